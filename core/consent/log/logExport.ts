import { z } from 'zod';
import { walkChain, type WalkedTo } from './chainWalk';
import { inspectTrace, type ContactTrace } from './contactTrace';
import type { LogContact, LogEntry } from './logEntry';
import type { LogFinding } from './logFinding';
import type { SavedHead } from './savedHead';

/**
 * An export of the log is lines of JSON: a header, then each entry with the contacts that it seals. An
 * export of one person's contacts is a header and lines of traces. Both are checked without the
 * database.
 */
export const LOG_FORMAT = 'story-outreach-log/1';
export const TRACE_FORMAT = 'story-outreach-traces/1';

export interface LogHeader {
	readonly format: typeof LOG_FORMAT | typeof TRACE_FORMAT;
	readonly client: string;
	readonly exportedAt: string;
	readonly head: WalkedTo;
}

export const writeHeader = (
	format: LogHeader['format'],
	{ client, sequence, hash, takenAt }: SavedHead,
): string =>
	JSON.stringify({ format, client, exportedAt: takenAt.toISOString(), head: { sequence, hash } });

export const writeEntryLine = (entry: LogEntry, contacts: readonly LogContact[]): string =>
	JSON.stringify(contacts.length === 0 ? { entry } : { entry, contacts });

export const writeTraceLine = (trace: ContactTrace): string => JSON.stringify({ trace });

const text = z.string();
const entrySchema = z
	.object({
		id: text,
		sequence: z.number().int(),
		type: text,
		at: text,
		body: text,
		previous: text,
		hash: text,
	})
	.strict();
const contactSchema = z.object({ id: text, body: text, hash: text }).strict();
const lineSchema = z
	.object({ entry: entrySchema, contacts: z.array(contactSchema).default([]) })
	.strict();
const traceSchema = z
	.object({
		trace: z
			.object({
				client: text,
				contact: contactSchema,
				personId: text,
				salt: text,
				path: z.array(z.object({ side: z.enum(['left', 'right']), hash: text }).strict()),
				batch: entrySchema,
			})
			.strict(),
	})
	.strict();
const headerSchema = z
	.object({
		format: z.enum([LOG_FORMAT, TRACE_FORMAT]),
		client: text,
		exportedAt: text,
		head: z.object({ sequence: z.number().int(), hash: text }).strict(),
	})
	.strict();

export type Verdict =
	| { readonly kind: 'intactLog'; readonly entries: number; readonly head: string }
	| {
			readonly kind: 'intactTraces';
			readonly traces: number;
			/** The entries that must be in the log for the traces to count. */
			readonly batches: ReadonlyArray<{ readonly sequence: number; readonly hash: string }>;
	  }
	| ({ readonly kind: 'broken' } & LogFinding)
	| { readonly kind: 'unreadable'; readonly line: number; readonly finding: string };

/** Takes the lines of an export one by one; memory does not grow with the log. */
export interface ExportVerifier {
	/** Null while everything fits. */
	take(line: string): Verdict | null;
	end(): Verdict;
}

const unreadable = (line: number, finding: string): Verdict => ({
	kind: 'unreadable',
	line,
	finding,
});

/** @param saved a proof that was kept elsewhere; without it an end that was cut off is not seen */
export function verifyExport(saved: SavedHead | null = null): ExportVerifier {
	let count = 0;
	let verifier: ExportVerifier | null = null;
	return {
		take(line) {
			count += 1;
			if (verifier !== null) return verifier.take(line);
			const header = headerSchema.safeParse(parseJson(line));
			if (!header.success) return unreadable(1, 'This is no export of the log.');
			if (saved !== null && saved.client !== header.data.client) {
				return unreadable(1, 'The saved proof belongs to another log.');
			}
			verifier = VERIFIERS[header.data.format](header.data, { saved, lineNumber: () => count });
			return null;
		},
		end: () => verifier?.end() ?? unreadable(1, 'The file is empty.'),
	};
}

type Given = { readonly saved: SavedHead | null; readonly lineNumber: () => number };

const VERIFIERS: Readonly<
	Record<LogHeader['format'], (header: LogHeader, given: Given) => ExportVerifier>
> = {
	[LOG_FORMAT]: verifyLog,
	[TRACE_FORMAT]: verifyTraces,
};

function verifyLog({ client, head }: LogHeader, { saved, lineNumber }: Given): ExportVerifier {
	const walk = walkChain(client, saved);
	return {
		take(line) {
			const parsed = lineSchema.safeParse(parseJson(line));
			if (!parsed.success) return unreadable(lineNumber(), 'This line is no entry of a log.');
			const finding = walk.take(parsed.data.entry, parsed.data.contacts);
			return finding === null ? null : { kind: 'broken', ...finding };
		},
		end() {
			const finding = walk.end(head);
			if (finding !== null) return { kind: 'broken', ...finding };
			return { kind: 'intactLog', entries: walk.walked.sequence, head: walk.walked.hash };
		},
	};
}

function verifyTraces({ client }: LogHeader, { saved, lineNumber }: Given): ExportVerifier {
	const batches = new Map<number, string>();
	let traces = 0;
	return {
		take(line) {
			const parsed = traceSchema.safeParse(parseJson(line));
			if (!parsed.success) return unreadable(lineNumber(), 'This line is no trace of a contact.');
			const { trace } = parsed.data;
			const finding =
				trace.client === client
					? (inspectTrace(trace) ?? inspectSaved(trace.batch, saved))
					: 'The trace belongs to another log.';
			if (finding !== null) {
				const { sequence, id } = trace.batch;
				return { kind: 'broken', firstBadSequence: sequence, entryId: id, finding };
			}
			traces += 1;
			batches.set(trace.batch.sequence, trace.batch.hash);
			return null;
		},
		end: () => ({
			kind: 'intactTraces',
			traces,
			batches: [...batches].map(([sequence, hash]) => ({ sequence, hash })),
		}),
	};
}

const inspectSaved = (batch: LogEntry, saved: SavedHead | null): string | null =>
	saved?.sequence === batch.sequence && saved.hash !== batch.hash
		? 'The batch is not the entry of the saved proof.'
		: null;

function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}

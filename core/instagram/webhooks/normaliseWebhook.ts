import { changeEvent } from './changeEvent';
import type { NormalisedWebhook, WebhookEvent } from './events';
import { id, instantMs, toMilliseconds } from './fields';
import { isPlainObject } from './isPlainObject';
import { ENTRIES_MAX, EVENTS_MAX } from './limits';
import { messagingEvent } from './messagingEvent';
import { rejected } from './pieceParser';
import type { Finding, PieceContext, PieceParser } from './pieceParser';

interface Located {
	readonly value: unknown;
	readonly path: string;
}

/**
 * Meta's envelopes as one list of events: `messaging`, `changes`, `standby` and flat entries, one
 * envelope or a list of them (facts/instagram.md §6.4-6.6). Whatever is malformed is rejected by
 * itself, with its JSON path and a reason that quotes no value, and the rest goes on; kinds that are
 * not known yet come as `other`. Comments of the account itself are left out. Never throws.
 *
 * @param body what `parseWebhookBody` read from bytes whose signature was verified
 */
export function normaliseWebhook(body: unknown): NormalisedWebhook {
	const events: WebhookEvent[] = [];
	const rejections: Array<NormalisedWebhook['rejected'][number]> = [];
	for (const finding of findingsIn(body)) {
		if (finding.kind === 'event') events.push(finding.event);
		if (finding.kind === 'rejected') rejections.push(finding.rejection);
	}
	return { events, rejected: rejections };
}

function* findingsIn(body: unknown): Generator<Finding> {
	let pieces = 0;
	for (const entry of entriesIn(body)) {
		if ('kind' in entry) {
			yield entry;
			continue;
		}
		for (const finding of findingsInEntry(entry)) {
			pieces += 1;
			if (pieces > EVENTS_MAX) {
				yield rejected(entry.path, `comes after the first ${EVENTS_MAX} events`);
				return;
			}
			yield finding;
		}
	}
}

/** Entries of every envelope; what is no envelope is a finding already. */
function* entriesIn(body: unknown): Generator<Located | Finding> {
	let count = 0;
	for (const { value: envelope, path } of envelopesIn(body)) {
		const entries = entriesOf(envelope);
		if (typeof entries === 'string') yield rejected(path, entries);
		else {
			for (const [index, value] of entries.entries()) {
				count += 1;
				const entryPath = `${path}.entry[${index}]`;
				if (count > ENTRIES_MAX) return yield tooMany(entryPath);
				yield { value, path: entryPath };
			}
		}
	}
	if (Array.isArray(body) && body.length > ENTRIES_MAX) yield tooMany(`$[${ENTRIES_MAX}]`);
}

const tooMany = (path: string): Finding =>
	rejected(path, `comes after the first ${ENTRIES_MAX} entries`);

function envelopesIn(body: unknown): Located[] {
	if (!Array.isArray(body)) return [{ value: body, path: '$' }];
	return body
		.slice(0, ENTRIES_MAX)
		.map((value: unknown, index) => ({ value, path: `$[${index}]` }));
}

/** The entries, or what is wrong with the envelope. */
function entriesOf(envelope: unknown): readonly unknown[] | string {
	if (envelope === undefined) return 'is not JSON';
	if (!isPlainObject(envelope)) return 'is not an object';
	if (envelope.object !== 'instagram') return 'is not an event of Instagram';
	return Array.isArray(envelope.entry) ? envelope.entry : 'has no list of entries';
}

const LISTS: ReadonlyArray<readonly [name: string, parse: PieceParser, isStandby: boolean]> = [
	['messaging', messagingEvent, false],
	['standby', messagingEvent, true],
	['changes', changeEvent, false],
];

function* findingsInEntry({ value: entry, path }: Located): Generator<Finding> {
	if (!isPlainObject(entry)) return yield rejected(path, 'is not an object');
	const accountId = id.safeParse(entry.id);
	if (!accountId.success) {
		return yield rejected(`${path}.id`, accountId.error.issues[0]?.message ?? 'is not an id');
	}

	const time = instantMs.safeParse(toMilliseconds(entry.time));
	const entryTime = time.success ? time.data : null;
	const context = { accountId: accountId.data, entryTime, isStandby: false, path };
	const lists = LISTS.filter(([name]) => Object.hasOwn(entry, name));
	for (const [name, parse, isStandby] of lists) {
		yield* findingsInList({ value: entry[name], path: `${path}.${name}` }, parse, {
			...context,
			isStandby,
		});
	}
	if (Object.hasOwn(entry, 'field')) yield changeEvent(entry, context);
	else if (lists.length === 0) yield rejected(path, 'holds no event');
}

function* findingsInList(
	{ value: list, path }: Located,
	parse: PieceParser,
	context: PieceContext,
): Generator<Finding> {
	if (!Array.isArray(list)) return yield rejected(path, 'is not a list');
	for (const [index, piece] of list.entries()) {
		yield parse(piece, { ...context, path: `${path}[${index}]` });
	}
}

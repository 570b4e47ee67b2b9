import type { z } from 'zod';
import type { NormalisedWebhook, WebhookEvent } from './events';

type Rejection = NormalisedWebhook['rejected'][number];

/** What one piece of an envelope became; `ignored` is known and of no interest. */
export type Finding =
	| { readonly kind: 'event'; readonly event: WebhookEvent }
	| { readonly kind: 'rejected'; readonly rejection: Rejection }
	| { readonly kind: 'ignored' };

export interface PieceContext {
	readonly accountId: string;
	/** Null where the entry carries no usable time; only changes need it. */
	readonly entryTime: Date | null;
	/** JSON path of the piece. */
	readonly path: string;
	readonly isStandby: boolean;
}

export type PieceParser = (raw: unknown, context: PieceContext) => Finding;

export const rejected = (path: string, reason: string): Finding => ({
	kind: 'rejected',
	rejection: { path, reason },
});

/** Checks a piece with `schema`, then builds its event; `null` says that nobody needs to hear of it. */
export const pieceParser =
	<Piece>(
		schema: z.ZodType<Piece, z.ZodTypeDef, unknown>,
		build: (piece: Piece, context: PieceContext) => WebhookEvent | null,
	): PieceParser =>
	(raw, context) => {
		const parsed = schema.safeParse(raw);
		if (!parsed.success) return rejectedBy(parsed.error, context.path);
		const event = build(parsed.data, context);
		return event === null ? { kind: 'ignored' } : { kind: 'event', event };
	};

function rejectedBy(error: z.ZodError, path: string): Finding {
	const issue = error.issues[0];
	return rejected(jsonPath(path, issue?.path ?? []), reasonOf(issue));
}

/** zod's own words would quote the value, and values are personal. */
function reasonOf(issue: z.ZodIssue | undefined): string {
	if (issue?.code === 'custom') return issue.message;
	if (issue?.code !== 'invalid_type') return 'has an unknown form';
	return issue.received === 'undefined' ? 'is missing' : `is not of type ${issue.expected}`;
}

const jsonPath = (base: string, steps: ReadonlyArray<string | number>): string =>
	base + steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');

import { z } from 'zod';
import { failureOf } from '../classifyGraphFailure';
import type { ModerationResult } from '../client';
import type { GraphConnection } from '../graphConnection';
import { postOnce } from '../postOnce';
import { pathSegment } from '../readGraph';

export type CommentAction = 'hide' | 'show' | 'delete';

const done = z.object({ success: z.literal(true) });

const REQUESTS = {
	hide: { method: 'POST', query: { hide: 'true' } },
	show: { method: 'POST', query: { hide: 'false' } },
	delete: { method: 'DELETE' },
} as const;

/** `POST /{comment}?hide=` and `DELETE /{comment}`: doing it again changes nothing more. */
export async function moderateComment(
	connection: GraphConnection,
	{
		commentId,
		action,
		timeoutMs,
	}: { readonly commentId: string; readonly action: CommentAction; readonly timeoutMs: number },
): Promise<ModerationResult> {
	const posted = await postOnce(connection, {
		...REQUESTS[action],
		path: `/${pathSegment(commentId)}`,
		timeoutMs,
	});
	if (posted.kind === 'refused') return { kind: 'failed', failure: posted.failure };
	return done.safeParse(posted.body).success
		? { kind: 'done' }
		: { kind: 'failed', failure: failureOf({ class: 'ambiguous' }) };
}

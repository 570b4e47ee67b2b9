import { classifyGraphFailure } from './classifyGraphFailure';
import type { GraphFailure } from './failure';
import { askGraph, isSuccess, type GraphConnection } from './graphConnection';
import { withAnnouncedWait } from './withAnnouncedWait';

export type Posted =
	| { readonly kind: 'accepted'; readonly body: unknown }
	| { readonly kind: 'refused'; readonly failure: GraphFailure };

/** One call that changes something, never repeated. */
export async function postOnce(
	connection: GraphConnection,
	request: {
		readonly method?: 'POST' | 'DELETE';
		readonly path: string;
		readonly query?: Readonly<Record<string, string>>;
		readonly body?: unknown;
		readonly timeoutMs: number;
	},
): Promise<Posted> {
	const asked = await askGraph(connection, { method: 'POST', ...request });
	if (asked.kind === 'noAnswer') return { kind: 'refused', failure: asked.failure };
	const { answer } = asked;
	if (isSuccess(answer)) return { kind: 'accepted', body: answer.body };
	const failure = withAnnouncedWait(classifyGraphFailure(answer.status, answer.body), answer);
	return { kind: 'refused', failure };
}

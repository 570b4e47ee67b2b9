import { classifyGraphFailure } from './classifyGraphFailure';
import type { GraphFailure } from './failure';
import { READ_TIMEOUT_MS, askGraph, isSuccess } from './graphConnection';
import type { GraphConnection } from './graphConnection';
import { withAnnouncedWait } from './withAnnouncedWait';

export type GraphRead =
	| { readonly kind: 'read'; readonly body: unknown }
	/** `body` is what Instagram answered; undefined where no answer came. */
	| { readonly kind: 'refused'; readonly failure: GraphFailure; readonly body: unknown };

/** One `GET`, never repeated. A refusal is a value: some of them are answers, such as "no viewers". */
export async function readGraph(
	connection: GraphConnection,
	{ path, query }: { readonly path: string; readonly query: Readonly<Record<string, string>> },
): Promise<GraphRead> {
	const asked = await askGraph(connection, {
		method: 'GET',
		path,
		query,
		timeoutMs: READ_TIMEOUT_MS,
	});
	if (asked.kind === 'noAnswer') {
		return { kind: 'refused', failure: asked.failure, body: undefined };
	}
	const { answer } = asked;
	if (isSuccess(answer)) return { kind: 'read', body: answer.body };

	const failure = withAnnouncedWait(classifyGraphFailure(answer.status, answer.body), answer);
	return { kind: 'refused', failure, body: answer.body };
}

/** An id as a part of a path; dots would climb to another one. */
export function pathSegment(id: string): string {
	if (/^\.*$/.test(id)) throw new Error('An Instagram id is neither empty nor dots');
	return encodeURIComponent(id);
}

import { z } from 'zod';
import type { HttpAnswer, HttpRequest, HttpRequestOptions } from '../shared/ports';
import type { GraphFailure } from './failure';
import type { AccountAddress } from './login';
import { networkFailure } from './networkFailure';
import { CallHeldBack } from './usage/callHeldBack';

/** What each call in this folder needs. */
export interface GraphConnection {
	readonly http: HttpRequest;
	/** Origin and version, such as `https://graph.instagram.com/v25.0`. */
	readonly baseUrl: string;
	readonly address: AccountAddress;
}

/** Reads and set-up answer within seconds; Instagram itself gives up on media after 75 (facts §4.7). */
export const READ_TIMEOUT_MS = 20_000;

type GraphAnswer =
	| { readonly kind: 'answer'; readonly answer: HttpAnswer }
	| { readonly kind: 'noAnswer'; readonly failure: GraphFailure };

/** One request, never repeated; `path` starts below the version. */
export async function askGraph(
	{ http, baseUrl }: Pick<GraphConnection, 'http' | 'baseUrl'>,
	{ path, ...request }: Omit<HttpRequestOptions, 'url'> & { readonly path: string },
): Promise<GraphAnswer> {
	try {
		return { kind: 'answer', answer: await http({ ...request, url: baseUrl + path }) };
	} catch (error) {
		const failure = error instanceof CallHeldBack ? error.failure : networkFailure(error);
		return { kind: 'noAnswer', failure };
	}
}

export const isSuccess = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300;

/** `/me` answers flat, and in some samples inside `data[0]` (facts/instagram.md §1.1). */
export const flatOrWrapped = <Output>(schema: z.ZodType<Output, z.ZodTypeDef, unknown>) =>
	z.preprocess((body) => {
		const wrapped = z.object({ data: z.array(z.unknown()).min(1) }).safeParse(body);
		return wrapped.success ? wrapped.data.data[0] : body;
	}, schema);

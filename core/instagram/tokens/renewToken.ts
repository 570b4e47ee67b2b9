import { z } from 'zod';
import { SECOND_MS, addMs } from '../../shared/duration';
import type { HttpRequest } from '../../shared/ports';
import { classifyGraphFailure, failureOf } from '../classifyGraphFailure';
import type { GraphFailure } from '../failure';
import { READ_TIMEOUT_MS, askGraph, isSuccess } from '../graphConnection';
import type { Login } from '../login';
import type { TokenLife } from './storedToken';

/** The app in whose name a token is renewed. Its secret is sent to Instagram only. */
export interface TokenApp {
	readonly login: Login;
	/** Adds no token of its own: the token to renew is part of the question. */
	readonly http: HttpRequest;
	/** Without a slash at the end. */
	readonly origin: string;
	readonly graphVersion: string;
	readonly appId: string;
	readonly appSecret: string;
}

export type RenewalStep = 'exchange' | 'refresh';

export type Renewal =
	| { readonly kind: 'renewed'; readonly value: string; readonly life: TokenLife }
	| { readonly kind: 'refused'; readonly failure: GraphFailure };

const answerShape = z.object({
	access_token: z.string().min(1).max(5000),
	expires_in: z.number().positive().finite().optional(),
});

/** facts/instagram.md §1.1 steps 3 and refresh (unversioned), and §1.2. */
const QUESTIONS: Readonly<
	Record<
		`${Login}/${RenewalStep}`,
		(app: TokenApp, token: string) => { path: string; query: Record<string, string> }
	>
> = {
	'instagram/exchange': ({ appSecret }, token) => ({
		path: '/access_token',
		query: { grant_type: 'ig_exchange_token', client_secret: appSecret, access_token: token },
	}),
	'instagram/refresh': (_app, token) => ({
		path: '/refresh_access_token',
		query: { grant_type: 'ig_refresh_token', access_token: token },
	}),
	'facebook/exchange': (app, token) => facebookQuestion(app, token),
	'facebook/refresh': (app, token) => facebookQuestion(app, token),
};

function facebookQuestion({ graphVersion, appId, appSecret }: TokenApp, token: string) {
	return {
		path: `/${graphVersion}/oauth/access_token`,
		query: {
			grant_type: 'fb_exchange_token',
			client_id: appId,
			client_secret: appSecret,
			fb_exchange_token: token,
		},
	};
}

/** One call, never repeated here. What comes back in a failure holds neither token nor secret. */
export async function renewToken(
	app: TokenApp,
	step: RenewalStep,
	token: { readonly value: string; readonly now: Date },
): Promise<Renewal> {
	const question = QUESTIONS[`${app.login}/${step}`](app, token.value);
	const asked = await askGraph(
		{ http: app.http, baseUrl: app.origin },
		{ method: 'GET', ...question, timeoutMs: READ_TIMEOUT_MS },
	);
	if (asked.kind === 'noAnswer') return { kind: 'refused', failure: asked.failure };
	const { answer } = asked;
	if (!isSuccess(answer)) {
		return { kind: 'refused', failure: classifyGraphFailure(answer.status, answer.body) };
	}
	const parsed = answerShape.safeParse(answer.body);
	if (!parsed.success) return { kind: 'refused', failure: failureOf({ class: 'ambiguous' }) };

	const { access_token: value, expires_in: seconds } = parsed.data;
	const expiresAt = seconds === undefined ? null : addMs(token.now, seconds * SECOND_MS);
	return { kind: 'renewed', value, life: { renewedAt: token.now, expiresAt } };
}

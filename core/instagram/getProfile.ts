import { z } from 'zod';
import { classifyGraphFailure, failureOf } from './classifyGraphFailure';
import type { ProfileResult } from './client';
import type { GraphFailure } from './failure';
import { READ_TIMEOUT_MS, askGraph, isSuccess } from './graphConnection';
import type { GraphConnection } from './graphConnection';
import { pathSegment } from './readGraph';

const profile = z.object({
	username: z.string().min(1).max(100).nullish(),
	name: z.string().max(500).nullish(),
	is_user_follow_business: z.boolean().nullish(),
});

/** 230: never wrote to us; 551 and its kin: blocked us or is gone (facts/instagram.md §3.1). */
const REFUSALS: ReadonlySet<GraphFailure['class']> = new Set([
	'profileConsentMissing',
	'personUnavailable',
]);

/** `GET /{IGSID}` for someone who wrote to the account. A person who blocked it has no fields. */
export async function getProfile(
	connection: GraphConnection,
	igsid: string,
): Promise<ProfileResult> {
	const asked = await askGraph(connection, {
		method: 'GET',
		path: `/${pathSegment(igsid)}`,
		query: { fields: 'name,username,is_user_follow_business' },
		timeoutMs: READ_TIMEOUT_MS,
	});
	if (asked.kind === 'noAnswer') return { kind: 'failed', failure: asked.failure };
	const { answer } = asked;
	if (!isSuccess(answer)) {
		const failure = classifyGraphFailure(answer.status, answer.body);
		return REFUSALS.has(failure.class) ? { kind: 'refused' } : { kind: 'failed', failure };
	}

	const parsed = profile.safeParse(answer.body);
	if (!parsed.success) return { kind: 'failed', failure: failureOf({ class: 'ambiguous' }) };
	const { username, name, is_user_follow_business: isFollower } = parsed.data;
	if (!username && !name) return { kind: 'refused' };
	return {
		kind: 'profile',
		username: username ?? null,
		name: name ?? null,
		isFollower: isFollower ?? null,
	};
}

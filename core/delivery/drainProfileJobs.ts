import type { MessagingClient, ProfileResult } from '../instagram/client';
import type { Ledger, ProfileAnswer } from '../ledger/ledger';
import { MINUTE_MS } from '../shared/duration';

/**
 * Asks Instagram once for the username behind each new IGSID, so that an opt-out under either name
 * counts (DESIGN §5). 230 or blocked is an answer.
 * @returns how many profiles were answered.
 */
export async function drainProfileJobs(
	ports: { readonly ledger: Ledger; readonly instagram: MessagingClient },
	accountId: string,
	limit: number,
): Promise<number> {
	let answered = 0;
	for (const job of await ports.ledger.dueProfileJobs(accountId, limit)) {
		const result = await ports.instagram.getProfile(job.igsid);
		await ports.ledger.completeProfileJob(job.personId, accountId, toAnswer(result, job.attempts));
		if (result.kind === 'failed' && result.failure.class === 'tokenDead') break;
		answered += 1;
	}
	return answered;
}

function toAnswer(result: ProfileResult, attempts: number): ProfileAnswer {
	switch (result.kind) {
		case 'profile':
			return { kind: 'profile', username: result.username, isFollower: result.isFollower };
		case 'refused':
			return { kind: 'refused' };
		case 'failed':
			return {
				kind: 'failed',
				retryAfterMs: result.failure.retryAfterMs ?? (attempts + 1) * MINUTE_MS,
			};
	}
}

import type { Cap } from '../../outreach/contact';
import type { PastSlots } from '../../outreach/forecast/forecast';
import { slowRestartStages } from '../../outreach/health/circuit';
import type { OutreachPolicy } from '../../outreach/policy';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import { latestSlots } from './capUse';
import { foreignMessagesSince } from './foreignMessages';

/** The latest slots of an account and of templates, as far as their limits look back. */
export async function readPastSlots(
	context: LedgerContext,
	db: Database,
	asked: { account: Account; policy: OutreachPolicy; templates: readonly string[] },
): Promise<PastSlots> {
	const { account, policy, templates } = asked;
	const stages = slowRestartStages(account.circuit);
	const caps = [...policy.caps, ...stages.map(({ cap }) => cap)];
	const ofAccount = reachOf(caps, 'account');
	const ofTemplate = reachOf(caps, 'template');
	const foreign = await foreignMessagesSince(db, {
		account,
		sinceMs: context.clock.now().getTime() - ofAccount.windowMs,
		limit: ofAccount.sendsMax,
	});
	const own = await latestSlots(db, account, { limit: ofAccount.sendsMax });
	const byTemplate: Record<string, Date[]> = {};
	for (const template of templates) {
		const slots = await latestSlots(db, account, { limit: ofTemplate.sendsMax, template });
		byTemplate[template] = slots.map((ms) => new Date(ms));
	}
	return { account: [...own, ...foreign].map((ms) => new Date(ms)), templates: byTemplate };
}

/** The most sends and the longest time that any limit of a scope looks back at. */
function reachOf(
	caps: readonly Cap[],
	scope: Cap['scope'],
): { sendsMax: number; windowMs: number } {
	const ofScope = caps.filter((cap) => cap.scope === scope);
	return {
		sendsMax: Math.max(0, ...ofScope.map(({ sendsMax }) => sendsMax)),
		windowMs: Math.max(0, ...ofScope.map(({ windowMs }) => windowMs)),
	};
}

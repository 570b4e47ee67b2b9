import type { IDataObject } from 'n8n-workflow';
import type { AccountFacts, Language } from '../../../../core';
import type { Core } from '../../../shared/loadCore';
import type { Operation } from '../../../shared/operation';
import { startAccountRun } from '../../shared/accountRun';
import type { NamedAccount } from '../../shared/accountRun';
import { readLanguage } from '../../shared/contactRun';
import { EVERY_ACCOUNT, OPTIONS } from './fields';

export const getStatus = {
	option: {
		name: 'Get Status',
		value: 'getStatus',
		action: 'Get the status of an account',
		description:
			'Say for each account how full its limits are, what waits, when the next message may go, and what stands in the way. One item an account.',
	},
	properties: [EVERY_ACCOUNT, OPTIONS],
	async execute(run) {
		const { core, ledger, accountsOf } = await startAccountRun(run);
		const rows = await run.eachItem(async (itemIndex) => {
			const language = readLanguage(run.context, itemIndex);
			const accounts = await accountsOf({ context: run.context, itemIndex });
			const items: IDataObject[] = [];
			for (const account of accounts) {
				const facts = await ledger.readAccount(account.accountId);
				if (facts !== null) items.push(statusItem(core, { account, facts, language }));
			}
			return items;
		});
		return rows.flatMap(({ itemIndex, value }) =>
			value.map((json) => ({ output: 0, itemIndex, json })),
		);
	},
} satisfies Operation;

function statusItem(
	core: Core,
	read: { account: NamedAccount; facts: AccountFacts; language: Language },
): IDataObject {
	const { account, facts, language } = read;
	const health = core.judgeAccount(facts);
	const { queue, lastDay } = facts;
	return {
		accountId: account.accountId,
		handle: account.handle,
		health: health.level,
		reasons: [...health.codes],
		explanations: health.codes.map((code) => core.explainHealth(code, language)),
		alerts: [...health.alerts],
		isPaused: health.codes.includes('pausedByHand'),
		pauseNote: core.pauseInForce(facts)?.reason ?? null,
		pausedUntil: core.stoppedUntil(facts)?.toISOString() ?? null,
		pausedCampaigns: facts.pausedCampaigns.map(({ campaign }) => campaign),
		isListening: facts.listening === 'active',
		nextSlotAt: health.nextSlotAt?.toISOString() ?? null,
		waiting: queue.waiting,
		due: queue.due,
		nextDueAt: queue.nextDueAt?.toISOString() ?? null,
		limitsName: facts.policy?.name ?? null,
		limits: facts.caps.map(({ cap, used, nextFreeAt }) => ({
			windowSeconds: cap.windowMs / 1000,
			max: cap.sendsMax,
			used,
			free: cap.sendsMax - used,
			nextFreeAt: nextFreeAt?.toISOString() ?? null,
		})),
		sentLastDay: lastDay.sent,
		failedLastDay: lastDay.failed,
		unconfirmedLastDay: lastDay.unconfirmed,
		optOutsLastDay: lastDay.optOuts,
		asOf: facts.asOf.toISOString(),
	};
}

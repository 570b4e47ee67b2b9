import type { Operation } from '../../../shared/operation';
import { ALERT_FIELDS } from './fields';
import { startNowRun } from './reportRun';

const DAY_MS = 24 * 3_600_000;

export const getAlerts = {
	option: {
		name: 'Get Alerts',
		value: 'getAlerts',
		action: 'Get alerts',
		description:
			'Give one item for each thing that somebody should know now, with its cause, what has been done already and what to do. No item means that all is well. Runs once for all items.',
	},
	properties: ALERT_FIELDS,
	async execute(run) {
		const { core, ledger, language, timezone, accountIds, now } = await startNowRun(run);
		const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
		const [{ states }, counts] = await Promise.all([
			ledger.readAccountStates({ accountIds }),
			ledger.countOutreach({
				accountIds,
				periods: [
					{ from: daysAgo(1), to: now },
					{ from: daysAgo(8), to: daysAgo(1) },
					{ from: daysAgo(7), to: now },
				],
				splitBy: 'account',
				timezone,
			}),
		]);
		const alerts = core.findAlerts({ states, counts, language, timezone });

		for (const { cause } of alerts) run.hint(cause, 'warning');
		if (alerts.length === 0) run.hint('No alert: all is well.');
		return alerts.map((alert) => ({
			output: 0,
			itemIndex: 0,
			json: { ...alert, asOf: now.toISOString() },
		}));
	},
} satisfies Operation;

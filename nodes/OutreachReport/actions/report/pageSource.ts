import type { ReportSource } from '../../../../core';
import type { ReportRun } from './reportRun';

/** Everything that a page or a picture is made of, counted at once. */
export async function countForPage(reportRun: ReportRun): Promise<ReportSource> {
	const { ledger, language, timezone, accountIds, periods } = reportRun;
	const [period] = periods;
	const [counts, funnel, stories] = await Promise.all([
		ledger.countOutreach({ accountIds, periods, splitBy: 'day', timezone }),
		ledger.countFunnel({ accountIds, periods }),
		ledger.countStories({ accountIds, period }),
	]);
	return { counts, funnel, stories, period, language, timezone };
}

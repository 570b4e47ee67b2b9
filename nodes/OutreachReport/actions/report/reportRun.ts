import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Figure, Language, Ledger, Period, PeriodChoice } from '../../../../core';
import { loadCore } from '../../../shared/loadCore';
import type { Core } from '../../../shared/loadCore';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { OperationRun } from '../../../shared/operation';
import { readAccount, readChoice, readRequiredText, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { readMomentText } from '../../../shared/readMoment';

/** What an operation asks for that looks at how things stand now. */
export interface NowRun {
	readonly core: Core;
	readonly ledger: Ledger;
	readonly language: Language;
	readonly timezone: string;
	readonly accountIds: readonly string[] | null;
	readonly now: Date;
}

/** What every operation asks for that looks back over a period. */
export interface ReportRun extends NowRun {
	readonly periods: readonly [current: Period, previous: Period];
}

export async function startNowRun({ context }: OperationRun): Promise<NowRun> {
	return {
		core: await loadCore(),
		ledger: await openDatabase(context),
		language: readText({ context, itemIndex: 0 }, 'options.language') === 'it' ? 'it' : 'en',
		timezone: context.getTimezone(),
		accountIds: readAccounts(context),
		now: nodeClock.now(),
	};
}

export async function startReportRun(run: OperationRun): Promise<ReportRun> {
	const nowRun = await startNowRun(run);
	const choice = readPeriod({ context: run.context, itemIndex: 0 });
	return { ...nowRun, periods: nowRun.core.reportPeriods(choice, nowRun) };
}

/** The accounts of all items together; an item without one means every account. */
function readAccounts(context: IExecuteFunctions): string[] | null {
	const accounts = context
		.getInputData()
		.map((_, itemIndex) => readAccount({ context, itemIndex }));
	return accounts.includes('') ? null : [...new Set(accounts)];
}

const DAYS = { last7Days: 7, last30Days: 30, last90Days: 90 } as const;

function readPeriod(place: ParameterPlace): PeriodChoice {
	const period = readChoice(place, {
		name: 'period',
		label: 'Period',
		choices: ['custom', 'last7Days', 'last30Days', 'last90Days'],
	});
	if (period !== 'custom') return { kind: 'lastDays', days: DAYS[period] };
	const from = readMomentText(place, 'from');
	return {
		kind: 'custom',
		from: from === '' ? readRequiredText(place, 'from', 'From') : from,
		to: readMomentText(place, 'to'),
	};
}

/** What every item says about its place in time and about whom it counts. */
export const periodItem = (
	{ periods: [current, previous] }: ReportRun,
	accountIds: readonly string[],
): IDataObject => ({
	from: current.from.toISOString(),
	to: current.to.toISOString(),
	previousFrom: previous.from.toISOString(),
	accountIds: [...accountIds],
});

export const figureItem = (figure: Figure): IDataObject => ({
	value: figure.value,
	valueText: figure.valueText,
	noValueReason: figure.missing,
	part: figure.part,
	whole: figure.whole,
	low: figure.low,
	high: figure.high,
});

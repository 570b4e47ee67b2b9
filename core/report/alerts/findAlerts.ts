import type { AccountStateCounts, OutreachCounts, PeriodCounts } from '../../ledger/reportRecords';
import type { Circuit } from '../../outreach/health/circuit';
import type { Language } from '../../outreach/reasons';
import { NOTHING_COUNTED } from '../../ledger/reportRecords';
import { numberText, percentText } from '../valueText';
import { BENCHMARKS, judgeShare } from '../verdicts';
import { ALERT_TEXTS } from './alertTexts';

/** `stopped`: nothing is sent until somebody acts. `act`: harm goes on meanwhile. `look`: it may be fine. */
export type AlertLevel = 'stopped' | 'act' | 'look';

export const ALERT_LEVELS = {
	nobodyListening: 'stopped',
	nothingHeardYet: 'stopped',
	accountPaused: 'stopped',
	accountRestricted: 'stopped',
	optOutsAboveLine: 'act',
	complaints: 'act',
	failures: 'act',
	queueMissesWindows: 'act',
	unusualVolume: 'look',
	accountSlowedDown: 'look',
} as const satisfies Record<string, AlertLevel>;

export type AlertCode = keyof typeof ALERT_LEVELS;

export interface Alert {
	readonly alert: AlertCode;
	readonly level: AlertLevel;
	readonly accountId: string;
	readonly cause: string;
	/** What has been done already, without anybody. */
	readonly effect: string;
	readonly whatToDo: string;
}

/** Filled into the texts. */
export type AlertFacts = Readonly<
	Record<'account' | 'n' | 'of' | 'percent' | 'until' | 'reason', string>
>;

interface Looked {
	readonly state: AccountStateCounts;
	readonly lastDay: PeriodCounts;
	/** The seven days before the last one. */
	readonly weekBefore: PeriodCounts;
	readonly lastWeek: PeriodCounts;
}

/** What `findAlerts` needs, in the order in which `countOutreach` must count it, split by account. */
export interface AlertSource {
	readonly states: readonly AccountStateCounts[];
	/** Last 24 hours, the seven days before them, last seven days. */
	readonly counts: OutreachCounts;
	readonly language: Language;
	/** IANA zone of the times in the texts. */
	readonly timezone: string;
}

const DAYS_BEFORE = 7;
/** A day that is three times the usual one is rarely meant. */
const VOLUME_FACTOR = 3;
/** Below it a multiple of the usual says nothing. */
const VOLUME_MIN = 50;
const FAILURES_MIN = 5;
const FAILURE_SHARE = 0.1;

type Facts = Partial<AlertFacts>;
/** null where there is nothing to say. */
type Look = (looked: Looked, source: AlertSource) => Facts | null;

const LOOKS: Readonly<Record<AlertCode, Look>> = {
	nobodyListening: ({ state }) => (state.listening === 'nobodyListening' ? {} : null),
	nothingHeardYet: ({ state }) => (state.listening === 'nothingHeardYet' ? {} : null),
	accountPaused: ({ state: { pause } }, { language, timezone }) =>
		pause === null
			? null
			: {
					reason: pause.reason,
					until: pause.until === null ? '' : timeText(pause.until, language, timezone),
				},
	accountRestricted: restsFor('accountRestricted'),
	optOutsAboveLine: ({ lastWeek: { people } }, { language }) => {
		const judged = { part: people.optedOut, whole: people.contacted, stillOpen: 0 };
		if (people.contacted === 0 || judgeShare(judged, BENCHMARKS.optOutRate) !== 'aboveLine') {
			return null;
		}
		return {
			n: numberText(people.optedOut, language),
			of: numberText(people.contacted, language),
			percent: percentText(people.optedOut / people.contacted, language),
		};
	},
	complaints: ({ lastWeek: { people } }, { language }) =>
		people.complained === 0 ? null : { n: numberText(people.complained, language) },
	failures: ({ lastDay: { messages } }, { language }) => {
		const failed = Object.values(messages.failed).reduce((sum, n) => sum + n, 0);
		const tried = failed + messages.sent;
		if (failed < FAILURES_MIN || failed / tried < FAILURE_SHARE) return null;
		return { n: numberText(failed, language), of: numberText(tried, language) };
	},
	queueMissesWindows: ({ state: { missWindow, queued } }, { language }) =>
		missWindow === 0
			? null
			: { n: numberText(missWindow, language), of: numberText(queued, language) },
	unusualVolume: ({ lastDay, weekBefore }, { language }) => {
		const { sent } = lastDay.messages;
		const usual = weekBefore.messages.sent / DAYS_BEFORE;
		if (sent < VOLUME_MIN || sent <= VOLUME_FACTOR * usual) return null;
		return { n: numberText(sent, language), of: numberText(usual, language) };
	},
	accountSlowedDown: restsFor('rateLimited'),
};

function restsFor(cause: Circuit['cause']): Look {
	return ({ state: { rest } }, { language, timezone }) =>
		rest?.cause === cause ? { until: timeText(rest.until, language, timezone) } : null;
}

const NO_FACTS: AlertFacts = { account: '', n: '', of: '', percent: '', until: '', reason: '' };

/** What somebody should know now, account by account, the gravest first. */
export function findAlerts(source: AlertSource): Alert[] {
	const codes = Object.keys(LOOKS) as AlertCode[];
	return source.states.flatMap((state) => {
		const looked = lookAt(state, source.counts);
		return codes.flatMap((code) => {
			const facts = LOOKS[code](looked, source);
			return facts === null ? [] : [alertOf(code, { ...facts, account: state.accountId }, source)];
		});
	});
}

function lookAt(state: AccountStateCounts, { periods }: OutreachCounts): Looked {
	const of = (place: number): PeriodCounts =>
		periods[place]?.groups.find(({ group }) => group === state.accountId)?.counts ??
		NOTHING_COUNTED;
	return { state, lastDay: of(0), weekBefore: of(1), lastWeek: of(2) };
}

function alertOf(code: AlertCode, given: Facts, { language }: AlertSource): Alert {
	const facts = { ...NO_FACTS, ...given };
	const { cause, effect, whatToDo } = ALERT_TEXTS[code][language];
	return {
		alert: code,
		level: ALERT_LEVELS[code],
		accountId: facts.account,
		cause: cause(facts),
		effect: effect(facts),
		whatToDo,
	};
}

const timeText = (instant: Date, language: Language, timezone: string): string =>
	new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: timezone,
	}).format(instant);

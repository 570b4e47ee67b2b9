import type { AccountFacts } from '../../ledger/accountRecords';
import { addMs } from '../../shared/duration';
import type { Language } from '../reasons';
import { slowRestartStages } from './circuit';
import { HEALTH_TEXTS, type HealthCode } from './healthTexts';
import { pauseInForce, restingUntil } from './standstill';

/** `stopped`: nothing is sent. `attention`: somebody should look. */
export type HealthLevel = 'good' | 'attention' | 'stopped';

export interface AccountHealth {
	readonly level: HealthLevel;
	/** Most serious first; `good` alone when there is nothing to say. */
	readonly codes: readonly HealthCode[];
	/** Those of the codes that call for a look at what the account sends. */
	readonly alerts: readonly HealthCode[];
	/**
	 * Earliest instant at which the account's limits let the next message out; null while only a person
	 * can make it go on. Where the recipient lives may put it off further.
	 */
	readonly nextSlotAt: Date | null;
}

interface Rule {
	readonly level: Exclude<HealthLevel, 'good'>;
	readonly isAlert?: true;
	readonly holds: (facts: AccountFacts) => boolean;
}

/** Three times the usual volume, where it is more than the noise of a small account. */
const UNUSUAL_TIMES = 3;
const UNUSUAL_ATTEMPTS_MIN = 50;
const ATTEMPTS_MIN_FOR_SHARES = 20;
const FAILURE_SHARE_MAX = 0.1;
/** Opt-outs below 1 % are the benchmark (PLAYBOOK P17). */
const OPT_OUT_SHARE_MAX = 0.01;

const RULES: Readonly<Record<Exclude<HealthCode, 'good'>, Rule>> = {
	clockNotTrusted: { level: 'stopped', holds: ({ clockDistrust }) => clockDistrust !== null },
	pausedByHand: { level: 'stopped', holds: (facts) => pauseInForce(facts) !== null },
	restricted: {
		level: 'stopped',
		holds: (facts) => restingUntil(facts) !== null && facts.circuit?.cause === 'accountRestricted',
	},
	rateLimited: {
		level: 'stopped',
		holds: (facts) => restingUntil(facts) !== null && facts.circuit?.cause === 'rateLimited',
	},
	nobodyListening: { level: 'stopped', holds: ({ listening }) => listening === 'nobodyListening' },
	nothingHeardYet: { level: 'stopped', holds: ({ listening }) => listening === 'nothingHeardYet' },
	campaignFailing: {
		level: 'attention',
		isAlert: true,
		holds: ({ pausedCampaigns }) => pausedCampaigns.some(({ cause }) => cause === 'errorBudget'),
	},
	unusualVolume: {
		level: 'attention',
		isAlert: true,
		holds: ({ lastDay, weekBefore }) =>
			lastDay.attempts >= UNUSUAL_ATTEMPTS_MIN &&
			lastDay.attempts > (weekBefore.attempts / 7) * UNUSUAL_TIMES,
	},
	optOutsHigh: {
		level: 'attention',
		isAlert: true,
		holds: ({ lastDay }) =>
			lastDay.sent >= ATTEMPTS_MIN_FOR_SHARES && lastDay.optOuts > lastDay.sent * OPT_OUT_SHARE_MAX,
	},
	failuresHigh: {
		level: 'attention',
		isAlert: true,
		holds: ({ lastDay }) =>
			lastDay.attempts >= ATTEMPTS_MIN_FOR_SHARES &&
			lastDay.failed + lastDay.unconfirmed > lastDay.attempts * FAILURE_SHARE_MAX,
	},
	slowRestart: {
		level: 'attention',
		holds: ({ circuit, asOf }) =>
			circuit !== null &&
			slowRestartStages(circuit).some(({ from, until }) => from <= asOf && asOf < until),
	},
	campaignPaused: {
		level: 'attention',
		holds: ({ pausedCampaigns }) => pausedCampaigns.some(({ cause }) => cause === 'byHand'),
	},
	limitReached: {
		level: 'attention',
		holds: ({ caps, asOf }) =>
			caps.some(({ nextFreeAt }) => nextFreeAt !== null && nextFreeAt > asOf),
	},
	queueOverdue: { level: 'attention', holds: ({ queue }) => queue.due > 0 },
};

/** What `nextSlotAt` cannot name, because nobody knows when a person mends it. */
const ENDS_BY_HAND: ReadonlySet<HealthCode> = new Set([
	'clockNotTrusted',
	'nobodyListening',
	'nothingHeardYet',
]);

const isRuled = (code: string): code is Exclude<HealthCode, 'good'> => Object.hasOwn(RULES, code);

/** How an account is doing, in the order of `RULES`. */
export function judgeAccount(facts: AccountFacts): AccountHealth {
	const codes = Object.keys(RULES)
		.filter(isRuled)
		.filter((code) => RULES[code].holds(facts));
	const levels = codes.map((code) => RULES[code].level);
	return {
		level: levels.includes('stopped') ? 'stopped' : levels.length > 0 ? 'attention' : 'good',
		codes: codes.length === 0 ? ['good'] : codes,
		alerts: codes.filter((code) => RULES[code].isAlert === true),
		nextSlotAt: codes.some((code) => ENDS_BY_HAND.has(code)) ? null : nextSlot(facts),
	};
}

function nextSlot({ asOf, pause, circuit, caps, latestSlotAt, policy }: AccountFacts): Date | null {
	if (pause !== null && pause.until === null) return null;
	const spacingMs = policy?.spacing.minMs ?? 0;
	const ends = [
		asOf,
		pause?.until,
		circuit?.restsUntil,
		...caps.map(({ nextFreeAt }) => nextFreeAt),
		latestSlotAt === null ? null : addMs(latestSlotAt, spacingMs),
	];
	return new Date(Math.max(...ends.map((end) => end?.getTime() ?? -Infinity)));
}

export const explainHealth = (code: HealthCode, language: Language): string =>
	HEALTH_TEXTS[code][language];

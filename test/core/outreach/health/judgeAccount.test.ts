import type { AccountFacts } from '../../../../core/ledger/accountRecords';
import type { HealthCode } from '../../../../core/outreach/health/healthTexts';
import { HEALTH_TEXTS } from '../../../../core/outreach/health/healthTexts';
import { judgeAccount } from '../../../../core/outreach/health/judgeAccount';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../../core/shared/duration';
import { ACCOUNT_ID, NOON, aPolicy } from '../../../support/people';

const volume = (attempts: number, changes: Partial<AccountFacts['lastDay']> = {}) => ({
	attempts,
	sent: attempts,
	failed: 0,
	unconfirmed: 0,
	optOuts: 0,
	...changes,
});

const facts = (changes: Partial<AccountFacts> = {}): AccountFacts => ({
	accountId: ACCOUNT_ID,
	asOf: NOON,
	pause: null,
	circuit: null,
	clockDistrust: null,
	listening: 'active',
	pausedCampaigns: [],
	policy: aPolicy({ spacing: { minMs: MINUTE_MS, maxMs: MINUTE_MS } }),
	caps: [],
	latestSlotAt: null,
	queue: { waiting: 0, due: 0, nextDueAt: null },
	lastDay: volume(0),
	weekBefore: volume(0),
	...changes,
});

const resting = (cause: 'accountRestricted' | 'rateLimited', untilMs: number) => ({
	circuit: {
		cause,
		openedAt: NOON,
		restsUntil: addMs(NOON, untilMs),
		restart: cause === 'accountRestricted' ? ('slow' as const) : ('atOnce' as const),
		strikes: 1,
	},
});
const paused = (until: Date | null) => ({ pause: { reason: 'byHand', until } });
const campaign = (cause: 'byHand' | 'errorBudget') => ({
	pausedCampaigns: [{ campaign: 'autumn', since: NOON, cause }],
});
const cap = { scope: 'account', sendsMax: 3, windowMs: HOUR_MS } as const;

/** What makes each code appear, and the level it brings. */
const CASES: ReadonlyArray<readonly [HealthCode, Partial<AccountFacts>, string]> = [
	['good', {}, 'good'],
	['clockNotTrusted', { clockDistrust: 'it jumped' }, 'stopped'],
	['pausedByHand', paused(null), 'stopped'],
	['restricted', resting('accountRestricted', 1), 'stopped'],
	['rateLimited', resting('rateLimited', 1), 'stopped'],
	['nobodyListening', { listening: 'nobodyListening' }, 'stopped'],
	['nothingHeardYet', { listening: 'nothingHeardYet' }, 'stopped'],
	['campaignFailing', campaign('errorBudget'), 'attention'],
	['unusualVolume', { lastDay: volume(61), weekBefore: volume(140) }, 'attention'],
	['optOutsHigh', { lastDay: volume(20, { optOuts: 1 }), weekBefore: volume(140) }, 'attention'],
	['failuresHigh', { lastDay: volume(20, { failed: 2, unconfirmed: 1 }) }, 'attention'],
	['slowRestart', resting('accountRestricted', 0), 'attention'],
	['campaignPaused', campaign('byHand'), 'attention'],
	['limitReached', { caps: [{ cap, used: 3, nextFreeAt: addMs(NOON, 1) }] }, 'attention'],
	['queueOverdue', { queue: { waiting: 1, due: 1, nextDueAt: NOON } }, 'attention'],
];

describe('the health of an account', () => {
	it.each(CASES)('names %s', (code, changes, level) => {
		expect(judgeAccount(facts(changes))).toMatchObject({ level, codes: [code] });
	});

	it('has a case for every code', () => {
		expect(CASES.map(([code]) => code).toSorted()).toEqual(Object.keys(HEALTH_TEXTS).toSorted());
	});

	it.each([
		['a pause that has ended', paused(NOON)],
		['a rest that has ended', resting('rateLimited', 0)],
		['three times the usual volume', { lastDay: volume(60), weekBefore: volume(140) }],
		['a large first day of fewer than fifty', { lastDay: volume(49) }],
		['one per cent of opt-outs', { lastDay: volume(100, { optOuts: 1 }), weekBefore: volume(300) }],
		['a tenth of failures', { lastDay: volume(20, { failed: 2 }), weekBefore: volume(140) }],
		['a limit with a place', { caps: [{ cap, used: 2, nextFreeAt: null }] }],
	])('is good after %s', (_case, changes) => {
		expect(judgeAccount(facts(changes)).codes).toEqual(['good']);
	});

	it('puts what stops everything first, and alerts apart', () => {
		const health = judgeAccount(
			facts({ ...paused(null), ...campaign('errorBudget'), ...resting('accountRestricted', 1) }),
		);

		expect(health.codes).toEqual(['pausedByHand', 'restricted', 'campaignFailing']);
		expect(health.alerts).toEqual(['campaignFailing']);
	});
});

describe('the next place of an account', () => {
	it.each([
		['is now when nothing is in the way', {}, NOON],
		['comes after the pause between messages', { latestSlotAt: NOON }, addMs(NOON, MINUTE_MS)],
		[
			'comes when the fullest limit has a place',
			{ caps: [{ cap, used: 3, nextFreeAt: addMs(NOON, HOUR_MS) }], latestSlotAt: NOON },
			addMs(NOON, HOUR_MS),
		],
		['comes after the rest', resting('rateLimited', DAY_MS), addMs(NOON, DAY_MS)],
		['comes after a pause with an end', paused(addMs(NOON, 5)), addMs(NOON, 5)],
		['is not known during a pause without an end', paused(null), null],
		['is not known while nobody listens', { listening: 'nobodyListening' as const }, null],
	])('%s', (_case, changes: Partial<AccountFacts>, at) => {
		expect(judgeAccount(facts(changes)).nextSlotAt).toEqual(at);
	});
});

import type { AccountStateCounts, PeriodCounts } from '../../../../core/ledger/reportRecords';
import { NOTHING_COUNTED, NOTHING_STANDING } from '../../../../core/ledger/reportRecords';
import { ALERT_TEXTS } from '../../../../core/report/alerts/alertTexts';
import { findAlerts, type Alert } from '../../../../core/report/alerts/findAlerts';

const CALM: AccountStateCounts = {
	accountId: '17841',
	pause: null,
	rest: null,
	listening: 'active',
	queued: 0,
	missWindow: 0,
};

const sent = (n: number, failed: Record<string, number> = {}): PeriodCounts => ({
	...NOTHING_COUNTED,
	messages: { ...NOTHING_COUNTED.messages, sent: n, failed },
});

const reached = (contacted: number, optedOut: number, complained = 0): PeriodCounts => ({
	...NOTHING_COUNTED,
	people: { ...NOTHING_COUNTED.people, contacted, optedOut, complained },
});

function alertsOf(
	state: Partial<AccountStateCounts>,
	periods: readonly PeriodCounts[] = [],
	language: 'en' | 'it' = 'en',
): Alert[] {
	const groupOf = (counts: PeriodCounts) => ({ group: '17841', counts });
	return findAlerts({
		states: [{ ...CALM, ...state }],
		counts: {
			asOf: new Date('2026-11-24T12:00:00Z'),
			accountIds: ['17841'],
			periods: periods.map((counts) => ({ total: counts, groups: [groupOf(counts)] })),
			standing: { total: NOTHING_STANDING, groups: [] },
			dailyCap: null,
			marksMade: [],
			stories: [],
		},
		language,
		timezone: 'Europe/Rome',
	});
}

const codes = (alerts: readonly Alert[]): string[] => alerts.map(({ alert }) => alert);

describe('findAlerts', () => {
	it('says nothing where all is well', () => {
		expect(alertsOf({}, [sent(40), sent(250), reached(100, 0)])).toEqual([]);
	});

	it.each(['nobodyListening', 'nothingHeardYet'] as const)('says %s', (listening) => {
		expect(alertsOf({ listening })).toMatchObject([
			{ alert: listening, level: 'stopped', accountId: '17841' },
		]);
	});

	it('says until when an account is paused, on the clock of the workflow', () => {
		const pause = { reason: 'restricted', until: new Date('2026-11-24T18:00:00Z') };

		expect(alertsOf({ pause })[0]).toMatchObject({
			alert: 'accountPaused',
			cause: 'Sending for 17841 is paused (restricted).',
			effect: 'Nothing is sent until 24 Nov 2026, 19:00.',
		});
		expect(alertsOf({ pause: { ...pause, until: null } })[0]?.effect).toMatch(/lifts the pause/);
	});

	it.each([
		['accountRestricted', 'accountRestricted', 'stopped'],
		['rateLimited', 'accountSlowedDown', 'look'],
	] as const)('says that Instagram let an account rest: %s', (cause, alert, level) => {
		const rest = { cause, until: new Date('2026-11-24T18:00:00Z') };
		const [first, ...others] = alertsOf({ rest });

		expect(first).toMatchObject({ alert, level });
		expect(first?.effect).toMatch(/^Nothing is sent until 24 Nov 2026, 19:00/);
		expect(others).toEqual([]);
	});

	it.each([
		['1 of 100', reached(100, 1), ['optOutsAboveLine']],
		['1 of 101', reached(101, 1), []],
		['1 of 20, which may be chance', reached(20, 1), []],
		['2 of 10, which is none', reached(10, 2), ['optOutsAboveLine']],
	])('holds opt-outs of %s against the line', (_, lastWeek, expected) => {
		expect(codes(alertsOf({}, [sent(0), sent(0), lastWeek]))).toEqual(expected);
	});

	it.each([
		['4 of 8', sent(4, { temporary: 4 }), []],
		['5 of 50', sent(45, { temporary: 3, windowClosed: 2 }), ['failures']],
		['5 of 51', sent(46, { temporary: 5 }), []],
	])('takes %s failed messages for what they are', (_, lastDay, expected) => {
		expect(codes(alertsOf({}, [lastDay, sent(350), reached(0, 0)]))).toEqual(expected);
	});

	it.each([
		['three times the usual', 150, 350, []],
		['more than that', 151, 350, ['unusualVolume']],
		['much more, but few', 49, 7, []],
		['a first large day', 50, 0, ['unusualVolume']],
	])('judges a day of %s', (_, today, weekBefore, expected) => {
		expect(codes(alertsOf({}, [sent(today), sent(weekBefore), reached(0, 0)]))).toEqual(expected);
	});

	it('names complaints and a queue that comes too late', () => {
		const alerts = alertsOf({ queued: 9, missWindow: 4 }, [sent(0), sent(0), reached(500, 0, 1)]);

		expect(codes(alerts)).toEqual(['complaints', 'queueMissesWindows']);
		expect(alerts[1]?.cause).toContain('4 of 9');
	});

	it('has whole sentences in both languages for every alert', () => {
		const facts = { account: '1', n: '2', of: '3', percent: '4 %', until: '', reason: 'r' };
		for (const texts of Object.values(ALERT_TEXTS)) {
			for (const { cause, effect, whatToDo } of [texts.en, texts.it]) {
				for (const text of [cause(facts), effect(facts), whatToDo]) expect(text).toMatch(/\.$/);
			}
			expect(texts.en.whatToDo).not.toBe(texts.it.whatToDo);
		}
	});
});

import {
	NOTHING_COUNTED,
	NOTHING_STANDING,
	OUTREACH_SPLITS,
	type OutreachCounts,
	type PeriodCounts,
} from '../../../core/ledger/reportRecords';
import { KPI_TEXTS } from '../../../core/report/kpiTexts';
import { KPIS } from '../../../core/report/kpis';
import { MISSING } from '../../../core/report/missing';
import { readKpis } from '../../../core/report/readings';
import { reportKpis } from '../../../core/report/reportKpis';
import { VERDICT_TEXTS } from '../../../core/report/verdicts';

const aPeriod = (changes: Partial<PeriodCounts> = {}): PeriodCounts => ({
	...NOTHING_COUNTED,
	...changes,
});

const people = (contacted: number, replied: number, optedOut: number, stillOpen = 0) => ({
	people: { ...NOTHING_COUNTED.people, contacted, replied, optedOut, stillOpen },
});

const countsOf = (
	current: PeriodCounts,
	changes: Partial<OutreachCounts> = {},
): OutreachCounts => ({
	asOf: new Date('2026-11-24T12:00:00Z'),
	accountIds: ['1'],
	periods: [{ total: current, groups: [] }],
	standing: { total: NOTHING_STANDING, groups: [] },
	dailyCap: null,
	marksMade: [],
	stories: [],
	...changes,
});

const report = (counts: OutreachCounts, splitBy: (typeof OUTREACH_SPLITS)[number] | null = null) =>
	new Map(
		reportKpis(counts, { splitBy, language: 'en', timezone: 'UTC' }).map((kpi) => [kpi.kpi, kpi]),
	);

const reading = (current: PeriodCounts, language: 'en' | 'it' = 'en'): string | undefined =>
	readKpis(
		reportKpis(countsOf(current), { splitBy: null, language, timezone: 'UTC' }),
		language,
	)[0];

describe('reportKpis', () => {
	it('has a name and a definition in both languages for every figure, and no other', () => {
		expect(Object.keys(KPIS).toSorted()).toEqual(Object.keys(KPI_TEXTS).toSorted());
		for (const { en, it: italian } of Object.values(KPI_TEXTS)) {
			for (const { name, definition } of [en, italian]) {
				expect(name).toMatch(/\w$/);
				expect(definition).toMatch(/\.$/);
			}
			expect(en.definition).not.toBe(italian.definition);
		}
	});

	it('never makes a rate of nobody 0 %', () => {
		const kpis = report(countsOf(aPeriod()));

		for (const key of ['replyRate', 'optOutRate', 'repliesPerMessage', 'seen'] as const) {
			expect(kpis.get(key)).toMatchObject({
				value: null,
				part: null,
				low: null,
				verdict: null,
				valueText: expect.stringMatching(/^No rate: /),
			});
		}
		expect(kpis.get('timeToReply')).toMatchObject({ value: null, missing: 'noReply' });
	});

	it('gives a share with its counts, its interval and its verdict', () => {
		const kpis = report(countsOf(aPeriod(people(63, 9, 1))));

		expect(kpis.get('replyRate')).toMatchObject({
			value: 9 / 63,
			part: 9,
			whole: 63,
			low: expect.closeTo(0.077, 3),
			high: expect.closeTo(0.25, 3),
			verdict: 'usual',
			valueText: '14 % (9 of 63; with 95 % confidence 7.7 % to 25 %)',
		});
		expect(kpis.get('optOutRate')).toMatchObject({ verdict: 'aboveLine' });
	});

	it.each(['delivered', 'newFollowers', 'complaints', 'qualified', 'sales'] as const)(
		'says why there is no figure for %s, never 0',
		(key) => {
			const kpi = report(countsOf(aPeriod(people(63, 9, 1)))).get(key);

			expect(kpi?.value).toBeNull();
			expect(kpi?.valueText).toBe(MISSING[kpi?.missing ?? 'noReply'].en);
			expect(kpi?.splits).toEqual([]);
		},
	);

	it('does not call missing receipts "nobody saw it"', () => {
		const kpis = report(countsOf(aPeriod(people(63, 9, 1))));

		expect(kpis.get('seen')).toMatchObject({ value: null, missing: 'noReadReceipt' });
	});

	it('sorts people without a message as the outputs of Instagram Outreach do', () => {
		const uncontacted = [
			['hold', 'quietHours', 1],
			['skip', 'neverWrote', 20],
			['handOff', 'windowClosedHumanOpen', 3],
			['failed', 'temporary', 4],
			['failed', 'windowClosed', 5],
			['released', 'doNotContact', 6],
			['released', 'leaseEnded', 7],
			['unknown', 'ambiguous', 8],
			['send', null, 9],
			['sent', null, 100],
		] as const;
		const kpis = report(
			countsOf(
				aPeriod({
					uncontacted: uncontacted.map(([entry, reason, n]) => ({ entry, reason, people: n })),
				}),
			),
		);
		const tallyOf = (key: 'peopleWaiting' | 'peopleNotContacted' | 'peopleForAPerson') =>
			kpis.get(key)?.parts.map((part) => [part.key, part.value]);

		expect(tallyOf('peopleWaiting')).toEqual([
			['beingContacted', 9],
			['unconfirmed', 8],
			['notSentInTime', 7],
			['retryLater', 4],
			['quietHours', 1],
		]);
		expect(tallyOf('peopleNotContacted')).toEqual([
			['neverWrote', 20],
			['doNotContact', 6],
			['windowRefused', 5],
		]);
		expect(tallyOf('peopleForAPerson')).toEqual([['windowClosedHumanOpen', 3]]);
		expect(kpis.get('peopleNotContacted')).toMatchObject({
			value: 31,
			parts: [{ name: expect.stringMatching(/never wrote/) }, {}, {}],
		});
	});

	it('shows the period before, and knows nothing of how things stood then', () => {
		const kpis = report(
			countsOf(aPeriod(people(63, 9, 1)), {
				periods: [
					{ total: aPeriod(people(63, 9, 1)), groups: [] },
					{ total: aPeriod(people(40, 2, 0)), groups: [] },
				],
				standing: {
					total: {
						...NOTHING_STANDING,
						queued: 5,
						due: 2,
						dueTimes: { now: 2, later: 3 },
						nextDueAt: new Date('2026-11-24T13:00:00Z'),
						reachable: 7,
					},
					groups: [],
				},
			}),
		);

		expect(kpis.get('replyRate')?.previous).toMatchObject({ value: 0.05, part: 2, whole: 40 });
		expect(kpis.get('queue')).toMatchObject({
			value: 5,
			nextDueAt: new Date('2026-11-24T13:00:00Z'),
			previous: { value: null, missing: 'onlyNow' },
		});
		expect(kpis.get('reachableNow')).toMatchObject({ value: 7 });
	});

	it('splits every figure that a group can have, in the order of the clock', () => {
		const byHour = { optOuts: null, consents: null };
		const kpis = report(
			countsOf(aPeriod(people(3, 1, 0)), {
				periods: [
					{
						total: aPeriod(people(3, 1, 0)),
						groups: [
							{ group: '18', counts: aPeriod({ ...people(1, 0, 0), ...byHour }) },
							{ group: '9', counts: aPeriod({ ...people(2, 1, 0), ...byHour }) },
						],
					},
				],
			}),
			'hour',
		);

		expect(kpis.get('replyRate')?.splits).toMatchObject([
			{ group: '9', groupName: '09:00', part: 1, whole: 2, verdict: 'tooFew' },
			{ group: '18', groupName: '18:00', part: 0, whole: 1, verdict: 'tooFew' },
		]);
		expect(kpis.get('optOuts')?.splits).toEqual([]);
		expect(kpis.get('reachableNow')?.splits).toEqual([]);
	});

	it('names stories by when they were published and what they were about', () => {
		const groups = ['story-1', 'story-without-a-record', ''].map((group) => ({
			group,
			counts: aPeriod({ optOuts: null, consents: null }),
		}));
		const kpis = report(
			countsOf(aPeriod(), {
				periods: [{ total: aPeriod(), groups }],
				stories: [
					{
						storyId: 'story-1',
						publishedAt: new Date('2026-11-24T09:05:00Z'),
						labels: { topic: 'Cakes' },
					},
				],
			}),
			'story',
		);

		expect(kpis.get('messagesSent')?.splits.map((split) => split.groupName)).toEqual([
			'(not recorded)',
			'24 Nov, 09:05 · Cakes',
			'story-without-a-record',
		]);
		expect(kpis.get('becameReachable')?.splits).toHaveLength(3);
	});

	it('names weekdays, and every account that was asked for', () => {
		const monday = report(
			countsOf(aPeriod(), {
				periods: [{ total: aPeriod(), groups: [{ group: '1', counts: aPeriod() }] }],
			}),
			'weekday',
		);
		const accounts = report(countsOf(aPeriod(), { accountIds: ['11', '12'] }), 'account');

		expect(monday.get('messagesSent')?.splits).toMatchObject([{ groupName: 'Monday' }]);
		expect(accounts.get('reachableNow')?.splits).toMatchObject([
			{ group: '11', value: 0 },
			{ group: '12', value: 0 },
		]);
	});
});

describe('readKpis', () => {
	it.each([
		[
			people(63, 9, 1),
			'63 people contacted, 9 replied (14 %, usual is 10-20 %), 1 opted out (1.6 %: not below the 1 % line, slow down).',
		],
		[
			people(1, 1, 0),
			'1 person contacted, 1 replied (100 %: too few people to say), 0 opted out (0 %: too few people to say).',
		],
		[
			people(2000, 30, 0, 1500),
			'2,000 people contacted, 30 replied (1.5 %: too early to say, most still have time), 0 opted out (0 %: below the 1 % line).',
		],
		[people(0, 0, 0), 'Nobody was contacted in this period, so there is no rate.'],
	])('says it in one sentence', (counts, sentence) => {
		expect(reading(aPeriod(counts))).toBe(sentence);
	});

	it('says it in Italian', () => {
		expect(reading(aPeriod(people(63, 9, 1)), 'it')).toBe(
			'63 persone contattate, 9 hanno risposto (14 %, di solito 10-20 %), 1 ha rinunciato (1,6 %: non sotto la soglia dell’1 %, rallenta).',
		);
	});

	it('has a clause for every verdict in both languages', () => {
		const seen = new Set<string>();
		for (const language of ['en', 'it'] as const) {
			for (const [contacted, replied, optedOut, stillOpen] of [
				[10, 1, 0, 0],
				[100, 1, 0, 90],
				[100, 1, 0, 0],
				[100, 15, 5, 0],
				[100, 50, 0, 0],
			] as const) {
				const counts = countsOf(aPeriod(people(contacted, replied, optedOut, stillOpen)));
				const kpis = reportKpis(counts, { splitBy: null, language, timezone: 'UTC' });
				for (const { verdict } of kpis) seen.add(verdict ?? '');

				expect(readKpis(kpis, language)[0]).toMatch(/\.$/);
			}
		}
		expect([...seen].filter(Boolean).toSorted()).toEqual(Object.keys(VERDICT_TEXTS).toSorted());
	});

	it('names what nothing delivers', () => {
		const kpis = reportKpis(countsOf(aPeriod(people(63, 9, 1))), {
			splitBy: null,
			language: 'en',
			timezone: 'UTC',
		});

		expect(readKpis(kpis, 'en')[1]).toBe(
			'Not measured, because nothing delivers it: Share of People Who Saw a Message, Delivered, New Followers, Complaints, Qualified, Sales.',
		);
	});
});

import type { ContactHistory } from '../../../../core/outreach/contact';
import { forecastCampaign } from '../../../../core/outreach/forecast/forecastCampaign';
import type { OutreachPolicy } from '../../../../core/outreach/policy';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../../core/shared/duration';
import { aLoosePolicy } from '../../../support/events';
import { NOON, aCandidate, aHistory, aReachablePerson } from '../../../support/people';

const closingIn = (ms: number, changes: Partial<ContactHistory> = {}): ContactHistory => {
	const lastMessageAt = addMs(NOON, ms - DAY_MS);
	return aReachablePerson({
		window: {
			lastMessageAt,
			automatedUntil: addMs(NOON, ms),
			humanUntil: addMs(lastMessageAt, 7 * DAY_MS),
		},
		caps: [{ cap: HOURLY, fillingSlotAt: null }],
		...changes,
	});
};
const HOURLY = { scope: 'account', sendsMax: 1, windowMs: HOUR_MS } as const;

const forecast = (
	histories: readonly ContactHistory[],
	policy: OutreachPolicy = aLoosePolicy({ caps: [HOURLY] }),
	priorities: readonly number[] = [],
) =>
	forecastCampaign({
		contacts: histories.map((history, index) => ({
			candidate: aCandidate({ personId: `per_${index}` }),
			history,
			priority: priorities[index] ?? 0,
		})),
		policy,
		slots: { account: [], templates: {} },
		now: NOON,
		random: () => 0.5,
	});

describe('the forecast of a campaign', () => {
	it('says who goes now, when the last one goes, and whom which limit costs the 24 hours', () => {
		const { now, lastAt, prospects } = forecast([
			closingIn(30 * MINUTE_MS),
			closingIn(40 * MINUTE_MS),
			closingIn(5 * HOUR_MS),
		]);

		expect(now).toBe(1);
		expect(lastAt).toEqual(addMs(NOON, HOUR_MS));
		expect(prospects).toEqual([
			{ kind: 'sent', at: NOON },
			{
				kind: 'lost',
				windowEndsAt: addMs(NOON, 40 * MINUTE_MS),
				cause: 'accountCap',
				cap: HOURLY,
			},
			{ kind: 'sent', at: addMs(NOON, HOUR_MS) },
		]);
	});

	it('loses to the night whom the night costs the 24 hours', () => {
		const evening = closingIn(20 * HOUR_MS, {
			zones: { person: 'Asia/Tokyo', account: null },
			caps: [],
		});
		const policy = aLoosePolicy({ quietHours: { start: '20:00', end: '19:00' } });

		expect(forecast([evening], policy).prospects).toEqual([
			{ kind: 'lost', windowEndsAt: addMs(NOON, 20 * HOUR_MS), cause: 'quietHours', cap: null },
		]);
	});

	it('does not sleep through the turn of one person because it is night for another', () => {
		const place = { caps: [{ cap: HOURLY, fillingSlotAt: NOON }] };
		const policy = aLoosePolicy({
			caps: [HOURLY],
			quietHours: { start: '20:30', end: '09:00' },
		});
		const inTokyo = { ...place, zones: { person: 'Asia/Tokyo', account: null } };
		const past = { account: [NOON], templates: {} };
		const contacts = [closingIn(15 * HOUR_MS, inTokyo), closingIn(16 * HOUR_MS, place)];

		const { prospects } = forecastCampaign({
			contacts: contacts.map((history, index) => ({
				candidate: aCandidate({ personId: `per_${index}` }),
				history,
			})),
			policy,
			slots: past,
			now: NOON,
			random: () => 0.5,
		});

		expect(prospects).toEqual([
			{ kind: 'sent', at: new Date('2026-11-21T09:00:00+09:00') },
			{ kind: 'sent', at: addMs(NOON, HOUR_MS) },
		]);
	});

	it('tells apart who never, who by hand, and who nobody can say when', () => {
		const { prospects, now } = forecast([
			aHistory(),
			closingIn(-HOUR_MS),
			closingIn(HOUR_MS, { account: { kind: 'nobodyListening' } }),
		]);

		expect(now).toBe(0);
		expect(prospects).toMatchObject([
			{ kind: 'never', reason: 'noLegalBasis' },
			{ kind: 'byHand', reason: 'windowClosedHumanOpen' },
			{ kind: 'open', reason: 'nobodyListening' },
		]);
	});

	it('takes the higher priority first among those whose time ends together', () => {
		const both = [closingIn(DAY_MS), closingIn(DAY_MS)];

		const { prospects } = forecast(both, undefined, [0, 5]);

		expect(prospects).toEqual([
			{ kind: 'sent', at: addMs(NOON, HOUR_MS) },
			{ kind: 'sent', at: NOON },
		]);
	});

	it('waits after a test batch, and says that the rest depends on it', () => {
		const warmUp = {
			testBatch: 50,
			growth: 2,
			steps: 3,
			observeMs: 2 * HOUR_MS,
			guardrails: { replyShareMin: 0.1, optOutShareMax: 0.01, failureShareMax: 0.1 },
		};
		const reading = { step: 0, people: 49, isCounted: false, latestFirstAt: NOON, rates: null };
		const people = [1, 2, 3].map(() => closingIn(DAY_MS, { warmUp: reading, caps: [] }));

		const { prospects, dependsOnTestBatch } = forecast(people, aLoosePolicy({ warmUp }));

		expect(prospects).toEqual([
			{ kind: 'sent', at: NOON },
			{ kind: 'sent', at: addMs(NOON, 2 * HOUR_MS) },
			{ kind: 'sent', at: addMs(NOON, 2 * HOUR_MS) },
		]);
		expect(dependsOnTestBatch).toBe(true);
	});

	it('comes to an end for thousands of people', () => {
		const many = Array.from({ length: 3000 }, (_, index) =>
			closingIn(HOUR_MS + index, { caps: [] }),
		);
		const policy = aLoosePolicy({ spacing: { minMs: 1000, maxMs: 1000 } });

		const { prospects } = forecast(many, policy);

		expect(prospects.filter(({ kind }) => kind === 'sent')).toHaveLength(3000);
	});

	it('is empty for nobody', () => {
		expect(forecast([])).toEqual({
			prospects: [],
			now: 0,
			lastAt: null,
			dependsOnTestBatch: false,
		});
	});
});

import fc from 'fast-check';
import { readCaps, type CountedSend } from '../../../../core/outreach/caps';
import type { Cap, ContactHistory } from '../../../../core/outreach/contact';
import { decideContact } from '../../../../core/outreach/decideContact';
import type { ForecastContact } from '../../../../core/outreach/forecast/forecast';
import { forecastCampaign } from '../../../../core/outreach/forecast/forecastCampaign';
import type { OutreachPolicy } from '../../../../core/outreach/policy';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../../core/shared/duration';
import { aLoosePolicy } from '../../../support/events';
import { ACCOUNT_ID, NOON, aCandidate, aReachablePerson } from '../../../support/people';

/** Every duration is a multiple of it, so that a walk in such steps misses no instant. */
const TICK_MS = 10 * MINUTE_MS;

const ticks = (min: number, max: number) =>
	fc.integer({ min, max }).map((count) => count * TICK_MS);

const somePolicy = fc
	.record({
		hour: fc.option(fc.integer({ min: 1, max: 3 })),
		day: fc.integer({ min: 1, max: 8 }),
		template: fc.option(fc.integer({ min: 1, max: 3 })),
		spacing: ticks(0, 3),
		isQuietAtNight: fc.boolean(),
	})
	.map(({ hour, day, template, spacing, isQuietAtNight }): OutreachPolicy => {
		const caps: Cap[] = [{ scope: 'account', sendsMax: day, windowMs: DAY_MS }];
		if (hour !== null) caps.push({ scope: 'account', sendsMax: hour, windowMs: HOUR_MS });
		if (template !== null)
			caps.push({ scope: 'template', sendsMax: template, windowMs: 3 * HOUR_MS });
		return aLoosePolicy({
			caps,
			spacing: { minMs: spacing, maxMs: spacing },
			quietHours: isQuietAtNight ? { start: '21:00', end: '09:00' } : null,
		});
	});

const somePerson = fc.record({
	closesInMs: ticks(-3, 130),
	zone: fc.constantFrom('Europe/Rome', 'America/New_York', 'Asia/Tokyo'),
	template: fc.constantFrom('hello', 'offer'),
	priority: fc.integer({ min: 0, max: 1 }),
	isListed: fc.boolean(),
});

const someSends = fc.array(
	fc.record({ agoMs: ticks(0, 150), template: fc.constantFrom('hello', 'offer') }),
	{
		maxLength: 6,
	},
);

interface World {
	readonly policy: OutreachPolicy;
	readonly contacts: readonly ForecastContact[];
	readonly sends: readonly CountedSend[];
}

const toWorld = (
	policy: OutreachPolicy,
	people: ReadonlyArray<{
		closesInMs: number;
		zone: string;
		template: string;
		priority: number;
		isListed: boolean;
	}>,
	past: ReadonlyArray<{ agoMs: number; template: string }>,
): World => {
	const sends = past.map(({ agoMs, template }) => ({
		slotAt: addMs(NOON, -agoMs),
		accountId: ACCOUNT_ID,
		personId: 'per_earlier',
		template,
		state: 'sent' as const,
	}));
	const contacts = people.map(({ closesInMs, zone, template, priority, isListed }, index) => {
		const candidate = aCandidate({ personId: `per_${index}`, template });
		const automatedUntil = addMs(NOON, closesInMs);
		const lastMessageAt = addMs(automatedUntil, -DAY_MS);
		return {
			candidate,
			priority,
			history: aReachablePerson({
				doNotContact: isListed ? { kind: 'listed', since: NOON } : { kind: 'notListed' },
				window: { lastMessageAt, automatedUntil, humanUntil: addMs(lastMessageAt, 7 * DAY_MS) },
				zones: { person: zone, account: null },
				caps: readCaps(policy.caps, sends, candidate),
				latestSlotAt: latestOf(sends),
			}),
		};
	});
	return { policy, contacts, sends };
};

const latestOf = (sends: readonly CountedSend[]): Date | null =>
	sends.reduce<Date | null>(
		(latest, { slotAt }) => (latest === null || slotAt > latest ? slotAt : latest),
		null,
	);

/** The rule word by word: at every instant the most urgent person whom the gates let through. */
function walk({ policy, contacts, sends: past }: World): Map<number, number> {
	const sends = [...past];
	const sentAt = new Map<number, number>();
	for (let at = 0; at <= 140 * TICK_MS; at += TICK_MS) {
		const now = addMs(NOON, at);
		for (;;) {
			const [next] = contacts
				.map((contact, index) => ({ ...contact, index }))
				.filter(({ index }) => !sentAt.has(index))
				.filter(({ candidate, history }) => {
					const read: ContactHistory = {
						...history,
						caps: readCaps(policy.caps, sends, candidate),
						latestSlotAt: latestOf(sends),
					};
					return decideContact(candidate, policy, read, now).kind === 'send';
				})
				.sort(
					(a, b) =>
						closing(a) - closing(b) || (b.priority ?? 0) - (a.priority ?? 0) || a.index - b.index,
				);
			if (next === undefined) break;
			const { accountId, personId, template } = next.candidate;
			sends.push({ slotAt: now, accountId, personId, template, state: 'sent' });
			sentAt.set(next.index, now.getTime());
		}
	}
	return sentAt;
}

const closing = ({ history }: ForecastContact): number =>
	history.window?.automatedUntil.getTime() ?? Infinity;

const forecastOf = ({ policy, contacts, sends }: World) => {
	const slotsOf = (template: string) =>
		sends.filter((send) => send.template === template).map(({ slotAt }) => slotAt);
	return forecastCampaign({
		policy,
		contacts,
		slots: {
			account: sends.map(({ slotAt }) => slotAt),
			templates: { hello: slotsOf('hello'), offer: slotsOf('offer') },
		},
		now: NOON,
		random: () => 0,
	});
};

describe('the forecast of a campaign', () => {
	it('sends to the same people at the same instants as a walk through time', () => {
		fc.assert(
			fc.property(
				somePolicy,
				fc.array(somePerson, { minLength: 1, maxLength: 6 }),
				someSends,
				(policy, people, past) => {
					const world = toWorld(policy, people, past);
					const expected = walk(world);

					const forecast = forecastOf(world);

					const sentAt = forecast.prospects.flatMap((prospect, index) =>
						prospect.kind === 'sent' ? [[index, prospect.at.getTime()] as const] : [],
					);
					expect(new Map(sentAt)).toEqual(new Map([...expected].sort(([a], [b]) => a - b)));
					expect(forecast.lastAt?.getTime()).toEqual(
						expected.size === 0 ? undefined : Math.max(...expected.values()),
					);
					expect(forecast.prospects).toHaveLength(people.length);
				},
			),
			{ numRuns: 100 },
		);
	});
});

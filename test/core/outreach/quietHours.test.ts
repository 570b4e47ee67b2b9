import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Objection } from '../../../core/outreach/contact';
import { decideContact } from '../../../core/outreach/decideContact';
import { quietHours } from '../../../core/outreach/gates/quietHours';
import type { OutreachPolicy } from '../../../core/outreach/policy';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { FakeClock } from '../../support/fakeClock';
import { NOON, aCandidate, aPolicy, aReachablePerson } from '../../support/people';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

interface Case {
	readonly quiet?: OutreachPolicy['quietHours'];
	readonly weekdays?: number[];
	readonly zone?: string | null;
	readonly at: string | Date;
}

function ask({
	quiet = null,
	weekdays = EVERY_DAY,
	zone = 'Europe/Rome',
	at,
}: Case): Objection | null {
	return quietHours({
		candidate: aCandidate(),
		policy: aPolicy({ quietHours: quiet, weekdays }),
		history: aReachablePerson({ zones: { person: zone, account: null } }),
		now: new Date(at),
	});
}

const until = (instant: string) => ({
	kind: 'hold',
	reason: 'quietHours',
	until: new Date(instant),
});

const NIGHT = { start: '22:00', end: '08:00' };
const NAP = { start: '13:00', end: '15:00' };

describe('quiet hours', () => {
	it.each([
		['before they start', NIGHT, '2026-11-20T21:59:59.999+01:00', null],
		['when they start', NIGHT, '2026-11-20T22:00:00+01:00', until('2026-11-21T08:00:00+01:00')],
		['after midnight', NIGHT, '2026-11-21T00:30:00+01:00', until('2026-11-21T08:00:00+01:00')],
		[
			'just before the end',
			NIGHT,
			'2026-11-21T07:59:59.999+01:00',
			until('2026-11-21T08:00:00+01:00'),
		],
		['when they end', NIGHT, '2026-11-21T08:00:00+01:00', null],
		[
			'in the middle of the day',
			NAP,
			'2026-11-20T14:00:00+01:00',
			until('2026-11-20T15:00:00+01:00'),
		],
		[
			'when start and end are equal',
			{ start: '09:00', end: '09:00' },
			'2026-11-20T09:00:00+01:00',
			null,
		],
	])('answer %s', (_case, quiet, at, objection) => {
		expect(ask({ quiet, at })).toEqual(objection);
	});

	it('hold a late message until eight on the new clock after the night of the spring change', () => {
		const clock = new FakeClock('2026-03-28T23:30:00+01:00');
		const policy = aPolicy({ quietHours: NIGHT });
		const person = aReachablePerson({ at: clock.now() });

		const atNight = decideContact(aCandidate(), policy, person, clock.now());
		clock.moveTo('2026-03-29T08:00:00+02:00');
		const atEight = decideContact(aCandidate(), policy, person, clock.now());

		expect(atNight).toMatchObject({ reason: 'quietHours', until: clock.now() });
		expect(atEight).toMatchObject({ kind: 'send' });
	});

	it.each([
		['Europe/Rome', '2026-03-29T01:59:00+01:00', '2026-03-29T03:00:00+02:00'],
		['America/New_York', '2026-03-08T01:59:00-05:00', '2026-03-08T03:00:00-04:00'],
	])('end at the first instant after the hour that %s skips', (zone, at, end) => {
		expect(ask({ quiet: { start: '22:00', end: '02:30' }, zone, at })).toEqual(until(end));
	});

	it('begin and end twice in a repeated hour', () => {
		const quiet = { start: '02:30', end: '03:00' };

		expect(ask({ quiet, at: '2026-10-25T02:45:00+02:00' })).toEqual(
			until('2026-10-25T02:00:00+01:00'),
		);
		expect(ask({ quiet, at: '2026-10-25T02:15:00+01:00' })).toBeNull();
		expect(ask({ quiet, at: '2026-10-25T02:30:00+01:00' })).toEqual(
			until('2026-10-25T03:00:00+01:00'),
		);
	});

	it('hold until the first allowed weekday of the local date', () => {
		const monday = { quiet: NIGHT, weekdays: [1], zone: 'Pacific/Auckland' };

		expect(ask({ ...monday, at: '2026-11-22T12:00:00Z' })).toEqual(until('2026-11-22T19:00:00Z'));
		expect(ask({ ...monday, quiet: null, at: '2026-11-20T12:00:00Z' })).toEqual(
			until('2026-11-22T11:00:00Z'),
		);
	});

	it('take the zone of the person, then of the account, then the fallback', () => {
		const zonesOf = (person: string | null, account: string | null, fallbackZone: string | null) =>
			quietHours({
				candidate: aCandidate(),
				policy: aPolicy({ quietHours: NIGHT, fallbackZone }),
				history: aReachablePerson({ zones: { person, account } }),
				now: NOON,
			});
		const nightThere = 'America/Los_Angeles';

		expect(zonesOf(nightThere, 'Europe/Rome', 'Europe/Rome')).toMatchObject({ kind: 'hold' });
		expect(zonesOf(null, nightThere, 'Europe/Rome')).toMatchObject({ kind: 'hold' });
		expect(zonesOf('Not/AZone', null, nightThere)).toMatchObject({ kind: 'hold' });
		expect(zonesOf(null, null, null)).toEqual({ kind: 'skip', reason: 'timeZoneUnknown' });
	});

	it('take the zone of the country between that of the person and that of the account', () => {
		const inCountry = (country: string | null, person: string | null = null) =>
			quietHours({
				candidate: aCandidate(),
				policy: aPolicy({ quietHours: NIGHT, fallbackZone: null }),
				history: aReachablePerson({ country, zones: { person, account: 'America/Los_Angeles' } }),
				now: NOON,
			});

		// 12:00 in Rome is 20:00 in Tokyo and 03:00 in Los Angeles.
		expect(inCountry('IT')).toBeNull();
		expect(inCountry('JP')).toBeNull();
		expect(inCountry('IT', 'America/Los_Angeles')).toEqual(until('2026-11-20T08:00:00-08:00'));
		expect(inCountry(null)).toEqual(until('2026-11-20T08:00:00-08:00'));
		expect(inCountry('ZZ')).toEqual(until('2026-11-20T08:00:00-08:00'));
	});

	it('wait until every zone of the country allows it, where there are several', () => {
		const inAmerica = (at: string, quiet: OutreachPolicy['quietHours'] = NIGHT) =>
			quietHours({
				candidate: aCandidate(),
				policy: aPolicy({ quietHours: quiet, fallbackZone: null }),
				history: aReachablePerson({
					country: 'US',
					zones: { person: null, account: 'Europe/Rome' },
				}),
				now: new Date(at),
			});

		// Eight o'clock in Honolulu, when it is 13:00 in New York and 19:00 in Rome.
		expect(inAmerica('2026-11-20T12:00:00Z')).toEqual(until('2026-11-20T18:00:00Z'));
		expect(inAmerica('2026-11-20T18:00:00Z')).toBeNull();
		// One hour a day is never the same hour from New York to Honolulu: the account's zone counts.
		const almostAlways = { start: '13:00', end: '12:00' };
		expect(inAmerica('2026-11-20T12:00:00Z', almostAlways)).toEqual(until('2026-11-21T11:00:00Z'));
	});

	it('need no zone when no hour and no weekday is excluded', () => {
		expect(ask({ zone: null, at: NOON })).toBeNull();
		expect(ask({ zone: null, weekdays: [1, 2, 3, 4, 5], at: NOON })).toEqual({
			kind: 'skip',
			reason: 'timeZoneUnknown',
		});
	});
});

const wallClock = fc
	.tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '45'))
	.map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

/** Noons before clock changes, one of them at midnight and one of half an hour, and a plain day. */
const nights = fc.constantFrom<readonly [zone: string, noon: string]>(
	['Europe/Rome', '2026-03-28T11:00:00Z'],
	['Europe/Rome', '2026-10-24T10:00:00Z'],
	['America/New_York', '2026-03-07T17:00:00Z'],
	['America/New_York', '2026-10-31T16:00:00Z'],
	['Asia/Beirut', '2026-03-28T10:00:00Z'],
	['Australia/Lord_Howe', '2026-04-04T02:00:00Z'],
	['Asia/Kathmandu', '2026-06-01T06:00:00Z'],
	['Europe/London', '2026-03-28T12:00:00Z'],
	['America/St_Johns', '2026-10-31T15:30:00Z'],
	['America/Santiago', '2026-04-04T16:00:00Z'],
	['America/Santiago', '2026-09-05T16:00:00Z'],
	['America/Sao_Paulo', '2026-06-01T15:00:00Z'],
	['Africa/Cairo', '2026-04-23T10:00:00Z'],
	['Africa/Casablanca', '2026-02-14T12:00:00Z'],
	['Asia/Jerusalem', '2026-03-26T10:00:00Z'],
	['Pacific/Auckland', '2026-09-25T23:00:00Z'],
	['Pacific/Chatham', '2026-04-03T22:00:00Z'],
	['Antarctica/Troll', '2026-03-28T12:00:00Z'],
);

const someCase = fc.record({
	night: nights,
	offsetMs: fc.integer({ min: 0, max: DAY_MS + 6 * HOUR_MS }),
	quiet: fc.option(fc.record({ start: wallClock, end: wallClock })),
	weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
});

/** The rule word by word, on the texts of the wall clock. */
function isAllowedAt({ quiet, weekdays = EVERY_DAY, zone, at }: Case): boolean {
	const local = DateTime.fromJSDate(new Date(at), { zone: zone ?? 'utc' });
	const time = local.toFormat('HH:mm');
	const isQuiet =
		quiet != null &&
		(quiet.start <= quiet.end
			? quiet.start <= time && time < quiet.end
			: time >= quiet.start || time < quiet.end);
	return !isQuiet && weekdays.includes(Number(local.toFormat('c')));
}

describe('quiet hours around clock changes', () => {
	it('object exactly at the instants whose wall clock is quiet', () => {
		fc.assert(
			fc.property(someCase, ({ night: [zone, noon], offsetMs, quiet, weekdays }) => {
				const one = { quiet, weekdays, zone, at: addMs(new Date(noon), offsetMs) };

				expect(ask(one) === null).toBe(isAllowedAt(one));
			}),
			{ numRuns: 500 },
		);
	});

	it('hold until the very first allowed instant', () => {
		fc.assert(
			fc.property(someCase, ({ night: [zone, noon], offsetMs, quiet, weekdays }) => {
				const at = addMs(new Date(noon), offsetMs);
				const objection = ask({ quiet, weekdays, zone, at });
				fc.pre(objection?.kind === 'hold');

				const end = objection.until;
				expect(isAllowedAt({ quiet, weekdays, zone, at: end })).toBe(true);
				const minutes = Math.ceil((end.getTime() - at.getTime()) / MINUTE_MS);
				for (let back = 0; back < minutes; back++) {
					const before = addMs(end, -1 - back * MINUTE_MS);
					if (before < at) break;
					if (isAllowedAt({ quiet, weekdays, zone, at: before })) {
						throw new Error(`${before.toISOString()} is allowed before ${end.toISOString()}`);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
});

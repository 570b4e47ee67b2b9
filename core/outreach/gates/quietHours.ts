import { IANAZone } from 'luxon';
import type { ContactHistory } from '../contact';
import type { OutreachPolicy } from '../policy';
import { firstAllowedInstant } from '../sendingHours';
import type { SendingHours } from '../sendingHours';
import { zonesOfCountry } from '../zonesOfCountry';
import type { ContactFacts, Gate } from './gate';

/** Quiet hours and weekdays where the person lives; without a zone neither can be kept (DESIGN §9). */
export const quietHours: Gate = ({ policy, history, now }) => {
	const hours = sendingHoursOf(policy);
	if (hours === null) return null;

	const until = firstAllowedWhereTheyLive(hours, zoneChoices(policy, history), now);
	if (until === null) return { kind: 'skip', reason: 'timeZoneUnknown' };
	return until > now ? { kind: 'hold', reason: 'quietHours', until } : null;
};

const WEEKDAYS_IN_WEEK = 7;

/** Null when the policy allows every hour of every day. Equal start and end are no quiet hours. */
function sendingHoursOf({
	quietHours: quiet,
	weekdays,
}: ContactFacts['policy']): SendingHours | null {
	const isEveryDay = new Set(weekdays).size === WEEKDAYS_IN_WEEK;
	if (isEveryDay && (quiet === null || quiet.start === quiet.end)) return null;

	return {
		weekdays,
		quietStartMinute: quiet === null ? 0 : toMinuteOfDay(quiet.start),
		quietEndMinute: quiet === null ? 0 : toMinuteOfDay(quiet.end),
	};
}

function toMinuteOfDay(wallClock: NonNullable<OutreachPolicy['quietHours']>['start']): number {
	const [hours, minutes] = wallClock.split(':').map(Number);
	return (hours ?? 0) * 60 + (minutes ?? 0);
}

/**
 * By falling precedence: the person's own zone, those of their country, the account's, the fallback.
 * In a country with several zones nobody knows which is theirs, so all of them must allow the send.
 */
function zoneChoices(
	{ fallbackZone }: OutreachPolicy,
	{ zones, country }: ContactHistory,
): ReadonlyArray<readonly IANAZone[]> {
	return [
		zoneNamed(zones.person),
		country === null ? [] : zonesOfCountry(country),
		zoneNamed(zones.account),
		zoneNamed(fallbackZone),
	];
}

function zoneNamed(name: string | null): readonly IANAZone[] {
	const zone = name === null ? null : IANAZone.create(name);
	return zone?.isValid === true ? [zone] : [];
}

/** A country so wide that its zones never allow the same instant says nothing; the next choice does. */
function firstAllowedWhereTheyLive(
	hours: SendingHours,
	choices: ReadonlyArray<readonly IANAZone[]>,
	now: Date,
): Date | null {
	for (const zones of choices) {
		const until = zones.length === 0 ? null : firstAllowedInAll(hours, zones, now);
		if (until !== null) return until;
	}
	return null;
}

/** Each zone moves the instant on until none moves it any more; two weeks hold every pattern of days. */
const ROUNDS_MAX = 60;

function firstAllowedInAll(
	hours: SendingHours,
	zones: readonly IANAZone[],
	from: Date,
): Date | null {
	let instant = from;
	for (let round = 0; round < ROUNDS_MAX; round++) {
		const before = instant;
		for (const zone of zones) instant = firstAllowedInstant(hours, zone, instant);
		if (instant.getTime() === before.getTime()) return instant;
	}
	return null;
}

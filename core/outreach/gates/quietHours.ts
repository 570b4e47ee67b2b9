import { IANAZone } from 'luxon';
import type { OutreachPolicy } from '../policy';
import { firstAllowedInstant } from '../sendingHours';
import type { SendingHours } from '../sendingHours';
import type { ContactFacts, Gate } from './gate';

/** Quiet hours and weekdays where the person lives; without a zone neither can be kept (DESIGN §9). */
export const quietHours: Gate = ({ policy, history, now }) => {
	const hours = sendingHoursOf(policy);
	if (hours === null) return null;

	const zone = firstValidZone(history.zones.person, history.zones.account, policy.fallbackZone);
	if (zone === null) return { kind: 'skip', reason: 'timeZoneUnknown' };

	const until = firstAllowedInstant(hours, zone, now);
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

function firstValidZone(...names: ReadonlyArray<string | null>): IANAZone | null {
	const zones = names.flatMap((name) => (name === null ? [] : [IANAZone.create(name)]));
	return zones.find((zone) => zone.isValid) ?? null;
}

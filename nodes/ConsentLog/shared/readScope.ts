import type { Channel, ListScope } from '../../../core';
import { readAccount, readChoice, readText, refusedParameter } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';
import { CHANNEL_VALUES } from './fields';

export const readChannel = (place: ParameterPlace): Channel =>
	readChoice(place, { name: 'channel', label: 'Channel', choices: CHANNEL_VALUES });

export const readEveryChannel = (place: ParameterPlace): Channel | 'all' =>
	readChoice(place, { name: 'channel', label: 'Channel', choices: ['all', ...CHANNEL_VALUES] });

export function readListScope(place: ParameterPlace): ListScope {
	const kind = readChoice(place, {
		name: 'scope',
		label: 'Where',
		choices: ['account', 'channel', 'client'],
	});
	if (kind === 'client') return { kind };
	if (kind === 'channel') return { kind, channel: readChannel(place) };

	const accountId = readAccount(place);
	if (accountId !== '') return { kind, accountId };
	throw refusedParameter(
		place,
		'"Account" is empty',
		'An entry for one account needs its ID. Fill it in, or choose Everywhere under Where.',
	);
}

export const scopeText = (scope: ListScope): string => {
	if (scope.kind === 'client') return 'everywhere';
	return scope.kind === 'account' ? `account ${scope.accountId}` : `channel ${scope.channel}`;
};

/** A time that was typed or comes with the item; not later than now, but for what two clocks differ. */
export function readPastInstant(
	place: ParameterPlace,
	{ name, label, now }: { name: string; label: string; now: Date },
): Date {
	const { occurredAt } = place.context.getInputData()[place.itemIndex]?.json ?? {};
	const typed = readText(place, name) || (typeof occurredAt === 'string' ? occurredAt : '');
	if (typed === '') return now;

	const instant = new Date(typed);
	if (instant.getTime() <= now.getTime() + CLOCK_SKEW_MAX_MS) return instant;
	throw refusedParameter(
		place,
		`"${label}" is no time in the past`,
		'Give a date with its time, such as 2026-11-23T10:15:00Z.',
	);
}

/** Instagram's clock and this one are never quite the same. */
const CLOCK_SKEW_MAX_MS = 5 * 60 * 1000;

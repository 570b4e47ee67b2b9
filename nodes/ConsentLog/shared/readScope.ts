import type { Channel, ListScope } from '../../../core';
import { nodeClock } from '../../shared/nodeClock';
import { readAccount, readChoice, refusedParameter } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';
import { readPastMoment } from '../../shared/readMoment';
import { CHANNEL_VALUES, METHOD_VALUES } from './fields';

export const readChannel = (place: ParameterPlace): Channel =>
	readChoice(place, { name: 'channel', label: 'Channel', choices: CHANNEL_VALUES });

export const readEveryChannel = (place: ParameterPlace): Channel | 'all' =>
	readChoice(place, { name: 'channel', label: 'Channel', choices: ['all', ...CHANNEL_VALUES] });

export const readMethod = (place: ParameterPlace, name: string) =>
	readChoice(place, { name, label: 'How They Said It', choices: METHOD_VALUES });

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

/** A time that was typed or comes with the item, else now. */
export async function readOccurredAt(place: ParameterPlace, label: string): Promise<Date> {
	const { occurredAt } = place.context.getInputData()[place.itemIndex]?.json ?? {};
	const otherwise = typeof occurredAt === 'string' ? occurredAt : '';
	const field = { name: 'options.occurredAt', label, otherwise };
	return (await readPastMoment(place, field)) ?? nodeClock.now();
}

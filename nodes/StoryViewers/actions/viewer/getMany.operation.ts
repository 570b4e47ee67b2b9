import type { INodeProperties } from 'n8n-workflow';
import type { ViewerProfile } from '../../../../core';
import { ACCOUNT } from '../../../shared/fields';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readNumber, readRequiredText } from '../../../shared/parameters';
import { viewerItem } from './viewerItem';

const VIEWERS_PER_PAGE = 500;

export const LIMIT_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

export const getMany = {
	option: {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get many viewers',
		description: 'Give the viewers of an account, and what may be done for each of them now',
	},
	properties: [ACCOUNT, ...LIMIT_FIELDS],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const found = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const accountId = readRequiredText(place, 'account', 'Account');
			const isAll = run.context.getNodeParameter('returnAll', itemIndex, false) === true;
			const limit = isAll ? Infinity : (readNumber(place, 'limit') ?? 50);
			const viewers = await everyPage(limit, async (after, size) => {
				return await ledger.listViewers(accountId, after, size);
			});
			return viewers.map((viewer) => viewerItem(accountId, viewer));
		});
		return found.flatMap(({ itemIndex, value }) =>
			value.map((json) => ({ output: 0, itemIndex, json })),
		);
	},
} satisfies Operation;

/** Page after page, so that the database serves others in between. */
export async function everyPage<T extends Pick<ViewerProfile, 'personId'>>(
	limit: number,
	read: (after: string, size: number) => Promise<readonly T[]>,
): Promise<T[]> {
	const all: T[] = [];
	while (all.length < limit) {
		const size = Math.min(VIEWERS_PER_PAGE, limit - all.length);
		const page = await read(all.at(-1)?.personId ?? '', size);
		for (const one of page) all.push(one);
		if (page.length < size) break;
	}
	return all;
}

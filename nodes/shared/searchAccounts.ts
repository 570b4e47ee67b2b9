import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openInstagram } from './instagramAccess';
import { openDatabase } from './openDatabase';
import { toNodeError } from './toNodeError';

/** The dropdown of the field Account: every account that the chosen credential reaches, by name. */
export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	try {
		const access = await openInstagram(this, await openDatabase(this));
		const wanted = (filter ?? '').trim().replace(/^@/, '').toLowerCase();
		const results = (await access.accounts())
			.filter(({ username, accountId }) =>
				`${username} ${accountId}`.toLowerCase().includes(wanted),
			)
			.map(({ username, accountId }) => ({ name: `@${username}`, value: accountId }))
			.toSorted((left, right) => left.name.localeCompare(right.name));
		return { results };
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}

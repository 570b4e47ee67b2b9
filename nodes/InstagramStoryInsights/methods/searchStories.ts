import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { Ledger } from '../../../core';
import { openInstagram } from '../../shared/instagramAccess';
import type { ConnectedAccount } from '../../shared/instagramAccess';
import { openDatabase } from '../../shared/openDatabase';

/** A dropdown longer than this is searched, not read. */
const STORED_MAX = 100;

/** The dropdown of stories: those that are live, then those that are stored; newest first. */
export async function searchStories(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const ledger = await openDatabase(this);
	const access = await openInstagram(this, ledger);
	const typed = typedAccount(this);
	const accounts = typed === '' ? await access.accounts() : [await access.account(typed)];

	const found: INodeListSearchItems[] = [];
	for (const account of accounts) found.push(...(await storiesOf(account, ledger)));
	const wanted = filter.toLowerCase();
	return {
		results: found.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted)),
	};
}

/** An expression cannot be worked out while the node is being edited. */
function typedAccount(context: ILoadOptionsFunctions): string {
	const account = context.getCurrentNodeParameter('account');
	return typeof account === 'string' && !account.startsWith('=') ? account.trim() : '';
}

async function storiesOf(
	{ accountId, username, instagram }: ConnectedAccount,
	ledger: Ledger,
): Promise<INodeListSearchItems[]> {
	const { stories } = await instagram.listStories();
	await ledger.saveStories(accountId, stories);
	const live = new Set(stories.map(({ storyId }) => storyId));
	const stored = await ledger.readStories({ accountId, limit: STORED_MAX });
	return stored.map(({ storyId, publishedAt, labels, mediaType, permalink }) => {
		const parts = [
			publishedAt?.toISOString().slice(0, 16).replace('T', ' ') ?? storyId,
			labels.topic ?? mediaType?.toLowerCase() ?? '',
			`@${username}`,
			live.has(storyId) ? 'live' : 'stored',
		];
		return {
			name: parts.filter((part) => part !== '').join(' · '),
			value: storyId,
			...(permalink === null ? {} : { url: permalink }),
		};
	});
}

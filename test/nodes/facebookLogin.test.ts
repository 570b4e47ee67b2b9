import { aPersonWhoWrote, runSubject, useNodeWorld, workflowOf } from './support/nodeWorld';
import { storedSignIn, useConnectedWorld } from './support/connectedWorld';
import { callListSearch } from './support/listSearchCalls';
import { outreach } from './support/outreachCalls';
import { callWebhookMethod } from './support/webhookCalls';

useNodeWorld();
const connected = useConnectedWorld();
const { practice } = connected;

const ACCOUNTS = 40;
const CHECK = { resource: 'connection', operation: 'check' };

/** Two are there from the start. */
async function fortyAccounts() {
	for (let number = 2; number < ACCOUNTS; number += 1) {
		await practice.control('POST', 'accounts', { username: `client.${number}` });
	}
	const setup = connected.setup({ login: 'facebook' });
	await connected.signInWithFacebook(setup);
	return setup;
}

const accountIds = (): string[] => [...practice.world.accounts.keys()];

describe('Facebook Login', () => {
	it('reaches all 40 accounts behind one credential, on several pages of the answer', async () => {
		const setup = await fortyAccounts();

		const run = await runSubject(
			workflowOf('instagramStoryInsights', CHECK),
			[{ json: {} }],
			setup,
		);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject').map(({ accountId }) => accountId)).toEqual(accountIds());
	}, 60_000);

	it('offers the accounts by name, and finds one by a part of it', async () => {
		const setup = await fortyAccounts();
		const search = async (filter?: string) =>
			await callListSearch(setup, workflowOf('instagramStoryInsights', CHECK), {
				node: 'Subject',
				method: 'searchAccounts',
				...(filter === undefined ? {} : { filter }),
			});

		expect((await search()).results).toHaveLength(ACCOUNTS);
		expect((await search('@Harbor')).results).toEqual([
			{ name: '@harbor.books.practice', value: '17841400000000003' },
		]);
	});

	it('sends for each account with the token of its own Page', async () => {
		const setup = await fortyAccounts();
		const chosen = accountIds().slice(-3);
		const items = [];
		for (const accountId of chosen) {
			const igsid = await practice.writes('giulia', { accountId });
			const personId = await aPersonWhoWrote(igsid, { accountId });
			items.push({ json: { personId, accountId } });
		}

		const run = await runSubject(outreach('send'), items, setup);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject', 0).map(({ accountId }) => accountId)).toEqual(chosen);
		expect(practice.world.received.map(({ accountId }) => accountId).sort()).toEqual(chosen.sort());
	}, 60_000);

	it('switches events on for every Page when a workflow is published', async () => {
		const setup = connected.setup({ login: 'facebook' });
		await connected.signInWithFacebook(setup);

		await callWebhookMethod(setup, workflowOf('instagramStoryTrigger', {}), {
			node: 'Subject',
			method: 'create',
			mode: 'trigger',
		});

		const subscriptions = [...practice.world.accounts.values()].map(
			({ subscription }) => subscription?.login,
		);
		expect(subscriptions).toEqual(['facebook', 'facebook']);
	});

	it('never writes a token of a Page down', async () => {
		const setup = await fortyAccounts();
		const run = await runSubject(
			workflowOf('instagramStoryInsights', CHECK),
			[{ json: {} }],
			setup,
		);

		const pageTokens = [...practice.world.tokens.values()].filter(({ kind }) => kind === 'page');
		const written = JSON.stringify([storedSignIn(setup), run.run]);
		expect(pageTokens.length).toBeGreaterThanOrEqual(ACCOUNTS);
		for (const { value } of pageTokens) expect(written).not.toContain(value);
	}, 60_000);

	it('asks for the permissions that were granted', async () => {
		const setup = connected.setup({ login: 'facebook' });
		await connected.signInWithFacebook(setup);

		const run = await runSubject(
			workflowOf('instagramStoryInsights', CHECK),
			[{ json: {} }],
			setup,
		);

		expect(JSON.stringify(run.json('Subject')[0]?.checks)).toContain(
			'Allowed: reading the account, messages, comments, insights.',
		);
	});
});

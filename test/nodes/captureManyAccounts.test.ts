import type { HttpAnswer } from '../../core';
import { createInstagramClient } from '../../core/instagram/createInstagramClient';
import { accountOfPage } from '../../core/instagram/login';
import { createUsageBook } from '../../core/instagram/usage/usageBook';
import { withUsageRule } from '../../core/instagram/usage/withUsageRule';
import type { ConnectedAccount } from '../../nodes/shared/instagramAccess';
import { practiceLedger, runSubject, useNodeWorld, workflowOf, world } from './support/nodeWorld';

const MINUTE_MS = 60_000;

/** What the credential reaches in this file: 40 accounts, as with Facebook Login. */
let mockAccounts: ConnectedAccount[] = [];
jest.mock('../../nodes/shared/instagramAccess', () => ({
	openInstagram: async () => ({ accounts: async () => mockAccounts }),
}));

useNodeWorld();

const accountOf = (number: number) => `178414${String(number).padStart(11, '0')}`;

interface Trouble {
	readonly accountId: string;
	readonly answer: Partial<HttpAnswer>;
}

/** Every account has one story of 40 minutes; some are in trouble. */
function connect(troubles: readonly Trouble[]): void {
	const usage = createUsageBook();
	mockAccounts = Array.from({ length: 40 }, (_, number) => {
		const accountId = accountOf(number);
		const trouble = troubles.find((one) => one.accountId === accountId);
		const publishedAt = new Date(world.clock.now().getTime() - 40 * MINUTE_MS).toISOString();
		const http = async ({ url }: { url: string }): Promise<HttpAnswer> => ({
			status: 200,
			headers: {},
			body: url.endsWith('/stories')
				? { data: [{ id: `9${number}`, timestamp: publishedAt }] }
				: { data: [{ name: 'views', values: [{ value: number + 1 }] }] },
			...trouble?.answer,
		});
		const paced = withUsageRule(http, { accountId, clock: world.clock, usage });
		const instagram = createInstagramClient({
			http: paced,
			server: 'https://graph.facebook.com',
			address: accountOfPage(accountId, '1'),
		});
		const unused = async () => await Promise.reject(new Error('not part of this test'));
		return {
			accountId,
			username: `account.${number}`,
			instagram,
			inspect: unused,
			readSubscription: unused,
		};
	});
}

const capture = async () =>
	await runSubject(
		workflowOf('instagramStoryInsights', {
			resource: 'story',
			operation: 'captureSnapshot',
			accounts: 'all',
			onlyWhenDue: true,
		}),
		[{ json: {} }],
	);

const ENDED = { status: 400, body: { error: { code: 190 } } };

describe('Capture Snapshot with 40 accounts behind one credential', () => {
	it('stores the story of each under its own account', async () => {
		connect([]);

		const run = await capture();

		expect(run.json('Subject').map(({ accountId }) => accountId)).toEqual(
			mockAccounts.map(({ accountId }) => accountId),
		);
		const ledger = await practiceLedger();
		const third = await ledger.readStory(accountOf(3), '93');
		expect(third?.values).toContainEqual(expect.objectContaining({ metric: 'views', value: 4 }));
		expect(await ledger.readStory(accountOf(4), '93')).toBeNull();
	});

	it('does not let one account in trouble stop the other 39, and names it', async () => {
		connect([{ accountId: accountOf(7), answer: ENDED }]);

		const run = await capture();

		const items = run.json('Subject');
		expect(items.filter(({ isSaved }) => isSaved === true)).toHaveLength(39);
		expect(items.filter(({ isSaved }) => isSaved === false)).toMatchObject([
			{ accountId: accountOf(7), explanation: expect.stringContaining('connect again') },
		]);
		expect(run.hints('Subject').map(({ message }) => message)[1]).toContain('1 of 40 accounts');
	});

	it('ends with the reason when all of them are in trouble', async () => {
		connect(Array.from({ length: 40 }, (_, at) => ({ accountId: accountOf(at), answer: ENDED })));

		const run = await capture();

		expect(run.error?.message).toContain('The connection to Instagram has ended.');
	});
});

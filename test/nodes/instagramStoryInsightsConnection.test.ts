import type { EngineRun, EngineSetup } from '../support/engine';
import { DAY_MS, HOUR_MS, OTHER_ACCOUNT } from '../sandbox/support';
import { schemaFields } from './support/descriptions';
import { ACCOUNT, runSubject, useNodeWorld, workflowOf } from './support/nodeWorld';
import { useConnectedWorld } from './support/connectedWorld';

useNodeWorld();
const connected = useConnectedWorld();
const { practice } = connected;

const run = async (
	setup: EngineSetup,
	operation: string,
	account: string | object = '',
): Promise<EngineRun> =>
	await runSubject(
		workflowOf('instagramStoryInsights', {
			resource: 'connection',
			operation,
			...(operation === 'check' ? { account: account as string } : {}),
		}),
		[{ json: {} }],
		setup,
	);

async function connectedSetup(): Promise<EngineSetup> {
	const setup = connected.setup();
	await connected.signIn(setup, 'flat');
	return setup;
}

interface Line {
	readonly name: string;
	readonly ok: boolean | null;
	readonly sentence: string;
	readonly whatToDo: string;
}

function line(answer: EngineRun, name: string): Line {
	const checks = (answer.json('Subject')[0]?.checks ?? []) as unknown as Line[];
	const found = checks.find((candidate) => candidate.name === name);
	if (found === undefined) throw new Error(`No line ${name}: ${answer.error?.message}`);
	return found;
}

describe('Instagram Story Insights, Connection: Check', () => {
	it('answers one item for the account with the fields of its schema, ticks and all', async () => {
		const setup = await connectedSetup();
		await practice.writes('giulia', {});
		await practice.graph('POST', '/v25.0/me/subscribed_apps?subscribed_fields=messages');

		const answer = await run(setup, 'check');

		const [item] = answer.json('Subject');
		expect(Object.keys(item ?? {}).sort()).toEqual(
			schemaFields('InstagramStoryInsights', 'connection', 'check').sort(),
		);
		expect(item).toMatchObject({ accountId: ACCOUNT, isReady: true });
		const ticks = (item?.checks as unknown as Array<{ name: string; tick: string }>).map(
			({ name, tick }) => `${tick} ${name}`,
		);
		expect(ticks).toEqual([
			'✔ Account type',
			'✔ Token life',
			'✔ Permissions',
			'? App is live',
			'✔ Events',
			'✔ Message access',
			'✔ Other app in the inbox',
			'✔ Rate limit',
			'✔ Graph API version',
			'? Going live',
		]);
		expect(answer.hints('Subject').map(({ message }) => message)).toEqual([
			'1 of 1 accounts are ready.',
		]);
	});

	it('says what is missing for events, and how to switch them on', async () => {
		const answer = await run(await connectedSetup(), 'check');

		expect(line(answer, 'Events')).toMatchObject({
			ok: false,
			whatToDo: expect.stringContaining('Instagram Story Trigger'),
		});
		expect(answer.json('Subject')[0]?.isReady).toBe(false);
	});

	it('sees that another app owns the inbox', async () => {
		const setup = await connectedSetup();
		await practice.writes('giulia', {});
		await practice.control('POST', 'people', { username: 'giulia', isOwnedByOtherApp: true });

		expect(line(await run(setup, 'check'), 'Other app in the inbox').ok).toBe(false);
	});

	it('sees that the owner switched off access to messages', async () => {
		const setup = await connectedSetup();
		await practice.control('POST', 'faults', {
			route: 'conversations',
			code: 200,
			subcode: 2534041,
			times: 0,
		});

		expect(line(await run(setup, 'check'), 'Message access').ok).toBe(false);
	});

	it('shows the use of the rate limit, and the announced wait', async () => {
		const setup = await connectedSetup();
		await run(setup, 'check');
		await practice.control('POST', 'limits', { callsPerDay: 10 });

		const answer = await run(setup, 'check');

		expect(line(answer, 'Rate limit').sentence).toMatch(/^\d+ % of the calls/);
	});

	it('counts down the life of the token', async () => {
		const setup = await connectedSetup();
		await run(setup, 'check');
		await practice.advance(12 * HOUR_MS);

		expect(line(await run(setup, 'check'), 'Token life').sentence).toContain('59 more days');
	});

	it('warns of a version that ends', async () => {
		const setup = connected.setup({ graphVersion: 'v21.0' });
		await connected.signIn(setup, 'flat');

		const answer = await run(setup, 'check');

		expect(line(answer, 'Graph API version').ok).toBe(false);
		expect(answer.hints('Subject').map(({ message }) => message)).toContainEqual(
			expect.stringContaining('Meta ends version v21.0'),
		);
	});

	it('answers for a connection that ended instead of failing', async () => {
		const setup = await connectedSetup();
		await run(setup, 'check');
		await practice.advance(61 * DAY_MS);

		expect((await run(setup, 'check')).json('Subject')).toMatchObject([
			{ accountId: null, isReady: false, checks: [{ name: 'Token life', ok: false }] },
		]);
	});

	it('takes an account from the list, as an expression and typed', async () => {
		const setup = await connectedSetup();
		for (const account of [
			ACCOUNT,
			`={{ "${ACCOUNT}" }}`,
			{ __rl: true, mode: 'id', value: `={{ "${ACCOUNT}" }}` },
			{ __rl: true, mode: 'list', value: ACCOUNT, cachedResultName: '@lumina.bakery.practice' },
		]) {
			expect((await run(setup, 'check', account)).json('Subject')[0]?.accountId).toBe(ACCOUNT);
		}
		expect((await run(setup, 'check', OTHER_ACCOUNT)).error?.message).toContain('another account');
	});
});

describe('Instagram Story Insights, Connection: Refresh Token', () => {
	it('leaves a token alone that is younger than 24 hours', async () => {
		const setup = await connectedSetup();
		await run(setup, 'check');

		const answer = await run(setup, 'refreshToken');

		const [item] = answer.json('Subject');
		expect(Object.keys(item ?? {}).sort()).toEqual(
			schemaFields('InstagramStoryInsights', 'connection', 'refreshToken').sort(),
		);
		expect(item).toMatchObject({
			isRenewed: false,
			explanation: expect.stringContaining('24 hours'),
		});
	});

	it('tells that Instagram refused, and asks again the next time', async () => {
		const setup = await connectedSetup();
		await run(setup, 'check');
		await practice.advance(2 * DAY_MS);
		await practice.control('POST', 'faults', { route: 'refresh', code: 2 });

		expect((await run(setup, 'refreshToken')).error?.message).toContain('still works');
		expect((await run(setup, 'refreshToken')).json('Subject')).toMatchObject([{ isRenewed: true }]);
	});
});

import type { IDataObject } from 'n8n-workflow';
import { DAY_MS, HOUR_MS, OTHER_ACCOUNT } from '../sandbox/support';
import type { EngineRun, EngineSetup } from '../support/engine';
import { ACCOUNT, aStoredToken, runSubject, useNodeWorld, workflowOf } from './support/nodeWorld';
import {
	OAUTH2,
	PASTED,
	storedIn,
	storedSignIn,
	useConnectedWorld,
} from './support/connectedWorld';
import { callListSearch } from './support/listSearchCalls';
import { outreach, itemsFor } from './support/outreachCalls';
import { callWebhookMethod } from './support/webhookCalls';

useNodeWorld();
const connected = useConnectedWorld();
const { practice } = connected;

const CHECK = { resource: 'connection', operation: 'check' };
const checking = (changes: IDataObject = {}) =>
	workflowOf('instagramStoryInsights', { ...CHECK, ...(changes as object) });
const check = async (setup: EngineSetup): Promise<EngineRun> =>
	await runSubject(checking(), [{ json: {} }], setup);
const usernameIn = (run: EngineRun): unknown => run.json('Subject')[0]?.username;
const newestIsStored = (setup: EngineSetup): void => {
	expect(storedSignIn(setup).access_token).toBe(connected.newestToken());
	expect(JSON.stringify(storedSignIn(setup)).match(/"access_token"/g)).toHaveLength(1);
};

/** Hours after connecting; each run comes after the ones before it. */
const RUNS_AT_HOURS = [0, 2, 25, 50 * 24, 59 * 24];

describe.each(['flat', 'wrapped'] as const)('a connection whose sign-in answers %s', (shape) => {
	it('works at hour 0, 2 and 25, on day 50 and 59, and the newest token is stored', async () => {
		const setup = connected.setup();
		await connected.signIn(setup, shape);
		let hour = 0;
		const tokens = new Set<unknown>();

		for (const at of RUNS_AT_HOURS) {
			await practice.advance((at - hour) * HOUR_MS);
			hour = at;
			const run = await check(setup);

			expect(run.error).toBeUndefined();
			expect(usernameIn(run)).toBe('lumina.bakery.practice');
			newestIsStored(setup);
			tokens.add(storedSignIn(setup).access_token);
		}
		// Exchanged at hour 0, kept at hour 2, refreshed at each later run.
		expect(tokens.size).toBe(4);
	});

	it.each(['flat', 'wrapped'] as const)('works after a reconnect that answers %s', async (next) => {
		const setup = connected.setup();
		await connected.signIn(setup, shape);
		await check(setup);
		await practice.advance(3 * DAY_MS);
		await connected.signIn(setup, next);

		const run = await check(setup);

		expect(usernameIn(run)).toBe('lumina.bakery.practice');
		newestIsStored(setup);
	});

	it('ends on day 61 without a use, with one sentence that says how to reconnect', async () => {
		const setup = connected.setup();
		await connected.signIn(setup, shape);
		await check(setup);
		await practice.advance(61 * DAY_MS);

		const run = await runSubject(outreach('preview'), itemsFor('per_x'), setup);

		expect(run.error?.message).toBe(
			'The connection to Instagram ended, because it was not used for 60 days.',
		);
		expect(run.error).toMatchObject({ description: expect.stringContaining('connect again') });

		await connected.signIn(setup, shape);
		expect(usernameIn(await check(setup))).toBe('lumina.bakery.practice');
	});
});

describe('the token of a sign-in', () => {
	it('is exchanged and stored when a workflow is published and when a list is opened, too', async () => {
		const published = connected.setup();
		await connected.signIn(published, 'flat');
		await callWebhookMethod(published, workflowOf('instagramStoryTrigger', {}), {
			node: 'Subject',
			method: 'create',
			mode: 'trigger',
		});
		newestIsStored(published);

		const listed = connected.setup();
		await connected.signIn(listed, 'flat');
		const { results } = await callListSearch(listed, checking(), {
			node: 'Subject',
			method: 'searchAccounts',
		});
		newestIsStored(listed);
		expect(results).toEqual([{ name: '@lumina.bakery.practice', value: ACCOUNT }]);
	});

	it('is lost after an hour without any use, and the sentence says so', async () => {
		const setup = connected.setup();
		await connected.signIn(setup, 'flat');
		await practice.advance(2 * HOUR_MS);

		const run = await runSubject(outreach('preview'), itemsFor('per_x'), setup);

		expect(run.error?.message).toContain('not used within an hour after signing in');
	});

	it('stays in use while its renewal fails, and is renewed later', async () => {
		const setup = connected.setup();
		await connected.signIn(setup, 'flat');
		await check(setup);
		const before = storedSignIn(setup).access_token;
		await practice.advance(25 * HOUR_MS);
		await practice.control('POST', 'faults', { route: 'refresh', code: 2 });

		expect(usernameIn(await check(setup))).toBe('lumina.bakery.practice');
		expect(storedSignIn(setup).access_token).toBe(before);

		await practice.advance(HOUR_MS);
		await check(setup);
		newestIsStored(setup);
		expect(storedSignIn(setup).access_token).not.toBe(before);
	});

	it('is refreshed at once by Refresh Token, which tells the days but not the token', async () => {
		const setup = connected.setup();
		await connected.signIn(setup, 'flat');
		await check(setup);
		await practice.advance(2 * DAY_MS);

		const run = await runSubject(
			workflowOf('instagramStoryInsights', { ...CHECK, operation: 'refreshToken' }),
			[{ json: {} }],
			setup,
		);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject')).toMatchObject([{ isRenewed: true, isStored: true, daysLeft: 59 }]);
		expect(JSON.stringify(run.run)).not.toContain(connected.newestToken());
		newestIsStored(setup);
	});

	it('never shows itself or the app secret in an error', async () => {
		const setup = connected.setup();
		await connected.signIn(setup, 'flat');
		await check(setup);
		const token = String(storedSignIn(setup).access_token);
		await practice.control('POST', 'token/revoke', { access_token: token });

		const run = await runSubject(outreach('preview'), itemsFor('per_x'), setup);

		expect(run.error?.message).toContain('has ended');
		const shown = JSON.stringify({ ...run.error, stack: run.error?.stack });
		expect(shown).not.toContain(token);
		expect(shown).not.toContain('practice-app-secret');
	});

	it('lives on in this process where n8n does not store it, with a hint that names the way out', async () => {
		const setup = { ...connected.setup(), canStoreTokens: false };
		await connected.signIn(setup, 'flat');
		const short = storedSignIn(setup).access_token;

		const first = await check(setup);
		await practice.advance(25 * HOUR_MS);
		const later = await check(setup);

		expect(storedSignIn(setup).access_token).toBe(short);
		expect(usernameIn(first)).toBe('lumina.bakery.practice');
		expect(usernameIn(later)).toBe('lumina.bakery.practice');
		expect(later.hints('Subject').map(({ message }) => message)).toContainEqual(
			expect.stringContaining('Instagram Stories Access Token API'),
		);
	});

	it('is not looked at by n8n itself, which would ask Instagram for a refresh it does not know', () => {
		const status = setupType(OAUTH2).properties.find(
			({ name }) => name === 'tokenExpiredStatusCode',
		);

		expect(status).toMatchObject({ type: 'hidden', default: 0 });
	});
});

function setupType(type: string) {
	const found = connected.setup().credentialTypes?.[type];
	if (found === undefined) throw new Error(`No credential type ${type}`);
	return found;
}

describe('a pasted token', () => {
	const withToken = { authentication: 'accessToken' };
	const pastedCheck = async (setup: EngineSetup) =>
		await runSubject(
			workflowOf('instagramStoryInsights', { ...CHECK, ...withToken }, PASTED_CREDENTIALS),
			[{ json: {} }],
			setup,
		);
	const session = (setup: EngineSetup): unknown => storedIn(setup, PASTED).sessionToken;

	it('is refreshed at its first use, then by age, and n8n stores what came of it', async () => {
		const setup = connected.pastedSetup(await practice.issueToken({ ageHours: 30 * 24 }));

		expect(usernameIn(await pastedCheck(setup))).toBe('lumina.bakery.practice');
		expect(session(setup)).toBe(connected.newestToken());
		const first = session(setup);

		await practice.advance(2 * HOUR_MS);
		await pastedCheck(setup);
		expect(session(setup)).toBe(first);

		for (const days of [2, 50, 59]) {
			await practice.advance(days * DAY_MS);
			expect(usernameIn(await pastedCheck(setup))).toBe('lumina.bakery.practice');
			expect(session(setup)).toBe(connected.newestToken());
		}
	});

	it('that is too young to be refreshed is used as it is', async () => {
		const token = await practice.issueToken();
		const setup = connected.pastedSetup(token);

		const run = await pastedCheck(setup);

		expect(usernameIn(run)).toBe('lumina.bakery.practice');
		expect(session(setup)).toBe(token);
	});

	it('replaces an earlier one as soon as it is pasted', async () => {
		const setup = connected.pastedSetup(await practice.issueToken({ ageHours: 48 }));
		await pastedCheck(setup);
		const accessToken = await practice.issueToken({ ageHours: 48, accountId: OTHER_ACCOUNT });
		Object.assign(storedIn(setup, PASTED), { accessToken });

		expect(usernameIn(await pastedCheck(setup))).toBe('harbor.books.practice');
	});

	it('says how to go on after 61 days without a use', async () => {
		const setup = connected.pastedSetup(await practice.issueToken({ ageHours: 48 }));
		await pastedCheck(setup);
		await practice.advance(61 * DAY_MS);

		expect((await pastedCheck(setup)).json('Subject')).toMatchObject([
			{
				isReady: false,
				checks: [
					{ name: 'Token life', ok: false, whatToDo: expect.stringContaining('paste a new') },
				],
			},
		]);
	});

	it('is what the test of the credential and other nodes of n8n use', async () => {
		const setup = connected.pastedSetup(await practice.issueToken({ ageHours: 48 }));
		await pastedCheck(setup);
		const { authenticate } = setupType(PASTED);
		if (typeof authenticate !== 'function') throw new Error('It is a function');
		const ask = async (url: string, changes = {}) =>
			await authenticate({ ...storedIn(setup, PASTED), ...changes }, { url });

		expect(await ask('https://graph.instagram.com/v25.0/me')).toMatchObject({
			headers: { Authorization: `Bearer ${String(session(setup))}` },
		});
		expect(
			await ask('https://graph.instagram.com/v25.0/me', { accessToken: 'NEWER' }),
		).toMatchObject({ headers: { Authorization: 'Bearer NEWER' } });
		expect((await ask('https://evil.example/me')).headers).toBeUndefined();
	});
});

const PASTED_CREDENTIALS = {
	credentials: {
		[PASTED]: { id: 'token', name: 'Pasted' },
		storyOutreachLedgerApi: { id: 'db', name: 'Practice Outreach Database' },
	},
};

describe('an older workflow and an older credential', () => {
	it('go on working: no authentication field, no login, no version', async () => {
		const setup = connected.setup({ oauthTokenData: aStoredToken(practice.token) });

		const run = await check(setup);

		expect(usernameIn(run)).toBe('lumina.bakery.practice');
	});
});

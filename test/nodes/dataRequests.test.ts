import { createHmac } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { aConsentOf } from '../support/erasedPeople';
import { ACCOUNT } from '../support/events';
import { schemaFields } from './support/descriptions';
import { schemaFaults } from './support/schemaFaults';
import {
	APP_SECRET,
	aPersonWhoWrote,
	practiceLedger,
	practiceSetup,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';

useNodeWorld();

const requesting = (operation: string, changes: INodeParameters = {}, onError?: 'continue') =>
	workflowOf(
		'consentLog',
		{ resource: 'dataRequest', operation, ...changes },
		onError === undefined ? {} : { onError: 'continueRegularOutput' },
	);
const erasing = (changes: INodeParameters = {}) =>
	requesting('erase', { receivedAt: '2026-11-23T10:15:00Z', ...changes });
const about = (personId: string) => ({ json: { personId, accountId: ACCOUNT } });
const place = { node: 'ConsentLog', resource: 'dataRequest' };

describe('Consent Log, Data Request: Erase', () => {
	it('erases the person and gives the certificate with the tasks that are left', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(erasing({ systems: 'HubSpot, Google Sheets' }), [about(personId)]);

		const [item] = run.json('Subject');
		expect(item).toMatchObject({
			kind: 'erasure',
			state: 'answered',
			law: 'gdpr',
			dueAt: '2026-12-23T10:15:00.000Z',
			extendedDueAt: '2027-02-23T10:15:00.000Z',
			doNotContact: 'added',
			personId: null,
		});
		expect(schemaFaults(item, { ...place, operation: 'erase' })).toEqual([]);
		const person = await (await practiceLedger()).findPerson({ kind: 'personId', personId });
		expect(person).toMatchObject({ status: 'erased', hasIgsid: false });
		expect((item?.tasks as Array<{ system: string }>).map(({ system }) => system)).toEqual([
			'',
			'',
			'',
			'HubSpot',
			'Google Sheets',
		]);
	});

	it('finds the person by their handle', async () => {
		await aPersonWhoWrote('9001');

		const run = await runSubject(
			erasing({ who: { __rl: true, mode: 'handle', value: '@handle.9001' } }),
			[{ json: { accountId: ACCOUNT } }],
		);

		expect(run.json('Subject')).toMatchObject([{ state: 'answered' }]);
	});

	it('refuses a person whom the database does not know, and one who was erased before', async () => {
		const personId = await aPersonWhoWrote('9001');

		const unknown = await runSubject(erasing(), [about('per_nobody')]);
		await runSubject(erasing(), [about(personId)]);
		const again = await runSubject(erasing(), [about(personId)]);

		expect(unknown.error?.message).toBe('This person is not in the Outreach Database');
		expect(again.error?.message).toBe('The data of this person was erased before.');
	});

	it('refuses a request from the future', async () => {
		const personId = await aPersonWhoWrote('9001');
		const receivedAt = new Date(world.clock.now().getTime() + 600_000).toISOString();

		const run = await runSubject(erasing({ receivedAt }), [about(personId)]);

		expect(run.error?.message).toBe('"Received" is no time in the past');
	});

	it('goes on with the next person where one cannot be erased', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(
			requesting('erase', { receivedAt: '2026-11-23T10:15:00Z' }, 'continue'),
			[about('per_nobody'), about(personId)],
		);

		expect(run.json('Subject')).toMatchObject([
			{ state: 'answered' },
			{ error: expect.any(String) },
		]);
	});
});

describe('Consent Log, Data Request: Get Many', () => {
	it('lists requests with due dates and tasks, those with open tasks alone if asked', async () => {
		const first = await aPersonWhoWrote('9001');
		const second = await aPersonWhoWrote('9002');
		await runSubject(erasing({ law: 'ccpa' }), [about(first)]);
		const erased = await runSubject(erasing(), [about(second)]);
		const ledger = await practiceLedger();
		for (const task of erased.json('Subject')[0]?.tasks as Array<{ taskId: string }>) {
			await ledger.closeRequestTask(task.taskId);
		}

		const all = await runSubject(requesting('getMany'), [{ json: {} }]);
		const withTasks = await runSubject(requesting('getMany', { which: 'withTasks' }), [
			{ json: {} },
		]);
		const open = await runSubject(requesting('getMany', { which: 'open' }), [{ json: {} }]);

		expect(all.json('Subject')).toMatchObject([
			{ law: 'gdpr' },
			{ law: 'ccpa', dueAt: '2027-01-07T10:15:00.000Z' },
		]);
		expect(withTasks.json('Subject')).toMatchObject([{ law: 'ccpa' }]);
		expect(open.json('Subject')).toEqual([]);
		expect(schemaFaults(all.json('Subject')[0], { ...place, operation: 'getMany' })).toEqual([]);
	});
});

describe('Consent Log, Data Request: Complete Task', () => {
	it('closes a task once', async () => {
		const personId = await aPersonWhoWrote('9001');
		const erased = await runSubject(erasing(), [about(personId)]);
		const [task] = erased.json('Subject')[0]?.tasks as Array<{ taskId: string }>;
		const input = [{ json: { taskId: task?.taskId ?? '' } }];

		const first = await runSubject(requesting('completeTask'), input);
		const again = await runSubject(requesting('completeTask'), input);

		expect(first.json('Subject')).toEqual([{ taskId: task?.taskId, wasOpen: true }]);
		expect(again.json('Subject')).toMatchObject([{ wasOpen: false }]);
		expect(Object.keys(first.json('Subject')[0] ?? {})).toEqual(
			schemaFields('ConsentLog', 'dataRequest', 'completeTask'),
		);
	});
});

describe('Consent Log, Data Request: Export', () => {
	it('gives everything about the person, as data and as a page, and registers the request', async () => {
		const personId = await aPersonWhoWrote('9001');
		await (
			await practiceLedger()
		).recordConsent(aConsentOf(personId, world.clock.now(), { ownWords: 'yes <b>please</b>' }));

		const run = await runSubject(
			requesting('export', { receivedAt: '2026-11-23T10:15:00Z', systems: 'HubSpot' }),
			[about(personId)],
		);

		const [item] = run.json('Subject');
		expect(item).toMatchObject({ kind: 'access', state: 'open', personId });
		const { sections } = item?.data as { sections: Array<{ table: string; rows: unknown[] }> };
		expect(sections.map(({ table }) => table)).toEqual(
			expect.arrayContaining(['identifier', 'event', 'consent_choice', 'messaging_window']),
		);
		expect(JSON.stringify(sections)).toContain('handle.9001');
		expect(JSON.stringify(sections)).toContain('yes <b>please</b>');
		expect(schemaFaults(item, { ...place, operation: 'export' })).toEqual([]);
		const binary = run.items('Subject')[0]?.binary;
		const page = Buffer.from(binary?.page?.data ?? '', 'base64').toString('utf8');
		expect(page).toContain('handle.9001');
		expect(page).toContain('yes &#60;b&#62;please');
		expect(page).not.toContain('<b>');
		expect(binary?.data?.mimeType).toBe('application/json');
	});

	it('is answered once its tasks are done', async () => {
		const personId = await aPersonWhoWrote('9001');
		const run = await runSubject(requesting('export', { systems: 'HubSpot' }), [about(personId)]);
		const tasks = run.json('Subject')[0]?.tasks as Array<{ taskId: string; kind: string }>;
		const ledger = await practiceLedger();
		const states = [];
		for (const { taskId } of tasks) {
			await ledger.closeRequestTask(taskId);
			states.push((await ledger.listDataRequests({ limit: 1 }))[0]?.state);
		}

		expect(tasks.map(({ kind }) => kind)).toEqual(['handOver', 'syncedSystemData']);
		expect(states).toEqual(['open', 'answered']);
	});

	it('gives only what the person told or did, to take along', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(requesting('export', { kind: 'portability' }), [about(personId)]);

		const { sections } = run.json('Subject')[0]?.data as { sections: Array<{ table: string }> };
		expect(sections.map(({ table }) => table)).toEqual(['identifier', 'event', 'event_emission']);
	});

	it('has nothing to give of a person who was erased', async () => {
		const personId = await aPersonWhoWrote('9001');
		await runSubject(erasing(), [about(personId)]);

		const run = await runSubject(requesting('export'), [about(personId)]);

		expect(run.error?.message).toBe('The data of this person was erased.');
	});
});

const signedBy = (secret: string): string => {
	const payload = Buffer.from('{"user_id":"218471","algorithm":"HMAC-SHA256"}').toString(
		'base64url',
	);
	return `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`;
};
const calling = (changes: INodeParameters = {}) =>
	requesting('answerMetaCallback', {
		statusPage: 'https://n8n.example.com/webhook/deletion-status',
		...changes,
	});
const callback = (secret: string) => [{ json: { body: { signed_request: signedBy(secret) } } }];

describe('Consent Log, Data Request: Answer Meta Callback', () => {
	it('answers what Meta asks for, stops the account and erases its people', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(calling(), callback(APP_SECRET));

		const [item] = run.json('Subject');
		const code = String(item?.confirmation_code);
		expect(item).toEqual({
			url: `https://n8n.example.com/webhook/deletion-status?code=${code}`,
			confirmation_code: expect.stringMatching(/^req_[0-9a-f]{32}$/),
			requestId: code,
			accountId: ACCOUNT,
		});
		expect(schemaFaults(item, { ...place, operation: 'answerMetaCallback' })).toEqual([]);
		const ledger = await practiceLedger();
		for (let tries = 0; tries < 100; tries += 1) {
			world.clock.advance(120_000);
			await ledger.resumeErasures();
		}
		const status = await runSubject(requesting('getMany', { which: 'byId' }), [
			{ json: { query: { code } } },
		]);
		expect(status.json('Subject')).toMatchObject([{ requestId: code, state: 'answered' }]);
		const person = await ledger.findPerson({ kind: 'personId', personId });
		expect(person).toMatchObject({ status: 'erased' });
	});

	it('knows the app by the credential of a pasted token, too', async () => {
		await aPersonWhoWrote('9001');
		const setup = practiceSetup({ instagramStoriesTokenApi: { appSecret: 'pasted secret' } });
		const credentials = {
			instagramStoriesTokenApi: { id: 'token', name: 'Practice token' },
			storyOutreachLedgerApi: { id: 'db', name: 'Practice Outreach Database' },
		};
		const { parameters } = calling({ authentication: 'accessToken' }).nodes[0] ?? {};
		const workflow = workflowOf('consentLog', parameters ?? {}, { credentials });

		const run = await runSubject(workflow, callback('pasted secret'), setup);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject')).toMatchObject([{ accountId: ACCOUNT }]);
	});

	it('refuses a request that Meta did not sign, and changes nothing', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(calling(), callback('somebody else'));

		expect(run.error?.message).toBe('Meta did not sign this request with the secret of your app');
		const ledger = await practiceLedger();
		expect(await ledger.listDataRequests({ limit: 5 })).toEqual([]);
		expect(await ledger.findPerson({ kind: 'personId', personId })).toMatchObject({
			status: 'active',
		});
	});

	it.each(['={{ $json.nothing }}', 'http://n8n.example.com/status', 'n8n.example.com'])(
		'refuses the status page "%s"',
		async (statusPage) => {
			const run = await runSubject(calling({ statusPage }), callback(APP_SECRET));

			expect(run.error?.message).toMatch(/"Status Page Address"/);
		},
	);
});

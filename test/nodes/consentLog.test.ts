import type { INodeParameters } from 'n8n-workflow';
import { ACCOUNT } from '../support/events';
import { schemaFields } from './support/descriptions';
import { schemaFaults } from './support/schemaFaults';
import {
	aPersonWhoWrote,
	OUR_NODES,
	practiceLedger,
	PRACTICE_DATABASE,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';

useNodeWorld();

const RECORD = { node: 'ConsentLog', resource: 'consent', operation: 'record' };

const recording = (changes: INodeParameters = {}) =>
	workflowOf('consentLog', {
		resource: 'consent',
		operation: 'record',
		noticeText: 'Reply YES for offers. STOP ends it.',
		noticeVersion: '2',
		options: {},
		...changes,
	});

const checking = (purpose = 'promotional') =>
	workflowOf('consentLog', { resource: 'consent', operation: 'check', purpose });

const aYes = (personId: string) => ({
	json: {
		personId,
		accountId: ACCOUNT,
		text: 'yes please',
		messageId: 'mid.yes',
		occurredAt: '2026-11-24T10:30:00.000Z',
	},
});

describe('Consent Log, Consent: Record', () => {
	it('adds the choice with own words, message and wording to the log', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(recording(), [aYes(personId)]);

		expect(run.json('Subject')).toEqual([
			{
				personId,
				choice: 'granted',
				purpose: 'promotional',
				channel: 'instagramDm',
				strength: 'ownWordsWithMessageId',
				occurredAt: '2026-11-24T10:30:00.000Z',
				expiresAt: null,
				entryId: expect.any(String),
				entryNumber: expect.any(Number),
				entryHash: expect.stringMatching(/^[0-9a-f]{64}$/),
			},
		]);
		expect(await (await practiceLedger()).checkLog()).toMatchObject({ kind: 'intact' });
		expect(Object.keys(run.json('Subject')[0] ?? {})).toEqual(
			schemaFields('ConsentLog', 'consent', 'record'),
		);
	});

	it.each([
		['ownWords', '', '"Their Own Words" is empty'],
		['messageId', '', '"Message ID" is empty'],
		['noticeText', '={{ $json.wording }}', '"Wording They Were Shown" is empty'],
	])('records no consent whose evidence lacks "%s"', async (field, value, message) => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(recording({ [field]: value }), [aYes(personId)]);

		expect(run.error?.message).toBe(message);
		const check = await (await practiceLedger()).checkConsent(personId, 'promotional');
		expect(check.state).toEqual({ kind: 'none' });
	});

	it('records nothing for a person whom the database does not know', async () => {
		const run = await runSubject(recording(), [aYes('per_nobody')]);

		expect(run.error?.message).toBe('This person is not in the Outreach Database');
	});

	it('refuses a time in the future, beyond what two clocks differ', async () => {
		const personId = await aPersonWhoWrote('9001');
		const occurredAt = new Date(world.clock.now().getTime() + 600_000).toISOString();

		const run = await runSubject(recording({ options: { occurredAt } }), [aYes(personId)]);

		expect(run.error?.message).toBe('"When They Chose" is no time in the past');
	});

	it('refuses a way of saying it that it does not know, rather than note another', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(recording({ options: { method: 'fax' } }), [aYes(personId)]);

		expect(run.error?.message).toBe('"How They Said It" is not chosen');
	});

	it('notes what was shown before anybody chose, which is no consent', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(recording({ choice: 'shown' }), [aYes(personId)]);

		expect(run.json('Subject')).toMatchObject([{ choice: 'shown', strength: null }]);
		expect(schemaFaults(run.json('Subject')[0], RECORD)).toEqual([]);
		const check = await (await practiceLedger()).checkConsent(personId, 'promotional');
		expect(check.state.kind).toBe('none');
	});

	it('ends a consent when it was said to end', async () => {
		const personId = await aPersonWhoWrote('9001');
		const expiresAt = new Date(world.clock.now().getTime() + 60_000).toISOString();
		await runSubject(recording({ options: { expiresAt } }), [aYes(personId)]);

		world.clock.advance(60_000);

		const check = await (await practiceLedger()).checkConsent(personId, 'promotional');
		expect(check.state.kind).toBe('expired');
	});

	it('lets a later refusal win over an earlier yes', async () => {
		const personId = await aPersonWhoWrote('9001');
		await runSubject(recording(), [aYes(personId)]);

		await runSubject(
			recording({
				choice: 'refused',
				options: { occurredAt: '2026-11-24T10:45:00Z' },
			}),
			[aYes(personId)],
		);

		const check = await (await practiceLedger()).checkConsent(personId, 'promotional');
		expect(check.isAllowed).toBe(false);
	});
});

describe('Consent Log, Consent: Check', () => {
	it('answers for the channel that is asked about, and for no other', async () => {
		const personId = await aPersonWhoWrote('9001');
		await runSubject(recording({ channel: 'email' }), [aYes(personId)]);
		const ask = async (channel: string) => {
			const workflow = workflowOf('consentLog', {
				resource: 'consent',
				operation: 'check',
				purpose: 'promotional',
				channel,
			});
			const run = await runSubject(workflow, [{ json: { personId, accountId: ACCOUNT } }]);
			return run.json('Subject')[0]?.isAllowed;
		};

		expect([await ask('email'), await ask('sms')]).toEqual([true, false]);
	});

	it('names the entry that allows the purpose', async () => {
		const personId = await aPersonWhoWrote('9001');
		const recorded = await runSubject(recording(), [aYes(personId)]);

		const run = await runSubject(checking(), [{ json: { personId, accountId: ACCOUNT } }]);

		expect(run.json('Subject')).toEqual([
			{
				personId,
				purpose: 'promotional',
				channel: 'instagramDm',
				isAllowed: true,
				state: 'granted',
				strength: 'ownWordsWithMessageId',
				since: '2026-11-24T10:30:00.000Z',
				doNotContactSince: null,
				entryId: recorded.json('Subject')[0]?.entryId,
			},
		]);
		expect(Object.keys(run.json('Subject')[0] ?? {})).toEqual(
			schemaFields('ConsentLog', 'consent', 'check'),
		);
	});

	it('allows nothing to a person who asked not to be contacted, whatever they agreed to', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'STOP' });
		await runSubject(recording(), [aYes(personId)]);

		const run = await runSubject(checking(), [{ json: { personId, accountId: ACCOUNT } }]);

		expect(run.json('Subject')).toMatchObject([
			{ isAllowed: false, doNotContactSince: expect.stringMatching(/^2026-11-24/) },
		]);
	});

	it('allows nothing to a person whom the database does not know', async () => {
		const run = await runSubject(checking(), [{ json: { personId: 'per_x', accountId: ACCOUNT } }]);

		expect(run.json('Subject')).toMatchObject([
			{ personId: null, isAllowed: false, state: 'none', entryId: null },
		]);
	});
});

describe('the Test button of the Outreach Database credential', () => {
	const { testDatabase } = OUR_NODES['n8n-nodes-story-outreach.consentLog'].methods.credentialTest;
	const test = async (data: typeof PRACTICE_DATABASE) =>
		await Reflect.apply(testDatabase, undefined, [
			{ id: 'db', name: 'db', type: 'storyOutreachLedgerApi', data },
		]);

	it('opens the database and says what it is for', async () => {
		expect(await test(PRACTICE_DATABASE)).toEqual({
			status: 'OK',
			message: 'Embedded file, for practice data: ready.',
		});
	});

	it('names the field that cannot be used', async () => {
		const answer = await test({ ...PRACTICE_DATABASE, store: 'postgres', host: '' });

		expect(answer).toMatchObject({ status: 'Error', message: expect.stringContaining('host') });
	});
});

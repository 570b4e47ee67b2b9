import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { ACCOUNT } from '../support/events';
import { schemaFaults } from './support/schemaFaults';
import {
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';

useNodeWorld();

const on = (operation: string, parameters: INodeParameters = {}) =>
	workflowOf('consentLog', { resource: 'doNotContact', operation, ...parameters });
const inConsent = (operation: string, parameters: INodeParameters = {}) =>
	workflowOf('consentLog', { resource: 'consent', operation, ...parameters });
const itemOf = (personId: string): INodeExecutionData => ({
	json: { personId, accountId: ACCOUNT },
});
const faults = (item: unknown, operation: string, resource = 'doNotContact') =>
	schemaFaults(item, { node: 'ConsentLog', resource, operation });
const isListed = async (personId: string) =>
	(await (await practiceLedger()).isSuppressed(personId)) !== null;

describe('Consent Log, Consent: Withdraw', () => {
	it('of everything is a stop', async () => {
		const personId = await aPersonWhoWrote('9001');
		const item = { ...itemOf(personId), json: { ...itemOf(personId).json, text: 'enough' } };

		const run = await runSubject(inConsent('withdraw', { options: {} }), [item]);

		expect(run.json('Subject')).toMatchObject([
			{ personId, purpose: 'all', channel: 'all', isOnDoNotContactList: true },
		]);
		expect(faults(run.json('Subject')[0], 'withdraw', 'consent')).toEqual([]);
		expect(await isListed(personId)).toBe(true);
	});

	it('of one purpose leaves the list alone', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(
			inConsent('withdraw', { purpose: 'promotional', channel: 'email', options: {} }),
			[itemOf(personId)],
		);

		expect(run.json('Subject')).toMatchObject([{ isOnDoNotContactList: false }]);
		expect(await isListed(personId)).toBe(false);
	});

	it('records nothing for a person whom the database does not know', async () => {
		const run = await runSubject(inConsent('withdraw', { options: {} }), [itemOf('per_nobody')]);

		expect(run.error?.message).toBe('This person is not in the Outreach Database');
	});
});

describe('Consent Log, Consent: Get History', () => {
	it('gives everything the log says about a person, every event with the same fields', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'STOP' });
		await runSubject(
			on('add', { reason: 'told us in the shop', scope: 'channel', channel: 'sms' }),
			[itemOf(personId)],
		);

		const run = await runSubject(inConsent('getHistory'), [itemOf(personId)]);

		const events = run.json('Subject');
		expect(events.map(({ what }) => what)).toEqual(['optOut', 'optOut', 'doNotContactAdded']);
		expect(events[0]).toMatchObject({ ownWords: 'STOP', choice: 'withdrawn', method: 'reply' });
		expect(events[2]).toMatchObject({ reason: 'told us in the shop', scope: 'channel:sms' });
		for (const event of events) expect(faults(event, 'getHistory', 'consent')).toEqual([]);
	});
});

describe('Consent Log, Do-Not-Contact List: Add', () => {
	it('puts a person on the list, once', async () => {
		const personId = await aPersonWhoWrote('9001');
		const workflow = on('add', { reason: 'competitor', askedBy: 'user' });

		const first = await runSubject(workflow, [itemOf(personId)]);
		const again = await runSubject(workflow, [itemOf(personId)]);

		expect(first.json('Subject')).toEqual([
			{ personId, isNew: true, askedBy: 'user', scope: 'everywhere', reason: 'competitor' },
		]);
		expect(again.json('Subject')).toMatchObject([{ isNew: false }]);
		expect(faults(first.json('Subject')[0], 'add')).toEqual([]);
	});

	it('asks for a reason and, for one account, for its ID', async () => {
		const personId = await aPersonWhoWrote('9001');

		const noReason = await runSubject(on('add', { reason: '={{ $json.why }}' }), [
			itemOf(personId),
		]);
		const noAccount = await runSubject(
			on('add', { reason: 'asked', scope: 'account', account: '' }),
			[itemOf(personId)],
		);

		expect(noReason.error?.message).toBe('"Reason" is empty');
		expect(noAccount.error?.message).toBe('"Account" is empty');
		expect(await isListed(personId)).toBe(false);
	});
});

describe('Consent Log, Do-Not-Contact List: Check', () => {
	it('says since when, why and who asked', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'STOP' });

		const run = await runSubject(on('check'), [itemOf(personId)]);

		expect(run.json('Subject')).toMatchObject([
			{ personId, isListed: true, askedBy: 'person', scope: 'everywhere', reason: 'optOut' },
		]);
		expect(faults(run.json('Subject')[0], 'check')).toEqual([]);
	});

	it('answers for a handle that belongs to nobody stored', async () => {
		await runSubject(on('import', { listFrom: 'text', listText: '@carla', reason: 'asked' }), [
			{ json: {} },
		]);
		const who = (value: string): INodeParameters => ({
			who: { __rl: true, mode: 'handle', value },
		});

		const listed = await runSubject(on('check', who('carla')), [{ json: {} }]);
		const other = await runSubject(on('check', who('dora')), [{ json: {} }]);

		expect(listed.json('Subject')).toMatchObject([{ personId: null, isListed: true }]);
		expect(other.json('Subject')).toMatchObject([{ isListed: false, entries: [] }]);
	});
});

describe('Consent Log, Do-Not-Contact List: Lift', () => {
	it('refuses what the person asked for, with a sentence that says what would help', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'STOP' });

		const run = await runSubject(on('lift', { reason: 'we want them back' }), [itemOf(personId)]);

		expect(run.error?.message).toBe(
			'This person asked not to be contacted, and only they can take that back.',
		);
		expect(await isListed(personId)).toBe(true);
	});

	it('takes them off after a later yes in their own words', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'STOP' });
		world.clock.advance(60_000);
		await (
			await practiceLedger()
		).recordConsent({
			personId,
			choice: 'granted',
			purpose: 'promotional',
			strength: 'ownWordsWithMessageId',
			legalBasis: 'consent',
			noticeText: 'Reply YES',
			noticeVersion: '1',
			ownWords: 'yes, write to me again',
			messageId: 'mid.again',
			occurredAt: world.clock.now(),
		});

		const run = await runSubject(on('lift', { reason: 'they asked' }), [itemOf(personId)]);

		expect(run.json('Subject')).toEqual([
			{ personId, wasListed: true, scope: 'everywhere', reason: 'they asked' },
		]);
		expect(faults(run.json('Subject')[0], 'lift')).toEqual([]);
		expect(await isListed(personId)).toBe(false);
	});
});

const MANYCHAT = [
	'Full Name,Instagram Username,Email,Status,Email Opt-In,SMS Opt-In,Phone',
	'Anna Rossi,anna.rossi,anna@example.com,Unsubscribed,no,no,+39 333 1234567',
	'Bruno B,bruno,bruno@example.com,Subscribed,no,yes,',
	'Carla C,carla,,Subscribed,yes,yes,',
	'Nobody,,,Unsubscribed,,,',
].join('\n');

describe('Consent Log, Do-Not-Contact List: Import', () => {
	const importing = (changes: INodeParameters) =>
		on('import', { listFrom: 'text', reason: 'asked', ...changes });

	it('takes in who unsubscribed in ManyChat, where they did, and says what it left', async () => {
		const run = await runSubject(importing({ listKind: 'manyChat', listText: MANYCHAT }), [
			{ json: {} },
		]);

		expect(run.json('Subject')).toEqual([
			{
				added: 2,
				known: 0,
				stillSubscribed: 1,
				unreadable: 1,
				unreadableRows: [4],
				logEntryId: expect.stringMatching(/^ent_/),
			},
		]);
		expect(faults(run.json('Subject')[0], 'import')).toEqual([]);
		const ledger = await practiceLedger();
		const entriesOf = async (handle: string) =>
			(await ledger.readListings({ kind: 'handle', handle })).map(({ scope }) => scope);
		expect(await entriesOf('anna.rossi')).toEqual([{ kind: 'client' }]);
		expect(await entriesOf('bruno')).toEqual([{ kind: 'channel', channel: 'email' }]);
		expect(await entriesOf('carla')).toEqual([]);
	});

	it('refuses a ManyChat list that does not say who unsubscribed', async () => {
		const run = await runSubject(
			importing({ listKind: 'manyChat', listText: 'Username,Email\nanna,anna@example.com' }),
			[{ json: {} }],
		);

		expect(run.error?.message).toBe('The file does not say who must not be contacted.');
	});

	it('reads one handle, address or number a line, and repeats without effect', async () => {
		const listText = '@Anna.Rossi\nbruno@example.com\n+39 333 1234567\n???\n';

		const first = await runSubject(importing({ listKind: 'plain', listText }), [{ json: {} }]);
		const again = await runSubject(importing({ listKind: 'plain', listText }), [{ json: {} }]);

		expect(first.json('Subject')).toMatchObject([{ added: 3, known: 0, unreadableRows: [4] }]);
		expect(again.json('Subject')).toMatchObject([{ added: 0, known: 3 }]);
	});

	it('takes in a list of many thousand names', async () => {
		const listText = Array.from({ length: 1500 }, (_, index) => `@person.${index}`).join('\n');

		const run = await runSubject(importing({ listKind: 'plain', listText }), [{ json: {} }]);

		expect(run.json('Subject')).toMatchObject([{ added: 1500 }]);
	});
});

describe('Consent Log, Do-Not-Contact List: Export', () => {
	const exported = async (parameters: INodeParameters) => {
		const run = await runSubject(on('export', { listPurpose: 'a move', ...parameters }), [
			{ json: {} },
		]);
		const file = run.items('Subject')[0]?.binary?.data?.data ?? '';
		return { run, text: Buffer.from(file, 'base64').toString('utf8') };
	};

	it('gives out every entry with its reason, hashed, and takes the file in again', async () => {
		const personId = await aPersonWhoWrote('9001');
		await runSubject(on('add', { reason: '=competitor', askedBy: 'user' }), [itemOf(personId)]);
		const { run, text } = await exported({});
		await runSubject(on('lift', { reason: 'test' }), [itemOf(personId)]);

		const back = await runSubject(
			on('import', { listKind: 'export', listFrom: 'text', listText: text }),
			[{ json: {} }],
		);

		expect(text).not.toContain('handle.9001');
		expect(run.json('Subject')).toEqual([
			{ entries: 2, purpose: 'a move', logEntryId: expect.stringMatching(/^ent_/) },
		]);
		expect(faults(run.json('Subject')[0], 'export')).toEqual([]);
		expect(back.json('Subject')).toMatchObject([{ added: 2 }]);
		const [entry] = await (await practiceLedger()).readListings({ kind: 'personId', personId });
		expect(entry).toMatchObject({ askedBy: 'user', scope: { kind: 'client' } });
	});

	it('does not take hashed names of another database for anybody', async () => {
		await aPersonWhoWrote('9001', { text: 'STOP' });
		const { text } = await exported({});
		const foreign = text.replaceAll(/[0-9a-f]{16}(?=\r\n)/g, '0123456789abcdef');

		const run = await runSubject(
			on('import', { listKind: 'export', listFrom: 'text', listText: foreign }),
			[{ json: {} }],
		);

		expect(run.error?.message).toBe(
			'The hashed names in this file belong to another Outreach Database.',
		);
	});

	it('gives handles only where they were asked for, and as items, too', async () => {
		await aPersonWhoWrote('9001', { text: 'STOP' });

		const { text } = await exported({ peopleAs: 'handles' });
		const { run } = await exported({ giveOutAs: 'items' });

		expect(text).toContain('handle.9001');
		expect(run.json('Subject')).toMatchObject([
			{ asked_by: 'person', handle: '' },
			{ asked_by: 'person', handle: '' },
		]);
	});
});

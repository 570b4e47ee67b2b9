import type { INodeParameters } from 'n8n-workflow';
import { schemaFaults } from './support/schemaFaults';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
} from './support/nodeWorld';
import { acceptMessages, itemsFor, outreach } from './support/outreachCalls';

useNodeWorld();

const limits = (operation: string, changes: INodeParameters = {}) =>
	workflowOf('instagramOutreach', { resource: 'limits', operation, ...changes });
const ONE_ITEM = [{ json: {} }];
const save = async (changes: INodeParameters = {}) =>
	await runSubject(
		limits('save', { limitsName: 'summer', quietHoursStart: '', quietHoursEnd: '', ...changes }),
		ONE_ITEM,
	);
const place = (operation: string) => ({
	node: 'InstagramOutreach',
	resource: 'limits',
	operation,
});

describe('Instagram Outreach, Limits: Save', () => {
	it('keeps what was typed as a version, and Send keeps to it by name', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();

		const saved = await save({ hourSendsMax: 1, minuteSendsMax: 0, daySendsMax: 7 });
		const run = await runSubject(
			outreach('send', { pace: 'saved', limitsName: 'summer' }),
			itemsFor(...people),
		);

		expect(saved.json('Subject', 0)).toMatchObject([
			{
				name: 'summer',
				version: 1,
				reference: 'summer@1',
				accountId: null,
				isNew: true,
				isLatest: true,
				limits: [
					{ scope: 'account', max: 1, windowSeconds: 3600 },
					{ scope: 'account', max: 7, windowSeconds: 86400 },
					{ scope: 'person', max: 1, windowSeconds: 86400 },
				],
				quietHoursStart: null,
				testBatch: 50,
			},
		]);
		expect(schemaFaults(saved.json('Subject', 0)[0], place('save'))).toEqual([]);
		expect(recipients).toHaveLength(1);
		expect(run.json('Subject', 1)).toMatchObject([{ reason: 'accountCap' }]);
	});

	it.each([
		['minuteSendsMax', 'Messages per Minute'],
		['hourSendsMax', 'Messages per Hour'],
		['daySendsMax', 'Messages per Day'],
		['spacingMinSeconds', 'Seconds Between Messages'],
		['spacingMaxSeconds', 'Seconds Between Messages at Most'],
	])('takes no expression without a value for no limit: %s', async (name, label) => {
		const saved = await save({ [name]: '={{ $json.nothing }}' });

		expect(saved.error?.message).toBe(`"${label}" is empty`);
		expect(await (await practiceLedger()).listPolicies()).toEqual([]);
	});

	it('sends nothing at a pace of its own whose limit a minute is lost', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await runSubject(
			outreach('send', { minuteSendsMax: '={{ $json.nothing }}' }),
			itemsFor(personId),
		);

		expect(run.error?.message).toBe('"Messages per Minute" is empty');
		expect(recipients).toEqual([]);
	});

	it('reads everything under Options', async () => {
		withOwnAccount();

		const saved = await save({
			account: { __rl: true, mode: 'id', value: ACCOUNT },
			personSendsMax: 2,
			personDays: 7,
			options: {
				weekdays: [1, 2],
				evidence: ['ownWordsWithMessageId'],
				testBatch: 0,
				timezone: 'Europe/Rome',
				whenWindowClosed: 'skip',
				personLifetimeSendsMax: 5,
				templateLimits: { limit: [{ sendsMax: 9, hours: 2 }] },
			},
		});

		const [item] = saved.json('Subject', 0);
		expect(item).toMatchObject({
			accountId: ACCOUNT,
			weekdays: [1, 2],
			evidence: ['ownWordsWithMessageId'],
			testBatch: null,
			timezone: 'Europe/Rome',
			whenWindowClosed: 'skip',
		});
		expect(item?.limits).toEqual(
			expect.arrayContaining([
				{ scope: 'person', max: 2, windowSeconds: 7 * 86400 },
				{ scope: 'person', max: 5, windowSeconds: 3650 * 86400 },
				{ scope: 'template', max: 9, windowSeconds: 7200 },
			]),
		);
	});

	it('makes no version of a repetition, and keeps the old one of a change', async () => {
		withOwnAccount();
		await save();
		const again = await save();
		const changed = await save({ hourSendsMax: 3 });

		expect(again.json('Subject', 0)).toMatchObject([{ version: 1, isNew: false }]);
		expect(changed.json('Subject', 0)).toMatchObject([{ version: 2, isNew: true }]);
		const ledger = await practiceLedger();
		expect((await ledger.findPolicy('summer@1', ACCOUNT))?.caps[1]?.sendsMax).toBe(30);
	});

	it.each([
		['a name with a space', { limitsName: 'summer sale' }, 'name'],
		['no limit of the account', { minuteSendsMax: 0, hourSendsMax: 0, daySendsMax: 0 }, 'limits'],
		['a test batch of ten', { options: { testBatch: 10 } }, 'testBatch'],
		['half of the quiet hours', { quietHoursStart: '21:00' }, 'quietHours'],
		['a pause that ends before it begins', { spacingMaxSeconds: 1 }, 'spacing'],
	])('refuses %s and stores nothing', async (_case, changes: INodeParameters, word) => {
		withOwnAccount();

		const refused = await save(changes);

		expect(refused.error?.message).toContain(word);
		expect(await (await practiceLedger()).listPolicies()).toEqual([]);
	});

	it('gives an impossible item its own refusal when the run goes on', async () => {
		withOwnAccount();
		const workflow = workflowOf(
			'instagramOutreach',
			{ resource: 'limits', operation: 'save', limitsName: 'summer sale' },
			{ onError: 'continueRegularOutput' },
		);

		const run = await runSubject(workflow, ONE_ITEM);

		expect(run.json('Subject', 0)).toMatchObject([{ error: expect.stringContaining('name') }]);
	});
});

describe('Instagram Outreach, Limits: Get Many', () => {
	it('gives every version, the latest first', async () => {
		withOwnAccount();
		await save();
		await save({ hourSendsMax: 3 });

		const run = await runSubject(limits('getMany', { limit: 50 }), ONE_ITEM);

		expect(run.json('Subject', 0).map(({ reference, isLatest }) => [reference, isLatest])).toEqual([
			['summer@2', true],
			['summer@1', false],
		]);
		expect(schemaFaults(run.json('Subject', 0)[0], place('getMany'))).toEqual([]);
	});
});

describe('Instagram Outreach, limits by name', () => {
	it('sends nothing under a name that nobody saved, and says the way out', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();
		const unknown = outreach('send', { pace: 'saved', limitsName: 'winter' });

		const { error } = await runSubject(unknown, itemsFor(personId));

		expect(error).toMatchObject({
			message: 'There are no saved limits of this name.',
			description: expect.stringContaining('Limits: Save'),
		});
		expect(recipients).toEqual([]);
	});

	it('keeps to the version that is asked for', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();
		await save({ hourSendsMax: 1, minuteSendsMax: 0 });
		await save({ hourSendsMax: 30, minuteSendsMax: 0, spacingMinSeconds: 0, spacingMaxSeconds: 0 });

		const pinned = outreach('send', { pace: 'saved', limitsName: 'summer@1' });
		await runSubject(pinned, itemsFor(...people));

		expect(recipients).toHaveLength(1);
	});
});

import type { INodeParameters } from 'n8n-workflow';
import { faultsOf } from './support/contractFields';
import { ACCOUNT, practiceLedger, runSubject, useNodeWorld, workflowOf } from './support/nodeWorld';
import { usePracticeWorld } from './support/practiceServer';

useNodeWorld();
const practice = usePracticeWorld();

const run = async (operation: string, changes: INodeParameters = {}) =>
	await runSubject(
		workflowOf('instagramOutreach', {
			resource: 'conversationStarter',
			operation,
			account: '',
			...changes,
		}),
		[{ json: {} }],
		practice.setup(),
	);

const STARTERS = {
	iceBreakers: { iceBreaker: [{ question: 'When are you open?', payload: 'HOURS' }] },
	menu: {
		entry: [
			{ kind: 'answer', title: 'Menu of the week', payload: '' },
			{ kind: 'link', title: 'Shop', url: 'https://example.com/shop' },
		],
	},
};

describe('Instagram Outreach, Conversation Starter: Set', () => {
	it('sets both, and gives what people see now', async () => {
		const result = await run('set', STARTERS);

		expect(result.json('Subject')).toEqual([
			{
				accountId: ACCOUNT,
				iceBreakers: [{ question: 'When are you open?', payload: 'HOURS' }],
				menu: [
					{ kind: 'answer', title: 'Menu of the week', payload: 'Menu of the week' },
					{ kind: 'link', title: 'Shop', url: 'https://example.com/shop' },
				],
			},
		]);
		expect(faultsOf(result.json('Subject')[0], 'conversationStarter', 'set')).toEqual([]);
	});

	it('leaves what is not filled in', async () => {
		await run('set', STARTERS);
		const iceBreakers = { iceBreaker: [{ question: 'Where are you?', payload: '' }] };

		const result = await run('set', { iceBreakers });

		expect(result.json('Subject')[0]).toMatchObject({
			iceBreakers: [{ question: 'Where are you?', payload: 'Where are you?' }],
			menu: [{ title: 'Menu of the week' }, { title: 'Shop' }],
		});
	});

	it.each([
		[{}, 'neither a question nor a menu entry'],
		[
			{ iceBreakers: { iceBreaker: Array.from({ length: 5 }, () => ({ question: 'a?' })) } },
			'more than four',
		],
		[{ menu: { entry: [{ kind: 'link', title: 'Shop', url: 'http://example.com' }] } }, 'https'],
	])('changes nothing for %j', async (changes, words) => {
		await run('set', STARTERS);

		const refused = await run('set', changes as INodeParameters);

		expect(refused.error?.message).toContain(words);
		expect((await run('get')).json('Subject')[0]?.menu).toHaveLength(2);
	});
});

describe('Instagram Outreach, Conversation Starter: Get', () => {
	it('gives empty lists where nothing is set', async () => {
		const result = await run('get');

		expect(result.json('Subject')).toEqual([{ accountId: ACCOUNT, iceBreakers: [], menu: [] }]);
		expect(faultsOf(result.json('Subject')[0], 'conversationStarter', 'get')).toEqual([]);
	});
});

describe('Instagram Outreach, Conversation Starter: Remove', () => {
	it('takes away what is chosen, and nothing else', async () => {
		await run('set', STARTERS);

		const result = await run('remove', { kinds: ['menu'] });

		expect(result.json('Subject')).toEqual([{ accountId: ACCOUNT, removed: ['menu'] }]);
		expect(faultsOf(result.json('Subject')[0], 'conversationStarter', 'remove')).toEqual([]);
		expect((await run('get')).json('Subject')[0]).toMatchObject({
			iceBreakers: [{ payload: 'HOURS' }],
			menu: [],
		});
	});
});

describe('Instagram Outreach, Conversation Starter: Create Chat Link', () => {
	const purpose = { storyId: '17895695668004550', campaign: 'autumn', code: 'window' };

	it('makes a link with a QR picture, the same for the same choice', async () => {
		const first = await run('createChatLink', purpose);
		const again = await run('createChatLink', purpose);
		const other = await run('createChatLink', { ...purpose, code: '' });

		const [item] = first.json('Subject');
		expect(item).toEqual({
			accountId: ACCOUNT,
			link: expect.stringMatching(/^https:\/\/ig\.me\/m\/[\w.]+\?ref=so-[0-9a-f]{12}$/),
			ref: expect.stringMatching(/^so-/),
			...purpose,
		});
		expect(faultsOf(item, 'conversationStarter', 'createChatLink')).toEqual([]);
		expect(again.json('Subject')[0]).toEqual(item);
		expect(other.json('Subject')[0]).toMatchObject({ code: null });
		expect(other.json('Subject')[0]?.ref).not.toBe(item?.ref);
		const picture = first.items('Subject')[0]?.binary?.data;
		expect(picture).toMatchObject({ mimeType: 'image/svg+xml', fileName: 'chat-link.svg' });
		expect(Buffer.from(picture?.data ?? '', 'base64').toString()).toMatch(/^<svg[\s\S]+<\/svg>$/);
	});

	it('counts a start by the link for its story and campaign', async () => {
		const ref = String((await run('createChatLink', purpose)).json('Subject')[0]?.ref);
		const ledger = await practiceLedger();
		await ledger.recordEvents({
			events: [
				{
					kind: 'referral',
					accountId: ACCOUNT,
					occurredAt: new Date('2026-11-24T10:00:00Z'),
					sourceId: 'referral:1',
					igsid: '9001',
					ref,
				},
			],
			consumer: 'test',
			origin: 'publishedTrigger',
		});

		const filter = { accountIds: [], kinds: ['referral' as const] };
		expect(await ledger.latestEvents({ filter, limit: 1 })).toMatchObject([{ ref, ...purpose }]);
	});
});

import type { INodeParameters } from 'n8n-workflow';
import { verifyTokenOf } from './support/linkToken';
import { acceptMessages, itemsFor, outreach } from './support/outreachCalls';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceInstagram,
	practiceLedger,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
} from './support/nodeWorld';

useNodeWorld();

const END = 'Automatic message, write STOP to end. Privacy: link in our profile.';

/** What Instagram is asked to send, in its own shape. */
const acceptContents = (): object[] => {
	const contents: object[] = [];
	practiceInstagram()
		.persist()
		.post('/v25.0/me/messages')
		.reply(200, (_uri, body) => {
			const { recipient, message } = body as { recipient: { id: string }; message: object };
			contents.push(message);
			return { recipient_id: recipient.id, message_id: `mid.content.${contents.length}` };
		});
	return contents;
};

const send = async (changes: INodeParameters, ...people: string[]) =>
	await runSubject(outreach('send', changes), itemsFor(...people));

describe('Instagram Outreach, words in square brackets', () => {
	it('refuses the whole run for a word that nothing can fill in, and names those that there are', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();
		const workflow = outreach('send', { text: '={{ $json.text }}' });

		const run = await runSubject(workflow, [
			{ json: { personId: people[0] ?? '', text: `Hi! ${END}` } },
			{ json: { personId: people[1] ?? '', text: `Hi [fist_name]! ${END}` } },
		]);

		expect(run.error).toMatchObject({
			message: expect.stringContaining('[fist_name]'),
			description: expect.stringContaining('[first_name] or [nome]'),
		});
		expect(recipients).toEqual([]);
	});

	it('asks Instagram for the first name, and falls back where it gives none', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const contents = acceptContents();
		practiceInstagram()
			.get('/v25.0/9001')
			.query(true)
			.reply(200, { id: '9001', username: 'giulia', name: '🌸 Giulia Rossi' });
		practiceInstagram()
			.get('/v25.0/9002')
			.query(true)
			.reply(400, { error: { code: 230, message: 'no consent' } });

		await send({ text: `Ciao [nome|a te], [handle]! ${END}` }, ...people);

		expect(contents.map((content) => JSON.stringify(content)).toSorted()).toEqual([
			JSON.stringify({ text: `Ciao Giulia, handle.9001! ${END}` }),
			JSON.stringify({ text: `Ciao a te, handle.9002! ${END}` }),
		]);
	});

	it('gives each person a personal link that only their database can read', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const contents = acceptContents();
		const preferencePage = 'https://n8n.example.com/webhook/preferences';

		await send({ text: `Hi! ${END} Stop: [link_rinuncia]`, options: { preferencePage } }, personId);

		const [, token = ''] = /preferences\?link=([\w-]+)/.exec(JSON.stringify(contents)) ?? [];
		expect(await verifyTokenOf(token)).toMatchObject({
			kind: 'valid',
			action: 'optOut',
			personId,
			accountId: ACCOUNT,
		});
		expect(JSON.stringify(contents)).not.toMatch(/9001|per_|handle/);
	});

	it.each([
		['[opt_out_link]', {}, 'Preference Page'],
		['[privacy_link]', {}, 'Privacy Link'],
		['[privacy_link]', { privacyLink: 'http://example.com' }, 'begins with https'],
	])('sends nothing with %s and %j', async (word, options, wayOut) => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await send({ text: `Hi ${word} ${END}`, options }, personId);

		expect(`${run.error?.message} ${run.error?.description}`).toContain(wayOut);
		expect(recipients).toEqual([]);
	});
});

describe('Instagram Outreach, the check of a text', () => {
	it('refuses a text that shows that people are watched', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await send({ text: `I saw that you viewed my story! ${END}` }, personId);

		expect(run.error?.description).toContain('watch');
		expect(recipients).toEqual([]);
	});

	it('refuses an offer without a way out, and says how to add one', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();

		const run = await send(
			{ text: 'Automatic: 10 % for you.', options: { purpose: 'promotional' } },
			personId,
		);

		expect(run.error?.description).toContain('Write STOP');
	});

	it('sends an answer that lacks something, and says what, once', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await send({ text: 'Thanks! Write STOP to end.' }, ...people);

		expect(recipients).toHaveLength(2);
		const hints = run.hints('Subject').filter(({ type }) => type === 'warning');
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('link to your privacy notice'),
			expect.stringContaining('does not say that it is automatic'),
		]);
	});
});

describe('Instagram Outreach, ready texts', () => {
	const ready = { messageFrom: 'ready', readyText: 'firstMessage' };
	const privacyLink = 'https://example.com/privacy';
	const tokens = { token: [{ name: 'first_name', value: 'Anna' }] };

	it('are sent as they are, in the language the person wrote in, else in the fallback', async () => {
		const people = [
			await aPersonWhoWrote('9001', { text: 'aiuto' }),
			await aPersonWhoWrote('9002', { text: '👍' }),
		];
		const ledger = await practiceLedger();
		expect(await ledger.languageOf(people[0] ?? '', ACCOUNT)).toBe('it');
		withOwnAccount();
		const contents = acceptContents();

		await send({ ...ready, options: { privacyLink, tokens, fallbackLanguage: 'de' } }, ...people);

		const texts = JSON.stringify(contents);
		expect(texts).toContain('Ciao Anna, grazie per il tuo messaggio');
		expect(texts).toContain('Hallo Anna, danke für deine Nachricht');
		expect(texts).toContain(`automatico di @bakery`);
		expect(texts).toContain(privacyLink);
	});

	it('can be replaced for one language by an own text', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'yes please' });
		withOwnAccount();
		const contents = acceptContents();
		const otherTexts = { text: [{ language: 'EN', text: `Hello you! ${END}` }] };

		await send({ ...ready, options: { privacyLink, otherTexts } }, personId);

		expect(contents).toEqual([{ text: `Hello you! ${END}` }]);
	});
});

describe('Instagram Outreach, codes in messages', () => {
	const text = `Your code: [codice]. ${END}`;
	const options = { campaign: 'autumn' };

	it('give each person one, and refuse the next when none is left', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		const ledger = await practiceLedger();
		await ledger.addCodes({ list: 'autumn', codes: ['A-1'], expiresAt: null });
		withOwnAccount();
		const contents = acceptContents();

		const run = await send({ text, options }, ...people);

		expect(contents).toEqual([{ text: `Your code: A-1. ${END}` }]);
		expect(run.json('Subject', 0)).toHaveLength(1);
		expect(run.json('Subject', 2)).toMatchObject([
			{ reason: 'codesUsedUp', explanation: expect.stringContaining('Add more codes') },
		]);
	});

	it('are missed by a preview, too', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();

		const run = await runSubject(outreach('preview', { text, options }), itemsFor(personId));

		expect(run.json('Subject', 2)).toMatchObject([{ reason: 'codesMissing' }]);
	});

	it('are not given out by a preview', async () => {
		const personId = await aPersonWhoWrote('9001');
		const ledger = await practiceLedger();
		await ledger.addCodes({ list: 'autumn', codes: ['A-1'], expiresAt: null });
		withOwnAccount();

		const run = await runSubject(outreach('preview', { text, options }), itemsFor(personId));

		expect(run.json('Subject', 0)).toHaveLength(1);
		expect((await ledger.countCodes('autumn')).left).toBe(1);
	});
});

describe('Instagram Outreach, what a message may consist of', () => {
	it('quick replies below the text', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const contents = acceptContents();
		const quickReplies = { reply: [{ title: 'Yes', payload: 'YES' }, { title: 'No' }] };

		await send({ text: `Menu? ${END}`, options: { quickReplies } }, personId);

		expect(contents).toEqual([
			{
				text: `Menu? ${END}`,
				quick_replies: [
					{ content_type: 'text', title: 'Yes', payload: 'YES' },
					{ content_type: 'text', title: 'No', payload: 'No' },
				],
			},
		]);
	});

	it('buttons below the text, one of them with a personal link', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const contents = acceptContents();
		const buttons = {
			button: [
				{ kind: 'link', title: 'No more messages', url: '[opt_out_link]' },
				{ kind: 'answer', title: 'Menu', payload: 'MENU' },
			],
		};

		await send(
			{
				text: `Menu? ${END}`,
				options: { buttons, preferencePage: 'https://n8n.example.com/webhook/p' },
			},
			personId,
		);

		expect(contents).toMatchObject([
			{
				attachment: {
					type: 'template',
					payload: {
						template_type: 'button',
						buttons: [
							{ type: 'web_url', url: expect.stringMatching(/^https.*\?link=[\w-]{80}$/) },
							{ type: 'postback', title: 'Menu', payload: 'MENU' },
						],
					},
				},
			},
		]);
	});

	it.each([
		[
			{ messageFrom: 'media', mediaKind: 'image', mediaUrl: 'https://example.com/a.jpg' },
			{ attachment: { type: 'image', payload: { url: 'https://example.com/a.jpg' } } },
		],
		[
			{ messageFrom: 'post', postId: '17895695668004550' },
			{ attachment: { type: 'MEDIA_SHARE', payload: { id: '17895695668004550' } } },
		],
	])('%j', async (changes, content) => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const contents = acceptContents();

		await send(changes, personId);

		expect(contents).toEqual([content]);
	});

	it.each([
		[{ messageFrom: 'media', mediaUrl: 'http://example.com/a.jpg' }, 'https'],
		[{ messageFrom: 'post', postId: 'my post' }, 'ID of a post'],
		[
			{
				text: `Hi. ${END}`,
				options: {
					quickReplies: { reply: [{ title: 'a title of more than twenty', payload: 'x' }] },
				},
			},
			'20 characters',
		],
	])('nothing is sent for %j', async (changes, words) => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await send(changes as INodeParameters, personId);

		expect(`${run.error?.message} ${run.error?.description}`).toContain(words);
		expect(recipients).toEqual([]);
	});
});

describe('Instagram Outreach, Code: Add', () => {
	const add = (changes: INodeParameters = {}) =>
		workflowOf('instagramOutreach', {
			resource: 'code',
			operation: 'add',
			list: 'autumn',
			codes: 'code\nA-1\nA-2, A-3',
			expiresAt: '',
			...changes,
		});

	it('adds pasted codes once and says how many there are', async () => {
		const first = await runSubject(add({ expiresAt: '2026-12-31T18:00:00' }), [{ json: {} }]);
		const again = await runSubject(add(), [{ json: {} }]);

		const status = { list: 'autumn', total: 3, given: 0, expired: 0, left: 3 };
		expect(first.json('Subject')).toMatchObject([{ ...status, added: 3, known: 0 }]);
		expect(again.json('Subject')).toMatchObject([{ ...status, added: 0, known: 3 }]);
		expect(first.json('Subject')[0]?.nextExpiresAt).toMatch(/^2026-12-31T/);
	});

	it.each([
		[{ codes: 'A-1\n[first_name]' }, 'cannot be used'],
		[{ codes: 'code' }, 'no code'],
		[{ expiresAt: 'soon' }, 'Valid Until'],
	])('adds nothing for %j', async (changes, words) => {
		const run = await runSubject(add(changes), [{ json: {} }]);

		expect(run.error?.message).toContain(words);
		expect((await (await practiceLedger()).countCodes('autumn')).total).toBe(0);
	});
});

describe('Instagram Outreach, Code: Get Status', () => {
	it('counts what is left', async () => {
		const ledger = await practiceLedger();
		await ledger.addCodes({ list: 'autumn', codes: ['A', 'B'], expiresAt: null });

		const run = await runSubject(
			workflowOf('instagramOutreach', {
				resource: 'code',
				operation: 'getStatus',
				list: 'autumn',
			}),
			[{ json: {} }],
		);

		expect(run.json('Subject')).toEqual([
			{ list: 'autumn', total: 2, given: 0, expired: 0, left: 2, nextExpiresAt: null },
		]);
	});
});

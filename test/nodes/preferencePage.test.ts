import type { INodeParameters } from 'n8n-workflow';
import { wordingOf } from '../../core/consent/preferencePage/pageTexts';
import { ACCOUNT } from '../support/events';
import { runWorkflow } from '../support/engine';
import { readShipped } from '../workflows/support/shippedWorkflow';
import { STAND_INS } from '../workflows/support/standIns';
import { schemaFaults } from './support/schemaFaults';
import {
	aPersonWhoWrote,
	practiceLedger,
	practiceSetup,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';

useNodeWorld();

const PAGE = 'https://n8n.example.com/webhook/preferences';
const on = (operation: string, parameters: INodeParameters = {}) =>
	workflowOf('consentLog', { resource: 'preferencePage', operation, ...parameters });
const faults = (item: unknown, operation: string) =>
	schemaFaults(item, { node: 'ConsentLog', resource: 'preferencePage', operation });

const createLink = async (personId: string, parameters: INodeParameters = {}) =>
	await runSubject(on('createLink', { pageUrl: PAGE, ...parameters }), [
		{ json: { personId, accountId: ACCOUNT } },
	]);
const tokenIn = (url: unknown): string => new URL(String(url)).searchParams.get('link') ?? '';
const tokenOf = async (personId: string): Promise<string> =>
	tokenIn((await createLink(personId)).json('Subject')[0]?.url);
const visit = async (token: string, form: Record<string, unknown> | null, lang = 'it') =>
	(
		await runSubject(on('answerVisit', { visit: form === null ? 'opened' : 'sent' }), [
			{ json: { query: { link: token, lang }, headers: {}, body: form ?? {} } as never },
		])
	).json('Subject')[0];

describe('Consent Log, Preference Page: Create Link', () => {
	it('signs a link that names nobody, with the headers for one click', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await createLink(personId, { linkUse: 'optOut', days: 30 });

		const [item] = run.json('Subject');
		expect(faults(item, 'createLink')).toEqual([]);
		expect(item).toMatchObject({
			listUnsubscribe: `<${String(item?.url)}>`,
			listUnsubscribePost: 'List-Unsubscribe=One-Click',
			expiresAt: new Date(world.clock.now().getTime() + 30 * 86_400_000).toISOString(),
		});
		expect(String(item?.url)).not.toMatch(/9001|handle/);
		const token = tokenIn(item?.url);
		expect(token).toMatch(/^[A-Za-z0-9_-]{80}$/);
		const person = Buffer.from(personId.slice(4), 'hex');
		expect(person).toHaveLength(16);
		expect(Buffer.from(token, 'base64url').includes(person)).toBe(false);
	});

	it('makes none for an address without encryption', async () => {
		const run = await createLink(await aPersonWhoWrote('9001'), { pageUrl: 'http://example.com' });

		expect(run.error?.message).toBe(
			'"Address of the Page" is no address that people can be sent to.',
		);
	});
});

describe('Consent Log, Preference Page: Answer Visit', () => {
	const check = async (personId: string, channel: 'email' | 'instagramDm' = 'instagramDm') =>
		await (await practiceLedger()).checkConsent(personId, 'promotional', channel);

	it('shows the choices and changes nothing, however often it is opened', async () => {
		const personId = await aPersonWhoWrote('9001');
		const token = await tokenOf(personId);
		const before = await (await practiceLedger()).readHead();

		const shown = await visit(token, null);
		await visit(token, null);

		expect(shown).toMatchObject({ status: 200, outcome: 'shown', language: 'it', personId });
		expect(shown?.html).toContain('Le tue scelte');
		expect(faults(shown, 'answerVisit')).toEqual([]);
		expect((await (await practiceLedger()).readHead()).sequence).toBe(before.sequence);
	});

	it('records a yes with the very wording, its language and version, and a no when it is unticked', async () => {
		const personId = await aPersonWhoWrote('9001');
		const token = await tokenOf(personId);

		await visit(token, { action: 'save', offers: 'instagramDm' });
		const yes = await check(personId);
		await visit(token, { action: 'save', offers: 'instagramDm' });
		world.clock.advance(1000);
		const unticked = await visit(token, { action: 'save' });

		expect(yes).toMatchObject({ isAllowed: true, state: { strength: 'formWithWording' } });
		expect((await check(personId)).state.kind).toBe('withdrawn');
		expect(unticked?.html).not.toContain('checked');
		const history = await (await practiceLedger()).consentHistory(personId);
		expect(history).toHaveLength(2);
		expect(history[0]?.data).toMatchObject({
			language: 'it',
			method: 'preferencePage',
			notice: { text: wordingOf('it', 'instagramDm'), version: 'preferences@1' },
		});
	});

	it('stops everything at once, and no tick opens it again', async () => {
		const personId = await aPersonWhoWrote('9001');
		const token = await tokenOf(personId);

		const stopped = await visit(token, { action: 'stop' });
		world.clock.advance(1000);
		await visit(token, { action: 'save', offers: 'instagramDm' });

		expect(stopped).toMatchObject({ outcome: 'stopped', status: 200 });
		expect((await check(personId)).isAllowed).toBe(false);
		const [entry] = await (await practiceLedger()).readListings({ kind: 'personId', personId });
		expect(entry).toMatchObject({ askedBy: 'person', scope: { kind: 'client' } });
	});

	it('gives 30 days of peace', async () => {
		const personId = await aPersonWhoWrote('9001');

		const snoozed = await visit(await tokenOf(personId), { action: 'snooze' }, 'en');

		expect(snoozed).toMatchObject({ outcome: 'snoozed' });
		expect(snoozed?.html).toContain('You will hear nothing from us until');
	});

	it('unsubscribes by one click of a mail program, from e-mail only', async () => {
		const personId = await aPersonWhoWrote('9001');

		const done = await visit(await tokenOf(personId), { 'List-Unsubscribe': 'One-Click' });

		expect(done).toMatchObject({ status: 200, outcome: 'unsubscribed' });
		expect((await check(personId, 'email')).suppressedSince).not.toBeNull();
		expect((await check(personId)).suppressedSince).toBeNull();
	});

	it.each(['', 'p1-x-y', 'nonsense'])('knows no link "%s", and says how to stop', async (token) => {
		const answer = await visit(token, { action: 'stop' }, 'en');

		expect(answer).toMatchObject({ status: 404, outcome: 'invalidLink', personId: null });
		expect(answer?.html).toContain('STOP');
	});

	it('does not serve a link that has run out', async () => {
		const token = await tokenOf(await aPersonWhoWrote('9001'));
		world.clock.advance(400 * 86_400_000);

		expect(await visit(token, { action: 'stop' })).toMatchObject({ outcome: 'invalidLink' });
	});
});

describe('the shipped workflow Preference page', () => {
	const WORKFLOW = readShipped('preference-page.json');
	const setup = () => ({
		...practiceSetup(),
		nodeTypes: { ...practiceSetup().nodeTypes, ...STAND_INS },
	});

	it.each([
		['Page is opened', {}, 'Your choices'],
		['Form is sent', { action: 'stop' }, 'We will not write to you again.'],
	])('answers when: %s', async (node, body, sentence) => {
		const personId = await aPersonWhoWrote('9001');
		const query = { link: await tokenOf(personId), lang: 'en' };

		const run = await runWorkflow(setup(), WORKFLOW, {
			node,
			input: [{ json: { query, body, headers: {} } }],
		});

		expect(run.error).toBeUndefined();
		const [answer] = run.json('Answer with the page');
		expect(answer).toMatchObject({ status: 200 });
		expect(answer?.body).toContain(sentence);
		const isListed = (await (await practiceLedger()).isSuppressed(personId)) !== null;
		expect(isListed).toBe(node === 'Form is sent');
	});
});

import { failureOf } from '../../../../core/instagram/classifyGraphFailure';
import type { ConnectionFacts } from '../../../../core/instagram/connection/inspectConnection';
import { judgeConnection } from '../../../../core/instagram/connection/judgeConnection';
import type { ConnectionState } from '../../../../core/instagram/connection/judgeConnection';
import { DAY_MS, addMs } from '../../../../core/shared/duration';

const NOW = new Date('2026-11-24T12:00:00Z');
const answer = <Answer>(value: Answer) => ({ kind: 'answer', answer: value }) as const;
const failed = (details: Parameters<typeof failureOf>[0]) =>
	({ kind: 'failed', failure: failureOf(details) }) as const;

const GOOD: ConnectionFacts = {
	accountType: answer('BUSINESS'),
	subscription: answer(['messages']),
	inbox: answer({ conversations: 3, ofAnotherApp: 0 }),
	usage: { percentMax: 12, minutesToRegainAccess: 0 },
};
const STATE: ConnectionState = {
	login: 'instagram',
	life: { renewedAt: NOW, expiresAt: addMs(NOW, 58.5 * DAY_MS) },
	isTokenStored: true,
	scopes: ['instagram_business_basic', 'instagram_business_manage_messages'],
	graphVersion: 'v25.0',
	now: NOW,
};

function line(name: string, facts: Partial<ConnectionFacts>, state: Partial<ConnectionState> = {}) {
	const lines = judgeConnection({ ...GOOD, ...facts }, { ...STATE, ...state });
	const found = lines.find((candidate) => candidate.name === name);
	if (found === undefined) throw new Error(`No line ${name}`);
	return found;
}

describe('judgeConnection', () => {
	it('finds nothing wrong with a good connection, and says what cannot be known', () => {
		const lines = judgeConnection(GOOD, STATE);

		expect(lines.filter(({ ok }) => ok === false)).toEqual([]);
		expect(lines.filter(({ ok }) => ok === null).map(({ name }) => name)).toEqual([
			'App is live',
			'Going live',
		]);
	});

	it('tells every cross how to mend it', () => {
		const everythingWrong = judgeConnection(
			{
				accountType: answer('PERSONAL'),
				subscription: answer(null),
				inbox: answer({ conversations: 2, ofAnotherApp: 1 }),
				usage: { percentMax: 100, minutesToRegainAccess: 19 },
			},
			{
				...STATE,
				life: { renewedAt: NOW, expiresAt: addMs(NOW, DAY_MS) },
				scopes: [],
				graphVersion: 'v21.0',
			},
		);

		const crosses = everythingWrong.filter(({ ok }) => ok === false);
		expect(crosses.map(({ name }) => name)).toEqual([
			'Account type',
			'Token life',
			'Permissions',
			'Events',
			'Other app in the inbox',
			'Rate limit',
			'Graph API version',
		]);
		for (const { whatToDo } of crosses) expect(whatToDo).toMatch(/^[A-Z].+\.$/);
	});

	it('counts the days of the token', () => {
		expect(line('Token life', {}).sentence).toContain('good for 58 more days');
	});

	it('warns when this n8n does not keep the renewed token', () => {
		const { ok, whatToDo } = line('Token life', {}, { isTokenStored: false });

		expect(ok).toBe(false);
		expect(whatToDo).toContain('Instagram Stories Access Token API');
	});

	it('gives two ways out when another app owns the inbox', () => {
		const { sentence, whatToDo } = line('Other app in the inbox', {
			inbox: answer({ conversations: 1, ofAnotherApp: 1 }),
		});

		expect(sentence).toContain('ManyChat');
		expect(whatToDo).toMatch(/Two ways out.+Conversation Routing.+Or /);
	});

	it('knows the switch for access to messages from its code only', () => {
		const off = failed({ class: 'permissionMissing', reason: 'messageAccessOff' });

		expect(line('Message access', { inbox: off })).toMatchObject({
			ok: false,
			whatToDo: expect.stringContaining('Allow access to messages'),
		});
	});

	it.each([
		['an empty inbox', answer({ conversations: 0, ofAnotherApp: 0 })],
		['no answer', failed({ class: 'ambiguous' })],
	])('puts neither tick nor cross behind %s', (_name, inbox) => {
		expect(line('Message access', { inbox }).ok).toBeNull();
		expect(line('Other app in the inbox', { inbox }).ok).toBeNull();
	});

	it('says the announced minutes', () => {
		const usage = { percentMax: 100, minutesToRegainAccess: 19 };

		expect(line('Rate limit', { usage }).sentence).toContain('for 19 minutes');
	});

	it.each([
		[79, true],
		[80, false],
	])('of %d %% of the limit says %s', (percentMax, ok) => {
		expect(line('Rate limit', { usage: { percentMax, minutesToRegainAccess: 0 } }).ok).toBe(ok);
	});

	it('cannot know the permissions of a pasted token', () => {
		expect(line('Permissions', {}, { scopes: null }).ok).toBeNull();
	});
});

import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { aCandidateFor, aLoosePolicy } from '../support/events';
import { schemaFields } from './support/descriptions';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';
import { importing, ONE_ITEM } from './support/viewerCalls';

useNodeWorld();

const reporting = (operation: string, changes: INodeParameters = {}) =>
	workflowOf('outreachReport', { resource: 'report', operation, ...changes });

const contact = async (personId: string): Promise<void> => {
	const ledger = await practiceLedger();
	const reservation = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
	if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
	await ledger.startCalling(reservation.sendId);
	await ledger.settle(reservation.sendId, { kind: 'sent', messageId: `m.${personId}` });
};

/** Two people were contacted two hours ago; one of them answered an hour later, with STOP. */
const aSmallCampaign = async (): Promise<string[]> => {
	const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
	for (const person of people) await contact(person);
	world.clock.advance(2 * 3_600_000);
	await aPersonWhoWrote('9001', { text: 'STOP' });
	return people;
};

const byKey = (items: IDataObject[], key: 'kpi' | 'stage'): Record<string, IDataObject> =>
	Object.fromEntries(items.map((item) => [String(item[key]), item]));

describe('Outreach Report, Report: Get KPIs', () => {
	it('gives one item for each figure, with nothing but defaults', async () => {
		await aSmallCampaign();

		const run = await runSubject(reporting('getKpis'), ONE_ITEM);

		const kpis = byKey(run.json('Subject'), 'kpi');
		expect(Object.keys(kpis)).toHaveLength(28);
		expect(Object.keys(run.json('Subject')[0] ?? {}).toSorted()).toEqual(
			schemaFields('OutreachReport', 'report', 'getKpis').toSorted(),
		);
		expect(kpis.messagesSent).toMatchObject({ value: 2, unit: 'messages', splits: [] });
		expect(kpis.replyRate).toMatchObject({
			value: 0.5,
			part: 1,
			whole: 2,
			verdict: 'tooFew',
			previous: { value: null, noValueReason: 'noOneContacted' },
			from: '2026-10-25T13:00:00.000Z',
			to: '2026-11-24T13:00:00.000Z',
			previousFrom: '2026-09-25T13:00:00.000Z',
			accountIds: [ACCOUNT],
		});
		expect(kpis.timeToReply).toMatchObject({ value: 60, valueText: '1 h 0 min' });
		expect(kpis.sales).toMatchObject({ value: null, noValueReason: 'notRecordedYet' });
	});

	it('says what it means in one sentence, and what nothing delivers', async () => {
		await aSmallCampaign();

		const run = await runSubject(reporting('getKpis', { options: { language: 'it' } }), ONE_ITEM);

		expect(run.hints('Subject').map(({ message }) => message)).toEqual([
			'2 persone contattate, 1 ha risposto (50 %: troppo poche persone per dirlo), 1 ha rinunciato (50 %: non sotto la soglia dell’1 %, rallenta).',
			expect.stringMatching(/^Non misurato, /),
		]);
	});

	it('gives no rate on an empty database', async () => {
		const run = await runSubject(reporting('getKpis'), ONE_ITEM);

		expect(byKey(run.json('Subject'), 'kpi').replyRate).toMatchObject({
			value: null,
			noValueReason: 'noOneContacted',
		});
		expect(run.hints('Subject')[0]?.message).toMatch(/^Nobody was contacted/);
	});

	it('splits each figure by the clock of the workflow', async () => {
		await aSmallCampaign();
		const workflow = {
			...reporting('getKpis', { splitBy: 'hour' }),
			settings: { timezone: 'Europe/Rome' },
		};

		const run = await runSubject(workflow, ONE_ITEM);

		expect(byKey(run.json('Subject'), 'kpi').messagesSent).toMatchObject({
			splitBy: 'hour',
			splits: [{ group: '12', groupName: '12:00', value: 2 }],
		});
	});

	it('counts the accounts of all items once, and pairs with the first item', async () => {
		await aSmallCampaign();
		await (
			await practiceLedger()
		).registerAccount({ accountId: '17840000000000009', username: '' });
		const items = [{ json: { accountId: ACCOUNT } }, { json: { accountId: ACCOUNT } }];

		const run = await runSubject(
			reporting('getKpis', { account: '={{ $json.accountId }}' }),
			items,
		);

		expect(run.json('Subject')[0]).toMatchObject({ value: 2, accountIds: [ACCOUNT] });
		expect(run.items('Subject')).toHaveLength(28);
		expect(run.items('Subject')[0]?.pairedItem).toEqual({ item: 0 });
	});

	it('refuses an account that the database does not know, with the way out', async () => {
		await aSmallCampaign();

		const run = await runSubject(reporting('getKpis', { account: '123' }), ONE_ITEM);

		expect(run.error?.message).toBe('The account 123 is not in the Outreach Database.');
		expect(run.error).toMatchObject({
			description: expect.stringContaining('Leave Account empty'),
		});
	});

	it('goes on with the refusal as an item, where that is chosen', async () => {
		const workflow = workflowOf(
			'outreachReport',
			{ resource: 'report', operation: 'getKpis', account: '123' },
			{ onError: 'continueRegularOutput' },
		);

		const run = await runSubject(workflow, ONE_ITEM);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject')).toEqual([
			{ error: 'The account 123 is not in the Outreach Database.' },
		]);
	});

	it.each([
		['2026-11-24T12:30:00', '={{ DateTime.fromISO("2026-11-24T14:00:00+01:00") }}', 0],
		['2026-11-24T11:59:59', '', 2],
	])('takes a period of its own from %s', async (from, to, sent) => {
		await aSmallCampaign();
		const workflow = {
			...reporting('getKpis', { period: 'custom', from, to }),
			settings: { timezone: 'Europe/Rome' },
		};

		const run = await runSubject(workflow, ONE_ITEM);

		expect(byKey(run.json('Subject'), 'kpi').messagesSent?.value).toBe(sent);
	});

	it('asks for the beginning of a period of its own', async () => {
		const run = await runSubject(
			reporting('getKpis', { period: 'custom', from: '={{ $json.from }}' }),
			ONE_ITEM,
		);

		expect(run.error?.message).toBe('"From" is empty');
	});

	it.each(['account', 'campaign', 'template', 'step', 'purpose', 'weekday', 'hour'])(
		'shows nobody when split by %s',
		async (splitBy) => {
			const people = await aSmallCampaign();

			const run = await runSubject(reporting('getKpis', { splitBy }), ONE_ITEM);

			const shown = JSON.stringify([run.json('Subject'), run.hints('Subject')]);
			expect(run.json('Subject')[0]?.splits).not.toEqual([]);
			for (const secret of [...people, '9001', '9002', 'handle.', 'm.per_']) {
				expect(shown).not.toContain(secret);
			}
		},
	);
});

describe('Outreach Report, Report: Get Funnel', () => {
	it('leads from the viewers of a list to those who replied', async () => {
		await aSmallCampaign();
		const list = [
			'handle,story_id,viewed_at,source_tool',
			'handle.9002,s1,2026-11-22T10:00:00Z,notes',
			'carla,s1,2026-11-22T10:00:00Z,notes',
		].join('\n');
		await runSubject(importing({ listText: list }), ONE_ITEM);

		const run = await runSubject(reporting('getFunnel'), ONE_ITEM);

		const stages = byKey(run.json('Subject'), 'stage');
		expect(Object.keys(run.json('Subject')[0] ?? {}).toSorted()).toEqual(
			schemaFields('OutreachReport', 'report', 'getFunnel').toSorted(),
		);
		expect(
			Object.values(stages).map(({ stage, people, others }) => [stage, people, others]),
		).toEqual([
			['viewers', 2, null],
			['reachable', 1, 1],
			['contacted', 1, 1],
			['replied', 0, 1],
			['qualified', null, null],
			['sale', null, null],
		]);
		expect(run.hints('Subject')[0]?.message).toMatch(/^Viewers 2, could be messaged 1, /);
	});

	it('counts everyone where there is no list', async () => {
		await aSmallCampaign();

		const run = await runSubject(reporting('getFunnel'), ONE_ITEM);

		const stages = byKey(run.json('Subject'), 'stage');
		expect(stages.viewers).toMatchObject({ people: null, noValueReason: 'noViewerList' });
		expect(stages.replied).toMatchObject({ people: 1, isTooFew: true });
	});

	it('shows nobody', async () => {
		const people = await aSmallCampaign();

		const run = await runSubject(reporting('getFunnel'), ONE_ITEM);

		const shown = JSON.stringify([run.json('Subject'), run.hints('Subject')]);
		for (const secret of [...people, '9001', '9002', 'handle.']) {
			expect(shown).not.toContain(secret);
		}
	});
});

describe('Outreach Report, Report: Get Alerts', () => {
	it('says that people opted out, and what to do, with nothing but defaults', async () => {
		await aSmallCampaign();

		const run = await runSubject(reporting('getAlerts'), ONE_ITEM);

		const alerts = run.json('Subject');
		expect(alerts.map(({ alert }) => alert)).toEqual(['optOutsAboveLine']);
		expect(Object.keys(alerts[0] ?? {}).toSorted()).toEqual(
			schemaFields('OutreachReport', 'report', 'getAlerts').toSorted(),
		);
		expect(run.hints('Subject')[0]).toMatchObject({
			type: 'warning',
			message:
				'50 % of the people contacted in the last 7 days opted out (1 of 2); the line is 1 %.',
		});
	});

	it('gives no item where all is well, and says so', async () => {
		await aPersonWhoWrote('9001');

		const run = await runSubject(reporting('getAlerts'), ONE_ITEM);

		expect(run.json('Subject')).toEqual([]);
		expect(run.hints('Subject')[0]?.message).toBe('No alert: all is well.');
	});

	it('names a pause and a trigger that is no longer published', async () => {
		await aPersonWhoWrote('9001');
		const ledger = await practiceLedger();
		await ledger.pauseAccount(ACCOUNT, 'restricted', null);
		await ledger.stopListening('test');

		const run = await runSubject(reporting('getAlerts', { options: { language: 'it' } }), ONE_ITEM);

		expect(run.json('Subject').map(({ alert, cause }) => [alert, cause])).toEqual([
			['nobodyListening', `Nessuno ascolta gli STOP su ${ACCOUNT}.`],
			['accountPaused', `L’invio per ${ACCOUNT} è in pausa (restricted).`],
		]);
	});

	it('goes on with the refusal as an item, where that is chosen', async () => {
		const workflow = workflowOf(
			'outreachReport',
			{ resource: 'report', operation: 'getAlerts', account: '123' },
			{ onError: 'continueRegularOutput' },
		);

		const run = await runSubject(workflow, ONE_ITEM);

		expect(run.json('Subject')).toEqual([
			{ error: 'The account 123 is not in the Outreach Database.' },
		]);
	});
});

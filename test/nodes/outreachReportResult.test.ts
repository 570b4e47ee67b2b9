import type { INodeParameters } from 'n8n-workflow';
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
import { ONE_ITEM } from './support/viewerCalls';

useNodeWorld();

const recording = (personId: string, result: string, changes: INodeParameters = {}) =>
	workflowOf('outreachReport', {
		resource: 'result',
		operation: 'record',
		account: ACCOUNT,
		who: { __rl: true, mode: 'personId', value: personId },
		result,
		...changes,
	});

const reporting = (operation: string) =>
	workflowOf('outreachReport', { resource: 'report', operation });

/** Contacted an hour ago, answered since. */
const aPersonWhoAnswered = async (igsid: string): Promise<string> => {
	const ledger = await practiceLedger();
	const personId = await aPersonWhoWrote(igsid);
	const reservation = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
	if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
	await ledger.startCalling(reservation.sendId);
	await ledger.settle(reservation.sendId, { kind: 'sent', messageId: `m.${personId}` });
	world.clock.advance(2 * 3_600_000);
	await aPersonWhoWrote(igsid, { text: 'how much is it?' });
	return personId;
};

describe('Outreach Report, Result: Record', () => {
	it('carries a sale through to the end of the funnel, once however often it is told', async () => {
		const personId = await aPersonWhoAnswered('9001');

		const first = await runSubject(recording(personId, 'sale'), ONE_ITEM);
		const again = await runSubject(recording(personId, 'sale'), ONE_ITEM);
		const funnel = await runSubject(reporting('getFunnel'), ONE_ITEM);

		expect(Object.keys(first.json('Subject')[0] ?? {}).toSorted()).toEqual(
			schemaFields('OutreachReport', 'result', 'record').toSorted(),
		);
		expect(first.json('Subject')[0]).toMatchObject({ personId, result: 'sale', isNew: true });
		expect(again.json('Subject')[0]).toMatchObject({ isNew: false });
		const stages = funnel.json('Subject').map(({ stage, people }) => [stage, people]);
		expect(stages.slice(-3)).toEqual([
			['replied', 1],
			['qualified', 1],
			['sale', 1],
		]);
	});

	it('puts a person who complained on the do-not-contact list, and into the figures', async () => {
		const personId = await aPersonWhoAnswered('9001');

		await runSubject(recording(personId, 'complaint'), ONE_ITEM);
		const kpis = await runSubject(reporting('getKpis'), ONE_ITEM);

		expect(await (await practiceLedger()).isSuppressed(personId)).not.toBeNull();
		expect(kpis.json('Subject').find(({ kpi }) => kpi === 'complaints')).toMatchObject({
			part: 1,
			whole: 1,
		});
	});

	it('keeps the marks of two records that became one person, once', async () => {
		const ledger = await practiceLedger();
		const [anna, alias] = [await aPersonWhoAnswered('9001'), await aPersonWhoAnswered('9002')];
		for (const person of [anna, alias]) {
			await runSubject(recording(person, 'qualified'), ONE_ITEM);
		}

		await ledger.mergeSubjects(anna, alias);
		const funnel = await runSubject(reporting('getFunnel'), ONE_ITEM);

		expect(funnel.json('Subject').find(({ stage }) => stage === 'qualified')?.people).toBe(1);
	});

	it('says that a person is not known, with the way out', async () => {
		const run = await runSubject(recording('per_nobody', 'sale'), ONE_ITEM);

		expect(run.error?.message).toBe('This person is not in the Outreach Database');
	});

	it('goes on with the refusal as an item, where that is chosen', async () => {
		const workflow = workflowOf(
			'outreachReport',
			{
				resource: 'result',
				operation: 'record',
				account: ACCOUNT,
				who: { __rl: true, mode: 'personId', value: 'per_nobody' },
				result: 'sale',
			},
			{ onError: 'continueRegularOutput' },
		);

		const run = await runSubject(workflow, ONE_ITEM);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject')).toHaveLength(1);
	});
});

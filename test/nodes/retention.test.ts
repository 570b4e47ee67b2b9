import type { INodeParameters } from 'n8n-workflow';
import { ACCOUNT } from '../support/events';
import { anImportOf, aViewOf } from '../support/erasedPeople';
import { DAY_MS, HOUR_MS } from '../../core/shared/duration';
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

const node = 'ConsentLog';
const asking = (resource: string, operation: string, changes: INodeParameters = {}) =>
	workflowOf('consentLog', { resource, operation, ...changes });
const once = [{ json: {} }];
const anOldViewer = async (handle: string): Promise<void> => {
	const viewedAt = new Date(world.clock.now().getTime() - 100 * DAY_MS);
	await (await practiceLedger()).importViewers(anImportOf([aViewOf(handle, viewedAt)], handle));
};

describe('Consent Log, Retention: Delete Expired Data', () => {
	it('counts and changes nothing unless deleting is chosen', async () => {
		await anOldViewer('old');

		const run = await runSubject(asking('retention', 'deleteExpired'), once);

		const [item] = run.json('Subject');
		expect(item).toMatchObject({ state: 'preview', runId: null, logEntryId: null });
		expect((item?.kinds as unknown[])[0]).toMatchObject({ kind: 'viewerRecords', people: 1 });
		expect(schemaFaults(item, { node, resource: 'retention', operation: 'deleteExpired' })).toEqual(
			[],
		);
		expect((await (await practiceLedger()).count()).story_view).toBe(1);
		expect(run.hints('Subject')[0]?.message).toContain('would be deleted');
	});

	it('deletes what has expired, by own days where they are given', async () => {
		await anOldViewer('old');

		const early = await runSubject(
			asking('retention', 'deleteExpired', { mode: 'delete', ownDays: { viewerRecords: 101 } }),
			once,
		);
		const late = await runSubject(asking('retention', 'deleteExpired', { mode: 'delete' }), once);

		const people = (run: typeof early) =>
			(run.json('Subject')[0]?.kinds as Array<{ people: number }>)[0]?.people;
		expect([people(early), people(late)]).toEqual([0, 1]);
		expect(late.json('Subject')).toMatchObject([
			{ state: 'done', logEntryId: expect.stringMatching(/^ent_/) },
		]);
		expect((await (await practiceLedger()).count()).story_view).toBe(0);
	});

	it('says which days are impossible', async () => {
		const run = await runSubject(
			asking('retention', 'deleteExpired', { ownDays: { requestRegister: 10 } }),
			once,
		);

		expect(run.error?.message).toBe('"Register of data requests" cannot be kept for 10 days.');
	});
});

describe('Consent Log, Retention: Place Hold', () => {
	it('keeps the data of a person from being erased', async () => {
		const personId = await aPersonWhoWrote('9001');
		const who = [{ json: { personId, accountId: ACCOUNT } }];

		const placed = await runSubject(asking('retention', 'placeHold', { cause: 'claim 117' }), who);
		const erased = await runSubject(asking('dataRequest', 'erase'), who);

		const [item] = placed.json('Subject');
		expect(item).toMatchObject({ about: 'onePerson', personId });
		expect(schemaFaults(item, { node, resource: 'retention', operation: 'placeHold' })).toEqual([]);
		expect(erased.error?.message).toBe(
			'The data of this person is under a legal hold, so it is kept.',
		);
	});

	it('needs a cause', async () => {
		const run = await runSubject(
			asking('retention', 'placeHold', { about: 'everybody', cause: '={{ $json.nothing }}' }),
			once,
		);

		expect(run.error?.message).toBe('"Cause" is empty');
	});
});

describe('Consent Log, Retention: Lift Hold', () => {
	it('ends a hold once', async () => {
		const hold = asking('retention', 'placeHold', { about: 'everybody', cause: 'audit' });
		const placed = await runSubject(hold, once);
		const input = [{ json: placed.json('Subject')[0] ?? {} }];

		const first = await runSubject(asking('retention', 'liftHold'), input);
		const again = await runSubject(asking('retention', 'liftHold'), input);

		expect(first.json('Subject')).toMatchObject([{ wasInForce: true }]);
		expect(again.json('Subject')).toMatchObject([{ wasInForce: false }]);
		expect(
			schemaFaults(first.json('Subject')[0], {
				node,
				resource: 'retention',
				operation: 'liftHold',
			}),
		).toEqual([]);
	});
});

const reporting = (changes: INodeParameters = {}) =>
	asking('privacyIncident', 'report', {
		what: 'A backup lay in an open folder',
		noticedAt: world.clock.now().toISOString(),
		...changes,
	});

describe('Consent Log, Privacy Incident: Report', () => {
	it('starts the clock of 72 hours', async () => {
		const run = await runSubject(reporting({ risk: 'high' }), once);

		const [item] = run.json('Subject');
		expect(item).toMatchObject({ hoursLeft: 72, mustTellAuthority: true, mustTellPeople: true });
		expect(schemaFaults(item, { node, resource: 'privacyIncident', operation: 'report' })).toEqual(
			[],
		);
		expect(await (await practiceLedger()).checkLog()).toMatchObject({ kind: 'intact', entries: 1 });
	});

	it('asks nobody to be told where a risk is unlikely', async () => {
		const run = await runSubject(reporting({ risk: 'unlikely' }), once);

		expect(run.json('Subject')).toMatchObject([{ hoursLeft: null, mustTellAuthority: false }]);
	});

	it('refuses an empty text and a time to come', async () => {
		const later = new Date(world.clock.now().getTime() + HOUR_MS).toISOString();

		const empty = await runSubject(reporting({ what: '={{ $json.nothing }}' }), once);
		const future = await runSubject(reporting({ noticedAt: later }), once);

		expect(empty.error?.message).toBe('"What Happened" is empty');
		expect(future.error?.message).toBe('"Noticed" is no time in the past');
	});
});

describe('Consent Log, Privacy Incident: Update', () => {
	it('stops the clock once the authority was told', async () => {
		const reported = await runSubject(reporting(), once);
		const input = [{ json: reported.json('Subject')[0] ?? {} }];

		const run = await runSubject(
			asking('privacyIncident', 'update', {
				changes: { authorityToldAt: world.clock.now().toISOString(), isClosed: true },
			}),
			input,
		);

		const [item] = run.json('Subject');
		expect(item).toMatchObject({ hoursLeft: null, mustTellAuthority: false });
		expect(item?.closedAt).not.toBeNull();
		expect(schemaFaults(item, { node, resource: 'privacyIncident', operation: 'update' })).toEqual(
			[],
		);
	});

	it('knows no other incidents', async () => {
		const run = await runSubject(
			asking('privacyIncident', 'update', { incidentId: 'inc_nothing' }),
			once,
		);

		expect(run.error?.message).toBe('There is no incident with this ID');
	});
});

describe('Consent Log, Privacy Incident: Get Many', () => {
	it('lists what is not closed, with the hours that are left, also below zero', async () => {
		await runSubject(reporting(), once);
		world.clock.advance(73 * HOUR_MS);

		const open = await runSubject(asking('privacyIncident', 'getMany'), once);

		const [item] = open.json('Subject');
		expect(item).toMatchObject({ hoursLeft: -1, mustTellAuthority: true });
		expect(schemaFaults(item, { node, resource: 'privacyIncident', operation: 'getMany' })).toEqual(
			[],
		);
	});
});

describe('Consent Log, Key: Rotate', () => {
	it('wraps the data keys anew, and everybody is found and written to as before', async () => {
		const personId = await aPersonWhoWrote('9001');

		const run = await runSubject(asking('key', 'rotate'), once);
		const again = await runSubject(asking('key', 'rotate'), once);

		const [item] = run.json('Subject');
		expect(item).toEqual({ version: 2, peopleRewrapped: 1, peopleLeft: 0 });
		expect(again.json('Subject')).toMatchObject([{ version: 3, peopleRewrapped: 1 }]);
		expect(schemaFaults(item, { node, resource: 'key', operation: 'rotate' })).toEqual([]);
		const recipient = await (await practiceLedger()).getRecipient(personId, ACCOUNT);
		expect(recipient).toEqual({ igsid: '9001', handle: 'handle.9001' });
	});
});

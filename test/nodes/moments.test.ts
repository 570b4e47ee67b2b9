import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	ACCOUNT,
	aPersonWhoWrote,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
} from './support/nodeWorld';
import { importing } from './support/viewerCalls';

useNodeWorld();

/** Not the zone of this computer, wherever it stands: nobody lives by it. */
const ZONE = 'Etc/GMT-13';
const at = (workflow: ReturnType<typeof workflowOf>) => ({
	...workflow,
	settings: { timezone: ZONE },
});

const consentLog = (resource: string, operation: string, changes: INodeParameters) =>
	at(workflowOf('consentLog', { resource, operation, ...changes }));
const recording = (options: INodeParameters) =>
	consentLog('consent', 'record', { noticeText: 'YES or STOP', noticeVersion: '1', options });
const pausing = (until: string) => {
	withOwnAccount();
	const account = { __rl: true, mode: 'id', value: ACCOUNT };
	return at(
		workflowOf('instagramOutreach', { resource: 'account', operation: 'pause', account, until }),
	);
};

/** What a date field brings about, as text: in the item that its operation gives. */
const FIELDS: ReadonlyArray<
	[field: string, workflow: (value: string) => ReturnType<typeof at>, key: string]
> = [
	['When They Chose', (occurredAt) => recording({ occurredAt }), 'occurredAt'],
	['Counts Until', (expiresAt) => recording({ expiresAt }), 'expiresAt'],
	['Received', (receivedAt) => consentLog('dataRequest', 'export', { receivedAt }), 'receivedAt'],
	[
		'Noticed',
		(noticedAt) => consentLog('privacyIncident', 'report', { what: 'A lost key', noticedAt }),
		'noticedAt',
	],
	['Until', pausing, 'pausedUntil'],
	[
		'Time of the List',
		(viewedAt) => at(importing({ listText: '@anna', options: { storyId: 's1', viewedAt } })),
		'viewedAt',
	],
];

const WRITTEN = [
	['on the clock of the workflow', '2026-11-24T23:30:00'],
	['with its own offset', '2026-11-24T11:30:00+01:00'],
	['as an expression that gives a date', '={{ DateTime.fromISO("2026-11-24T10:30:00Z") }}'],
] as const;

const CASES = FIELDS.flatMap(([field, workflow, key]) =>
	WRITTEN.map(([how, value]) => ({ field, how, workflow: () => workflow(value), key })),
);

async function aYes(): Promise<IDataObject> {
	const personId = await aPersonWhoWrote('9001');
	return { personId, accountId: ACCOUNT, text: 'yes please', messageId: 'mid.yes' };
}

describe('A date field', () => {
	it.each(CASES)('reads "$field" $how', async ({ workflow, key }) => {
		const run = await runSubject(workflow(), [{ json: await aYes() }]);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject')[0]?.[key]).toBe('2026-11-24T10:30:00.000Z');
	});

	it('is refused where it cannot be read, rather than taken for empty', async () => {
		const run = await runSubject(recording({ expiresAt: 'next summer' }), [{ json: await aYes() }]);

		expect(run.error?.message).toBe('"Counts Until" is no date that can be read.');
	});
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { isSigned, readClosingCertificate } from '../../core/consent/closing/closingCertificate';
import { verifyExport } from '../../core/consent/log/logExport';
import { readProof } from '../../core/consent/log/savedHead';
import { CLIENT } from '../support/closedClients';
import { aWriter } from '../support/erasedPeople';
import { schemaFaults } from './support/schemaFaults';
import { openWorldLedger } from './support/worldState';
import {
	PRACTICE_DATABASE,
	practiceSetup,
	restartN8n,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';

useNodeWorld();

const ofClient: ICredentialDataDecryptedObject = { ...PRACTICE_DATABASE, client: CLIENT };
const clientSetup = () => practiceSetup({ storyOutreachLedgerApi: ofClient });
const run = async (operation: string, parameters: INodeParameters = {}, setup = clientSetup()) =>
	await runSubject(
		workflowOf('consentLog', { resource: 'client', operation, ...parameters }),
		[{ json: {} }, { json: {} }],
		setup,
	);
const faults = (item: unknown, operation: string) =>
	schemaFaults(item, { node: 'ConsentLog', resource: 'client', operation });
type Ran = Awaited<ReturnType<typeof run>>;
const fileOf = (ran: Ran, field: string): string =>
	Buffer.from(ran.items('Subject')[0]?.binary?.[field]?.data ?? '', 'base64').toString('utf8');

const aClientWithAnna = async (): Promise<string> => {
	const ledger = await openWorldLedger({
		store: 'sqlite',
		purpose: 'practice',
		client: CLIENT,
		identityKey: String(PRACTICE_DATABASE.identityKeySecret),
	});
	return await aWriter(ledger, world.clock, { igsid: '9001', handle: 'anna', text: 'STOP' });
};

describe('Consent Log, Client: Export', () => {
	it('gives everything as files, once, whatever the number of items', async () => {
		const personId = await aClientWithAnna();

		const exported = await run('export');

		const [item, ...more] = exported.json('Subject');
		expect(more).toEqual([]);
		expect(faults(item, 'export')).toEqual([]);
		expect(item).toMatchObject({ client: CLIENT, files: { length: 4 } });
		expect(fileOf(exported, 'data')).toContain('"value":"anna"');
		expect(fileOf(exported, 'people')).toContain(`${personId},active,anna,9001`);
		expect(fileOf(exported, 'doNotContact')).toMatch(/name_hash[\s\S]+anna/);
		const verifier = verifyExport(readProof(String(item?.proof)));
		for (const line of fileOf(exported, 'log').trim().split('\n')) verifier.take(line);
		expect(verifier.end()).toMatchObject({ kind: 'intactLog', entries: item?.entries });
	});

	it('works without a client, too: then it is everything of this n8n', async () => {
		const exported = await run('export', {}, practiceSetup());

		expect(exported.json('Subject')).toMatchObject([{ client: null, entries: 1 }]);
	});
});

describe('Consent Log, Client: Delete', () => {
	const folder = () => join(world.folder, 'clients', CLIENT);

	it('deletes the database, and gives the same certificate when it is run again', async () => {
		await aClientWithAnna();
		const exported = await run('export');

		const deleted = await run('delete', { clientName: CLIENT });
		await restartN8n();
		const again = await run('delete', { clientName: CLIENT });

		const [item, ...more] = deleted.json('Subject');
		expect(more).toEqual([]);
		expect(faults(item, 'delete')).toEqual([]);
		expect(item).toMatchObject({ client: CLIENT, wasDeletedBefore: false, firstBadEntry: null });
		expect(item?.closingKey).toBe(exported.json('Subject')[0]?.closingKey);
		expect(item?.entries).toBe(exported.json('Subject')[0]?.entries);
		const certificate = readClosingCertificate(JSON.parse(fileOf(deleted, 'certificate')));
		expect(certificate !== null && isSigned(certificate)).toBe(true);
		expect(existsSync(folder())).toBe(false);
		expect(again.json('Subject')).toEqual([{ ...item, wasDeletedBefore: true }]);
		expect(fileOf(again, 'certificate')).toBe(fileOf(deleted, 'certificate'));
	});

	it('says in plain words that the client was closed, to every other operation', async () => {
		await aClientWithAnna();
		await run('export');
		await run('delete', { clientName: CLIENT });

		const running = await run('export');
		await restartN8n();
		const restarted = await run('export');

		for (const { error } of [running, restarted]) {
			expect(error?.message).toBe(
				`The client "${CLIENT}" was closed on 2026-11-24 11:00 UTC: its people, its log and its keys were deleted.`,
			);
			expect(error?.description).toMatch(/choose another name under Client/);
		}
		expect(existsSync(folder())).toBe(false);
	});

	it('refuses without an export, and for another name, and deletes nothing', async () => {
		await aClientWithAnna();

		const early = await run('delete', { clientName: CLIENT });
		await run('export');
		const other = await run('delete', { clientName: 'bakery-bianchi' });
		const alone = await run('delete', { clientName: 'default' }, practiceSetup());

		expect(early.error?.message).toBe(
			'Nothing was deleted: this client was never exported as a whole.',
		);
		expect(other.error?.message).toMatch(/^Nothing was deleted: what was typed is not the name/);
		expect(alone.error?.message).toMatch(/names no client/);
		expect(existsSync(folder())).toBe(true);
	});

	it('goes on with the error where Continue On Fail is chosen', async () => {
		const ran = await runSubject(
			workflowOf(
				'consentLog',
				{ resource: 'client', operation: 'delete', clientName: 'x' },
				{ onError: 'continueRegularOutput' },
			),
			[{ json: {} }],
			clientSetup(),
		);

		expect(ran.json('Subject')).toMatchObject([{ error: expect.stringMatching(/not the name/) }]);
	});
});

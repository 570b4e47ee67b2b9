import type { INodeParameters } from 'n8n-workflow';
import { verifyExport } from '../../core/consent/log/logExport';
import { readProof } from '../../core/consent/log/savedHead';
import { aCandidateFor, ACCOUNT, aLoosePolicy } from '../support/events';
import { schemaFaults } from './support/schemaFaults';
import {
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
} from './support/nodeWorld';

useNodeWorld();

const on = (operation: string, parameters: INodeParameters = {}) =>
	workflowOf('consentLog', { resource: 'log', operation, ...parameters });
const run = async (operation: string, parameters: INodeParameters = {}, json = {}) =>
	await runSubject(on(operation, parameters), [{ json }]);
const faults = (item: unknown, operation: string) =>
	schemaFaults(item, { node: 'ConsentLog', resource: 'log', operation });
const linesOf = (ran: Awaited<ReturnType<typeof run>>): string[] =>
	Buffer.from(ran.items('Subject')[0]?.binary?.data?.data ?? '', 'base64')
		.toString('utf8')
		.trim()
		.split('\n');
const verdictOn = (lines: readonly string[], proof: string) => {
	const verifier = verifyExport(readProof(proof));
	for (const line of lines) {
		const finding = verifier.take(line);
		if (finding !== null) return finding;
	}
	return verifier.end();
};

const aContactedPerson = async (): Promise<string> => {
	const personId = await aPersonWhoWrote('9001');
	await (await practiceLedger()).reserve(aCandidateFor(personId), aLoosePolicy(), 0);
	return personId;
};

describe('Consent Log, Log: Save Proof', () => {
	it('gives the end of the log as one line, contacts included', async () => {
		await aContactedPerson();

		const saved = await run('saveProof');

		const [item] = saved.json('Subject');
		expect(faults(item, 'saveProof')).toEqual([]);
		expect(readProof(String(item?.proof))).toMatchObject({
			sequence: item?.entries,
			hash: item?.head,
		});
		expect((await (await practiceLedger()).sealContactLog()).sealed).toBe(0);
	});
});

describe('Consent Log, Log: Check the Log', () => {
	it('says that all is as it was written, and still when the log has grown', async () => {
		await aPersonWhoWrote('9001', { text: 'STOP' });
		const { proof } = (await run('saveProof')).json('Subject')[0] ?? {};
		await aPersonWhoWrote('9002', { text: 'STOP' });

		const checked = await run('checkLog', {}, { proof });

		expect(checked.json('Subject')).toMatchObject([
			{ isIntact: true, entries: 2, firstBadEntry: null, isProofUsed: true },
		]);
		expect(faults(checked.json('Subject')[0], 'checkLog')).toEqual([]);
	});

	it('refuses a text that is no proof instead of checking without it', async () => {
		const checked = await run('checkLog', { proof: 'so-proof:1:nothing' });

		expect(checked.error?.message).toBe('"Saved Proof" is no proof of this log');
	});

	it('names the entry from which on the log was cut off', async () => {
		await aPersonWhoWrote('9001', { text: 'STOP' });
		const { proof } = (await run('saveProof')).json('Subject')[0] ?? {};
		const longer = String(proof).replace(/:1:([0-9a-f]{64}):/, ':3:$1:');

		const checked = await run('checkLog', { proof: longer });

		expect(checked.json('Subject')).toMatchObject([
			{ isIntact: false, firstBadEntry: 2, finding: 'The log ends before the saved proof.' },
		]);
	});
});

describe('Consent Log, Log: Export', () => {
	it('gives the whole log as a file that is checked without the database', async () => {
		await aContactedPerson();
		await aPersonWhoWrote('9002', { text: 'STOP' });

		const exported = await run('exportLog');

		const [item] = exported.json('Subject');
		expect(item).toMatchObject({ what: 'wholeLog', contacts: 1 });
		expect(faults(item, 'exportLog')).toEqual([]);
		expect(verdictOn(linesOf(exported), String(item?.proof))).toMatchObject({
			kind: 'intactLog',
			entries: item?.entries,
		});
		expect(linesOf(exported).join()).not.toMatch(/\b(9001|9002|STOP)\b/);
	});

	it('gives the contacts of one person with the proof of each, and nobody else', async () => {
		const personId = await aContactedPerson();
		await aPersonWhoWrote('9002');

		const exported = await run('exportLog', { what: 'contacts' }, { personId, accountId: ACCOUNT });

		const [item] = exported.json('Subject');
		expect(item).toMatchObject({ what: 'contacts', contacts: 1, entries: 1 });
		expect(verdictOn(linesOf(exported), String(item?.proof))).toMatchObject({
			kind: 'intactTraces',
			traces: 1,
		});
	});
});

import type { ErasureTask } from '../../../consent/erasureTasks';
import type { LedgerContext } from '../../context';
import type { AccessInput, DataRequest, PersonData } from '../../rightsRecords';
import { appendEntry, lockChain } from '../consentChain';
import { clientOfPerson } from '../erasure/beginErasure';
import { insertRequest, readRequests } from '../dataRequests';
import { requireActivePerson } from '../personLookup';
import { readPersonData } from './readPersonData';

/** The register first: data that leaves without an entry could not be proved (P12). */
export async function exportPerson(
	context: LedgerContext,
	input: AccessInput,
): Promise<{ request: DataRequest; data: PersonData }> {
	const { kind, law, receivedAt, systems } = input;
	const requestId = await context.store.write(async (db) => {
		const person = await requireActivePerson(db, input.personId);
		const client = await clientOfPerson(db, person);
		const { publicId } = await insertRequest(context, db, {
			client,
			kind,
			law,
			receivedAt,
			state: 'open',
			subjectId: person.id,
			tombstoneId: null,
			tasks: [
				{ kind: 'handOver', system: '' },
				...[...new Set(systems)].map((system): ErasureTask => ({
					kind: 'syncedSystemData',
					system,
				})),
			],
		});
		await lockChain(context, db, client);
		await appendEntry(context, db, {
			client,
			type: 'personExported',
			data: { request: publicId, kind, law, receivedAt: receivedAt.toISOString() },
		});
		return publicId;
	});
	return await context.store.snapshot(async (db) => {
		const person = await requireActivePerson(db, input.personId);
		const [request] = await readRequests(db, { requestId, limit: 1 });
		if (request === undefined) throw new Error(`The request ${requestId} was not written`);
		const scope = kind === 'access' ? 'everything' : 'portable';
		return { request, data: await readPersonData(context, db, { person, scope }) };
	});
}

import type { LedgerContext } from '../context';
import type { Ledger } from '../ledger';
import { ensureClient, type Client } from '../repositories/accounts';
import { countUnsealed, sealBatch } from '../repositories/contactLog';
import { checkChain } from '../repositories/logCheck';
import { readChainHead, readLogPage, traceContacts } from '../repositories/logReading';
import { requirePerson } from '../repositories/personLookup';

type LogMethods = Pick<
	Ledger,
	'sealContactLog' | 'checkLog' | 'readHead' | 'readLog' | 'traceContacts'
>;

export const createLogMethods = (context: LedgerContext): LogMethods => {
	const clientOf = async (): Promise<Client> =>
		await context.store.write(async (db) => await ensureClient(context, db));

	return {
		sealContactLog: async () => {
			// An idle ledger must not take the write lock of others every second.
			if ((await context.store.read(countUnsealed)) === 0) return { sealed: 0, waiting: 0 };
			const sealed = await context.store.write(
				async (db) => await sealBatch(context, db, await ensureClient(context, db)),
			);
			return { sealed, waiting: await context.store.read(countUnsealed) };
		},

		checkLog: async (saved) => await checkChain(context, await clientOf(), saved ?? null),

		readHead: async () => {
			const client = await clientOf();
			const head = await context.store.read(async (db) => await readChainHead(db, client));
			return { client: client.publicId, ...head, takenAt: context.clock.now() };
		},

		readLog: async (after, limit) => {
			const client = await clientOf();
			return await context.store.read(
				async (db) => await readLogPage(db, client, { after, limit }),
			);
		},

		traceContacts: async (personId) => {
			const client = await clientOf();
			return await context.store.read(
				async (db) =>
					await traceContacts(db, { client, person: await requirePerson(db, personId) }),
			);
		},
	};
};

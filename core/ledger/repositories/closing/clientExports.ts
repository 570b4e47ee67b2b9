import type { WalkedTo } from '../../../consent/log/chainWalk';
import { UserFacingError } from '../../../shared/userFacingError';
import type { ExportedFile, StartedClientExport } from '../../closingRecords';
import type { Database } from '../../database/store';
import type { LedgerContext } from '../../context';
import { createPublicId } from '../../publicId';
import { ensureClient, type Client } from '../accounts';
import { appendEntry, lockChain } from '../consentChain';
import { countUnsealed, sealBatch } from '../contactLog';
import { expireLeases } from '../overdueSends';
import { countTables } from './clientRows';
import { ALL_TABLES } from './clientTables';

/** What crashes left open is settled and what waits is sealed, so that the log is whole as it leaves. */
export async function startClientExport(context: LedgerContext): Promise<StartedClientExport> {
	const { store, clock } = context;
	const client = await store.write(async (db) => await ensureClient(context, db));
	await store.write(async (db) => await expireLeases(context, db, null));
	while ((await store.read(countUnsealed)) > 0) {
		await store.write(async (db) => await sealBatch(context, db, client));
	}
	const exportId = createPublicId('exp');
	const head = await store.write(async (db) => {
		await lockChain(context, db, client);
		const { sequence, hash } = await appendEntry(context, db, {
			client,
			type: 'clientExported',
			data: { export: exportId },
		});
		await db
			.insertInto('client_export')
			.values({
				public_id: exportId,
				client_id: client.id,
				started_at_ms: clock.now().getTime(),
				ended_at_ms: null,
				head_sequence: sequence,
				head_hash: hash,
				row_counts: '{}',
				files: '[]',
			})
			.execute();
		return { sequence, hash };
	});
	// Counted before anything is read: a row that comes later shows as one too many.
	const rows = await store.snapshot(async (db) => await countTables(db, ALL_TABLES));
	await store.write(async (db) => {
		await db
			.updateTable('client_export')
			.set({ row_counts: JSON.stringify(rows) })
			.where('public_id', '=', exportId)
			.execute();
	});
	return {
		exportId,
		clientName: context.description.client,
		head: { client: client.publicId, ...head, takenAt: clock.now() },
		rows,
		closingKey: context.keys.closingSigner(client.publicId).publicKey,
	};
}

export async function finishClientExport(
	context: LedgerContext,
	db: Database,
	{ exportId, files }: { exportId: string; files: readonly ExportedFile[] },
): Promise<void> {
	const { numUpdatedRows } = await db
		.updateTable('client_export')
		.set({ ended_at_ms: context.clock.now().getTime(), files: JSON.stringify(files) })
		.where('public_id', '=', exportId)
		.where('ended_at_ms', 'is', null)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Error(`There is no running export ${exportId}`);
}

export interface FinishedExport {
	readonly exportId: string;
	readonly endedAt: Date;
	readonly head: WalkedTo;
	readonly rows: Readonly<Record<string, number>>;
	readonly files: readonly ExportedFile[];
}

/** @throws UserFacingError where none came to its end. */
export async function latestExport(db: Database, client: Client): Promise<FinishedExport> {
	const row = await db
		.selectFrom('client_export')
		.selectAll()
		.where('client_id', '=', client.id)
		.where('ended_at_ms', 'is not', null)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (row === undefined) {
		throw new UserFacingError(
			'clientNotExported',
			'Nothing was deleted: this client was never exported as a whole.',
			'Run Client: Export first and keep its files, then delete.',
		);
	}
	return {
		exportId: row.public_id,
		endedAt: new Date(row.ended_at_ms ?? 0),
		head: { sequence: row.head_sequence, hash: row.head_hash },
		rows: JSON.parse(row.row_counts) as Record<string, number>,
		files: JSON.parse(row.files) as ExportedFile[],
	};
}

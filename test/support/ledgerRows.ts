import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { LedgerConfig } from '../../core/ledger/config';

/** Reads straight from the database, past the ledger; numbers come back as numbers. */
export async function ledgerRows(
	config: LedgerConfig,
	query: string,
): Promise<Array<Record<string, unknown>>> {
	if (config.store === 'sqlite') {
		const db = new DatabaseSync(config.file ?? '', { readOnly: true });
		try {
			return db
				.prepare(query)
				.all()
				.map((row) => ({ ...row }));
		} finally {
			db.close();
		}
	}
	const client = new Client({ ...config, ssl: false });
	await client.connect();
	try {
		const { rows } = await client.query<Record<string, unknown>>(query);
		return rows.map((row) =>
			Object.fromEntries(Object.entries(row).map(([name, value]) => [name, fromInt8(value)])),
		);
	} finally {
		await client.end();
	}
}

/** pg gives 64-bit numbers as texts; those of our tables are all far below 2^53. */
const fromInt8 = (value: unknown): unknown =>
	typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

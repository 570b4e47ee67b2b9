import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { exportClient, type ClientExport } from '../../core/consent/closing/exportClient';
import type { LedgerConfig } from '../../core/ledger/config';
import { defaultDatabaseFile } from '../../core/ledger/host/defaultDatabaseFile';
import type { Ledger } from '../../core/ledger/ledger';

export const CLIENT = 'bakery-rossi';

/** As a credential of an agency: the database of one of its clients. */
export const ofClient = (config: LedgerConfig, client = CLIENT): LedgerConfig => ({
	...config,
	client,
});

/** An export whose files are kept as texts, by field. */
export async function exportAll(
	ledger: Ledger,
): Promise<{ exported: ClientExport<string>; texts: Readonly<Record<string, string>> }> {
	const exported = await exportClient(ledger, async (file) => {
		let text = '';
		for await (const piece of file.pieces()) text += piece;
		return text;
	});
	const texts = Object.fromEntries(exported.files.map(({ field, saved }) => [field, saved]));
	return { exported, texts };
}

/** Names of everything that is left of a client: files beside and in its folder, or schemas. */
export async function leftOf(config: LedgerConfig): Promise<string[]> {
	if (config.store === 'sqlite') {
		const folder = dirname(config.file ?? defaultDatabaseFile(config.purpose, config.client));
		const name = folder.split('/').at(-1) ?? '';
		const beside = readdirSync(dirname(folder)).filter((each) => each.startsWith(`${name}.`));
		const inside = existsSync(folder) ? readdirSync(folder) : [];
		return [...beside.map((each) => each.replace(name, 'FOLDER')), ...inside].toSorted();
	}
	const client = new Client({ ...config, ssl: false });
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>(
			`select schema_name as name from information_schema.schemata
			where schema_name ~ '^(client|closed)_' order by 1`,
		);
		return rows.map(({ name }) => name);
	} finally {
		await client.end();
	}
}

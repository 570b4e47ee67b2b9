import {
	CLOSING_FORMAT,
	signCertificate,
	writeClosingCertificate,
	type ClosingCertificate,
} from '../../consent/closing/closingCertificate';
import { closingTasks } from '../../consent/closing/closingTasks';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerContext } from '../context';
import type { LogCheck } from '../ledger';
import { ensureClient, type Client } from '../repositories/accounts';
import { readLastState, type LastState } from '../repositories/closing/lastState';
import { checkChain } from '../repositories/logCheck';
import { PACKAGE_VERSION } from './packageVersion';

/**
 * Ends the database of a client for good. The certificate is made from the very state that ends; its
 * head is that of the exported log, so either can be held against the other.
 */
export async function closeClient(
	context: LedgerContext,
	{ confirmation }: { confirmation: string },
): Promise<ClosingCertificate> {
	const name = requireConfirmed(context, confirmation);
	const client = await context.store.write(async (db) => await ensureClient(context, db));
	// Walked before the database is held: it may be long, and the head says whether it still counts.
	const check = await checkChain(context, client, null);
	const text = await context.store.closeForGood(async (db) => {
		const last = await readLastState(context, db, client);
		return writeClosingCertificate(certify(context, { name, client, check, last }));
	});
	return JSON.parse(text) as ClosingCertificate;
}

function requireConfirmed({ description }: LedgerContext, confirmation: string): string {
	const { client } = description;
	if (client === null) {
		throw new UserFacingError(
			'clientUnnamed',
			'Nothing was deleted: the Outreach Database credential names no client, so this is the only database of this n8n.',
			'Choose a credential in which Client is filled in. To remove the only database, export it, stop n8n and delete it by hand.',
		);
	}
	if (confirmation.trim() === client) return client;
	throw new UserFacingError(
		'clientNotConfirmed',
		`Nothing was deleted: what was typed is not the name of this client, "${client}".`,
		'Type the name of the client exactly as it stands in the Outreach Database credential.',
	);
}

function certify(
	{ clock, description, keys }: LedgerContext,
	given: { name: string; client: Client; check: LogCheck; last: LastState },
): ClosingCertificate {
	const { name, client, check, last } = given;
	const { exported, rows } = last;
	const { store, purpose, storeId, schemaVersion } = description;
	return signCertificate(
		{
			format: CLOSING_FORMAT,
			client: { name, logId: client.publicId, databaseId: storeId },
			closedAt: clock.now().toISOString(),
			store,
			purpose,
			log: {
				entries: exported.head.sequence,
				head: exported.head.hash,
				firstBadEntry: check.kind === 'intact' ? null : check.firstBadSequence,
			},
			export: {
				exportId: exported.exportId,
				endedAt: exported.endedAt.toISOString(),
				files: exported.files.map((file) => ({ ...file })),
			},
			rows: { ...rows },
			versions: { package: PACKAGE_VERSION, schema: schemaVersion, node: process.versions.node },
			tasks: closingTasks(store).map((task) => ({ ...task })),
		},
		keys.closingSigner(client.publicId),
	);
}

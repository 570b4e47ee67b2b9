import { z } from 'zod';
import type { ViewerRecord } from '../../audience/viewerRecord';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ViewerImportInput, ViewerImportResult } from '../ledger';
import { createPublicId } from '../publicId';
import type { Account } from './accounts';
import {
	attachIdentifier,
	ensurePerson,
	findPersonByIdentifier,
	handleOf,
	type IdentifierValue,
	type Person,
} from './people';
import { ensureStory } from './stories';
import { isIdentifierSuppressed, suppressedSince } from './suppressions';

type ImportedRow = ViewerImportResult['rows'][number];

export interface StartedImport {
	readonly id: number;
	readonly publicId: string;
}

const storedResult = z.object({
	importId: z.string(),
	isNew: z.boolean(),
	people: z.number(),
	viewsAdded: z.number(),
	viewsKnown: z.number(),
	rows: z.array(
		z.object({
			row: z.number(),
			personId: z.string().nullable(),
			status: z.enum(['accepted', 'known', 'doNotContact']),
		}),
	),
});

/** The finished result of an import of the same source, if there was one. */
export async function findImport(
	db: Database,
	account: Account,
	sourceHash: string,
): Promise<ViewerImportResult | null> {
	const row = await db
		.selectFrom('viewer_import')
		.select('result')
		.where('account_id', '=', account.id)
		.where('source_hash', '=', sourceHash)
		.where('state', '=', 'complete')
		.executeTakeFirst();
	return row === undefined ? null : storedResult.parse(JSON.parse(row.result ?? 'null'));
}

/** Opens an import that readers ignore until it is complete; what a crash left of it is removed. */
export async function startImport(
	context: LedgerContext,
	db: Database,
	started: { account: Account; input: ViewerImportInput },
): Promise<StartedImport> {
	const { account, input } = started;
	const leftovers = await db
		.selectFrom('viewer_import')
		.select('id')
		.where('account_id', '=', account.id)
		.where('source_hash', '=', input.sourceHash)
		.where('state', '=', 'importing')
		.execute();
	for (const { id } of leftovers) {
		await db.deleteFrom('story_view').where('import_id', '=', id).execute();
		await db.deleteFrom('viewer_import').where('id', '=', id).execute();
	}
	const row = await db
		.insertInto('viewer_import')
		.values({
			public_id: createPublicId('imp'),
			client_id: account.client.id,
			account_id: account.id,
			source_hash: input.sourceHash,
			source_name: input.sourceName,
			provenance: input.provenance,
			legal_basis: input.legalBasis,
			state: 'importing',
			rows_accepted: input.rows.length,
			rows_duplicate: input.duplicates,
			rows_rejected: input.rejected.length,
			result: null,
			created_at_ms: context.clock.now().getTime(),
		})
		.returning(['id', 'public_id'])
		.executeTakeFirstOrThrow();
	return { id: row.id, publicId: row.public_id };
}

export async function finishImport(
	db: Database,
	started: StartedImport,
	result: ViewerImportResult,
): Promise<void> {
	await db
		.updateTable('viewer_import')
		.set({ state: 'complete', result: JSON.stringify(result) })
		.where('id', '=', started.id)
		.execute();
}

export async function importRow(
	context: LedgerContext,
	db: Database,
	imported: { account: Account; started: StartedImport; row: ViewerRecord },
): Promise<ImportedRow> {
	const { account, started, row } = imported;
	const identifiers = identifiersOf(row);
	for (const identifier of identifiers) {
		if (await isIdentifierSuppressed(context, db, { client: account.client, identifier })) {
			const person = await findPersonByIdentifier(context, db, {
				client: account.client,
				identifier,
			});
			return { row: row.row, personId: person?.publicId ?? null, status: 'doNotContact' };
		}
	}

	const person = await personOf(context, db, { account, identifiers });
	if ((await suppressedSince(db, person)) !== null) {
		return { row: row.row, personId: person.publicId, status: 'doNotContact' };
	}
	await keepSignals(context, db, { account, person, row });
	const isKnown = await addView(db, { account, started, person, row });
	return { row: row.row, personId: person.publicId, status: isKnown ? 'known' : 'accepted' };
}

function identifiersOf(row: ViewerRecord): IdentifierValue[] {
	const identifiers: IdentifierValue[] = [];
	if (row.handle !== null) identifiers.push(handleOf(row.handle));
	if (row.viewerId !== null) {
		identifiers.push({ kind: 'toolViewerId', scope: row.sourceTool, value: row.viewerId });
	}
	return identifiers;
}

/** The handle decides; a tool's own id is only added to a person whom nobody else claims it for. */
async function personOf(
	context: LedgerContext,
	db: Database,
	known: { account: Account; identifiers: readonly IdentifierValue[] },
): Promise<Person> {
	const { client } = known.account;
	const [first, ...rest] = known.identifiers;
	if (first === undefined)
		throw new Error('A viewer record without handle and id passed the border');
	const person = await ensurePerson(context, db, { client, identifier: first, source: 'import' });
	for (const identifier of rest) {
		const owner = await findPersonByIdentifier(context, db, { client, identifier });
		if (owner === null) {
			await attachIdentifier(context, db, { person, client, identifier, source: 'import' });
		}
	}
	return person;
}

async function keepSignals(
	context: LedgerContext,
	db: Database,
	kept: { account: Account; person: Person; row: ViewerRecord },
): Promise<void> {
	const { timezone, language, country, ...others } = kept.row.signals;
	// Whether they liked it belongs to the view, not to the person.
	const signals = Object.fromEntries(Object.entries(others).filter(([name]) => name !== 'liked'));
	const latest = Object.fromEntries(
		Object.entries({ timezone, language, country }).filter(([, value]) => value !== undefined),
	);
	if (Object.keys(latest).length > 0) {
		await db.updateTable('subject').set(latest).where('id', '=', kept.person.id).execute();
	}
	if (Object.keys(signals).length === 0) return;
	const values = { signals: JSON.stringify(signals), updated_at_ms: context.clock.now().getTime() };
	await db
		.insertInto('viewer_signal')
		.values({ subject_id: kept.person.id, account_id: kept.account.id, ...values })
		.onConflict((conflict) => conflict.columns(['subject_id', 'account_id']).doUpdateSet(values))
		.execute();
}

async function addView(
	db: Database,
	viewed: { account: Account; started: StartedImport; person: Person; row: ViewerRecord },
): Promise<boolean> {
	const { account, started, person, row } = viewed;
	const storyId = await ensureStory(db, account, row.storyId);
	const known = await db
		.selectFrom('story_view')
		.select('import_id')
		.where('subject_id', '=', person.id)
		.where('story_id', '=', storyId)
		.where('viewed_at_ms', '=', row.viewedAt.getTime())
		.limit(1)
		.executeTakeFirst();
	await db
		.insertInto('story_view')
		.values({
			subject_id: person.id,
			story_id: storyId,
			viewed_at_ms: row.viewedAt.getTime(),
			import_id: started.id,
			account_id: account.id,
			liked: row.signals.liked === undefined ? null : Number(row.signals.liked),
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return known !== undefined;
}

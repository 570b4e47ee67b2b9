import { z } from 'zod';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { createWrappingSalt, type Keys } from '../keys';
import type { KeyRotation } from '../rightsRecords';
import { ensureClient } from './accounts';
import { appendEntry, lockChain } from './consentChain';

/** A lock is held for at most about 50 ms (DESIGN §5 Threads). */
const PEOPLE_PER_STEP = 200;

const META = 'wrapping';
const wrappingSchema = z.object({ version: z.number(), salt: z.string(), isDone: z.boolean() });
type StoredWrapping = z.infer<typeof wrappingSchema>;

async function readWrapping(db: Database): Promise<StoredWrapping | null> {
	const row = await db
		.selectFrom('store_meta')
		.select('value')
		.where('name', '=', META)
		.executeTakeFirst();
	return row === undefined ? null : wrappingSchema.parse(JSON.parse(row.value));
}

const use = (keys: Keys, { version, salt }: StoredWrapping): void =>
	keys.useWrapping({ version, salt: new Uint8Array(Buffer.from(salt, 'hex')) });

/** On opening and at intervals: people who come from now on are wrapped as the latest rotation said. */
export async function loadWrapping(db: Database, keys: Keys): Promise<void> {
	const stored = await readWrapping(db);
	if (stored !== null) use(keys, stored);
}

/** Begins a rotation, or goes on with one that did not come to its end. */
export async function startRotation(context: LedgerContext, db: Database): Promise<KeyRotation> {
	await context.store.lock(db, 'story-outreach wrapping');
	const before = await readWrapping(db);
	if (before !== null && !before.isDone) {
		use(context.keys, before);
		return await progressOf(db, before);
	}
	const fresh: StoredWrapping = {
		version: (before?.version ?? 1) + 1,
		salt: Buffer.from(createWrappingSalt()).toString('hex'),
		isDone: false,
	};
	await save(db, fresh);
	use(context.keys, fresh);
	await log(context, db, 'keyRotationStarted', fresh);
	return await progressOf(db, fresh);
}

/** Wraps some data keys anew. Every row says by itself which key opens it, so any step may be the last. */
export async function rotationStep(context: LedgerContext, db: Database): Promise<KeyRotation> {
	await context.store.lock(db, 'story-outreach wrapping');
	const stored = await readWrapping(db);
	if (stored === null || stored.isDone) return { version: stored?.version ?? 1, peopleLeft: 0 };
	use(context.keys, stored);
	const rows = await db
		.selectFrom('subject')
		.select(['id', 'wrapped_key'])
		.where('wrapped_key', 'is not', null)
		.where('key_version', '<', stored.version)
		.orderBy('id')
		.limit(PEOPLE_PER_STEP)
		.execute();
	for (const { id, wrapped_key } of rows) {
		if (wrapped_key === null) continue;
		await db
			.updateTable('subject')
			.set({ wrapped_key: context.keys.rewrap(wrapped_key), key_version: stored.version })
			.where('id', '=', id)
			// Somebody who was erased meanwhile has no key and gets none back.
			.where('wrapped_key', 'is not', null)
			.execute();
	}
	const progress = await progressOf(db, stored);
	if (progress.peopleLeft === 0) {
		await save(db, { ...stored, isDone: true });
		await log(context, db, 'keyRotationEnded', stored);
	}
	return progress;
}

async function save(db: Database, wrapping: StoredWrapping): Promise<void> {
	const value = JSON.stringify(wrapping);
	await db
		.insertInto('store_meta')
		.values({ name: META, value })
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
		.execute();
}

async function progressOf(db: Database, { version }: StoredWrapping): Promise<KeyRotation> {
	const row = await db
		.selectFrom('subject')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.where('wrapped_key', 'is not', null)
		.where('key_version', '<', version)
		.executeTakeFirstOrThrow();
	return { version, peopleLeft: row.n };
}

async function log(
	context: LedgerContext,
	db: Database,
	type: 'keyRotationStarted' | 'keyRotationEnded',
	{ version }: StoredWrapping,
): Promise<void> {
	const client = await ensureClient(context, db);
	await lockChain(context, db, client);
	await appendEntry(context, db, { client, type, data: { version } });
}

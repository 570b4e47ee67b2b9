import { sql, type RawBuilder } from 'kysely';
import { anyOf } from '../../database/rowSource';
import type { Schema } from '../../database/schema';
import type { Database, Store } from '../../database/store';
import { assignmentsNow } from './assignments';
import type { ColumnFate, Owner } from './columnFate';
import { PERSON_TABLES } from './personTables';

/** Rows of one step, so that a lock lasts at most about 50 ms (DESIGN §5 Threads). */
const ROWS_PER_STEP = 200;

export interface Swept {
	/** The person, or a record that was joined into theirs. */
	readonly subjectId: number;
	/** To whom the rows belong afterwards. */
	readonly tombstoneId: number;
	/** Only what belongs to this account; what belongs to none stays. */
	readonly onlyAccountId?: number;
}

interface Table {
	readonly name: keyof Schema;
	readonly owner: Owner;
	/** Whether each row belongs to one account. */
	readonly hasAccount: boolean;
	readonly page: string | null;
	/** Null: the rows are deleted. */
	readonly columns: Readonly<Record<string, ColumnFate>> | null;
}

const TABLES: readonly Table[] = Object.entries(PERSON_TABLES).flatMap(([name, fate]): Table[] => {
	if (fate.person === 'none' || fate.person === 'survives') return [];
	const table = { name: name as keyof Schema, owner: fate.owner };
	if (fate.person === 'destroyed') {
		return [{ ...table, hasAccount: fate.hasAccount, page: null, columns: null }];
	}
	const hasAccount = 'account_id' in fate.columns;
	return [{ ...table, hasAccount, page: fate.page ?? null, columns: fate.columns }];
});

export const tablesThrough = (owner: string): Table[] =>
	TABLES.filter((table) => 'through' in table.owner && table.owner.through === owner);

export const directTables = (): Table[] => TABLES.filter(({ owner }) => !('through' in owner));

/** The request itself says whose rows are left to move, so it moves last. */
const LAST = 'data_request';

/** Destroys or moves some rows of the person. False when nothing is left but the request itself. */
export async function sweepStep(kind: Store['kind'], db: Database, swept: Swept): Promise<boolean> {
	for (const table of directTables()) {
		if (table.name === LAST) continue;
		if ((await sweepTable(kind, db, { table, swept })) > 0) return true;
	}
	return false;
}

export async function sweepRequests(
	kind: Store['kind'],
	db: Database,
	swept: Swept,
): Promise<void> {
	const table = directTables().find(({ name }) => name === LAST);
	if (table !== undefined) await sweepTable(kind, db, { table, swept });
}

async function sweepTable(
	kind: Store['kind'],
	db: Database,
	{ table, swept }: { table: Table; swept: Swept },
): Promise<number> {
	const { name, hasAccount, page, columns } = table;
	const { onlyAccountId } = swept;
	if (onlyAccountId !== undefined && !hasAccount) return 0;
	const ofAccount = onlyAccountId === undefined ? sql`` : sql`and account_id = ${onlyAccountId}`;
	const own = sql`${ofPerson(name, swept.subjectId)} ${ofAccount}`;
	if (columns === null) return await affected(db, sql`delete from ${sql.table(name)} where ${own}`);
	if (page === null) return await change(db, { table, where: own, kind, swept });

	const { rows } = await sql<{ value: number }>`
		select distinct ${sql.ref(page)} as value from ${sql.table(name)} where ${own}
		order by value limit ${sql.lit(ROWS_PER_STEP)}`.execute(db);
	if (rows.length === 0) return 0;
	const values = anyOf(
		kind,
		rows.map(({ value }) => value),
	);
	for (const linked of tablesThrough(name)) {
		const where = sql`${sql.ref(linked.owner.column)} ${values}`;
		if (linked.columns !== null) await change(db, { table: linked, where, kind, swept });
		else await sql`delete from ${sql.table(linked.name)} where ${where}`.execute(db);
	}
	return await change(db, {
		table,
		where: sql`${own} and ${sql.ref(page)} ${values}`,
		kind,
		swept,
	});
}

/** With the account the clustered key leads to the person; without it every view would be read. */
export const ofPerson = (table: keyof Schema, subjectId: number): RawBuilder<unknown> =>
	table === 'story_view'
		? sql`account_id in (select id from account) and subject_id = ${subjectId}`
		: sql`subject_id = ${subjectId}`;

async function change(
	db: Database,
	{
		table,
		where,
		kind,
		swept,
	}: { table: Table; where: RawBuilder<unknown>; kind: Store['kind']; swept: Swept },
): Promise<number> {
	const set = assignmentsNow(kind, table.columns ?? {}, swept.tombstoneId);
	if (set.length === 0) return 0;
	return await affected(
		db,
		sql`update ${sql.table(table.name)} set ${sql.join(set)} where ${where}`,
	);
}

async function affected(db: Database, statement: RawBuilder<unknown>): Promise<number> {
	const { numAffectedRows } = await statement.execute(db);
	return Number(numAffectedRows ?? 0n);
}

/** How many rows of each table are about these subjects, for the certificate. */
export async function countPersonRows(
	db: Database,
	subjectIds: readonly number[],
): Promise<{ destroyed: Record<string, number>; kept: Record<string, number> }> {
	const counts = { destroyed: {} as Record<string, number>, kept: {} as Record<string, number> };
	for (const { name, columns } of directTables()) {
		let rows = 0;
		for (const subjectId of subjectIds) {
			const answer = await sql<{ n: number }>`
				select count(*) as n from ${sql.table(name)} where ${ofPerson(name, subjectId)}`.execute(db);
			rows += answer.rows[0]?.n ?? 0;
		}
		if (rows > 0) counts[columns === null ? 'destroyed' : 'kept'][name] = rows;
	}
	return counts;
}

import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type * as Core from '../../core/index.ts';

const DAY_MS = 86_400_000;
const AGE_DAYS_MAX = 400;
/** How often a person was written to on average: the usual limits allow little more. */
const SENDS_PER_PERSON = 25;
const TEMPLATES = 5;

type StoreKind = Core.LedgerConfig['store'];

/**
 * Settled sends of all accounts of the ledger, evenly from 400 days ago to a day ago, with a log row
 * each, written as rows: the ledger would need hours. Ids are spread over their index, as random ones are.
 */
export async function addPastSends(config: Core.LedgerConfig, count: number): Promise<void> {
	const statements = seedingStatements(config.store, count);
	if (config.store === 'sqlite') {
		const fast = ['pragma synchronous = off', 'pragma cache_size = -1500000', 'begin'];
		await runSql(config, [...fast, ...statements, 'commit', 'pragma wal_checkpoint(truncate)']);
		return;
	}
	const fast = ['set session_replication_role = replica', 'set synchronous_commit = off'];
	// The last two as the server does by itself in the background.
	await runSql(config, [...fast, ...statements, 'vacuum analyze', 'checkpoint']);
}

/** Statements past the ledger, on a connection of their own. */
export async function runSql(
	config: Core.LedgerConfig,
	statements: readonly string[],
): Promise<void> {
	if (config.store === 'sqlite') {
		const database = new DatabaseSync(config.file ?? '');
		database.exec('pragma busy_timeout = 15000');
		for (const statement of statements) database.exec(statement);
		database.close();
		return;
	}
	const { host, port, database, user, password } = config;
	const client = new Client({ host, port, database, user, password });
	await client.connect();
	for (const statement of statements) await client.query(statement);
	await client.end();
}

function seedingStatements(kind: StoreKind, count: number): readonly string[] {
	const nowMs = Date.now();
	const oldestMs = nowMs - AGE_DAYS_MAX * DAY_MS;
	const stepMs = ((AGE_DAYS_MAX - 1) * DAY_MS) / count;
	const slot = `cast(${oldestMs} + n * ${stepMs} as ${INTEGER[kind]})`;
	const people = Math.max(1, Math.round(count / SENDS_PER_PERSON));
	const id = (prefix: string) => `'${prefix}_past' || ${SPREAD[kind]} || n`;
	// Half of the people are those who are measured, as in an installation that writes to its regulars.
	const person = `(select id from past_person where place = n % (select count(*) from past_person))`;
	return [
		`insert into policy (client_id, name, body, hash, created_at_ms)
			select min(id), 'past@1', '{}', 'past', ${oldestMs} from client`,
		`insert into subject (public_id, client_id, status, key_version, created_at_ms)
			select ${id('per')}, (select min(id) from client), 'active', 1, ${oldestMs}
			from ${series(kind, people)}`,
		`create table past_person as
			select row_number() over (order by public_id) - 1 as place, id from subject`,
		`create unique index past_person_place on past_person (place)`,
		`create table past_account as select row_number() over (order by id) - 1 as place, id from account`,
		`insert into send (public_id, client_id, account_id, subject_id, idempotency_key, sequence, step,
				rotation, template, purpose, policy_id, state, reserved_at_ms, lease_until_ms,
				calling_at_ms, settled_at_ms, slot_at_ms, message_id, is_retryable)
			select ${id('snd')}, (select min(id) from client),
				(select id from past_account where place = n % (select count(*) from past_account)),
				${person}, 'past/' || n, 'past', n, 1, 'template ' || (n % ${TEMPLATES}), 'conversation',
				(select id from policy where name = 'past@1'), 'sent', ${slot} - 900, ${slot} + 29100,
				${slot} - 600, ${slot}, ${slot}, 'past' || n, 0
			from ${series(kind, count)}`,
		`insert into contact_log (public_id, client_id, account_id, subject_id, send_id, salt, body, hash,
				at_ms, batch_sequence)
			select 'log_past' || substr(public_id, 9), client_id, account_id, subject_id, id, '', '{}', '',
				slot_at_ms, 1 from send`,
		`drop table past_person`,
		`drop table past_account`,
	];
}

const INTEGER: Readonly<Record<StoreKind, string>> = { sqlite: 'integer', postgres: 'bigint' };

/** Hexadecimal digits in no order. */
const SPREAD: Readonly<Record<StoreKind, string>> = {
	sqlite: `printf('%08x', (n * 2654435761) % 4294967296)`,
	postgres: `to_hex((n * 2654435761) % 4294967296)`,
};

const series = (kind: StoreKind, count: number): string =>
	kind === 'sqlite'
		? `(with recursive numbers (n) as (select 0 union all select n + 1 from numbers
			where n < ${count - 1}) select n from numbers)`
		: `generate_series(0::bigint, ${count - 1}::bigint) as numbers (n)`;

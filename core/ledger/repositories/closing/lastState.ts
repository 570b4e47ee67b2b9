import { sql } from 'kysely';
import { addMs, DAY_MS } from '../../../shared/duration';
import { UserFacingError } from '../../../shared/userFacingError';
import type { Database } from '../../database/store';
import type { LedgerContext } from '../../context';
import type { Client } from '../accounts';
import { countUnsealed } from '../contactLog';
import { readChainHead } from '../logReading';
import { latestExport, type FinishedExport } from './clientExports';
import { countTables } from './clientRows';
import { ALL_TABLES, TOLD_TABLES } from './clientTables';

/**
 * So long an unconfirmed message keeps its client: an echo or the conversation may still settle it.
 * Afterwards nothing settles it any more, and nobody could ever close the client.
 */
const UNCONFIRMED_DAYS = 7;

export interface LastState {
	readonly rows: Readonly<Record<string, number>>;
	readonly exported: FinishedExport;
}

/**
 * What a client leaves behind, or why it may not be deleted. Asked inside the transaction that ends the
 * database, so that nothing can come in between.
 * @throws UserFacingError with the reason and the way out; nothing is changed then.
 */
export async function readLastState(
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<LastState> {
	await refuseHeld(db, client);
	await refuseUnsettled(db, context.clock.now());
	const exported = await latestExport(db, client);
	const rows = await countTables(db, ALL_TABLES);
	const head = await readChainHead(db, client);
	const isSameLog =
		head.sequence === exported.head.sequence &&
		head.hash === exported.head.hash &&
		(await countUnsealed(db)) === 0;
	const changed = TOLD_TABLES.filter((table) => rows[table] !== exported.rows[table]);
	if (isSameLog && changed.length === 0) return { rows, exported };
	throw new UserFacingError(
		'exportOutdated',
		isSameLog
			? `Nothing was deleted: since the last export something was written about ${changed.join(', ')}.`
			: 'Nothing was deleted: since the last export the log has grown.',
		'Switch off the workflows of this client, run Client: Export again and keep its files, then delete.',
	);
}

async function refuseHeld(db: Database, client: Client): Promise<void> {
	const row = await db
		.selectFrom('legal_hold')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.where('client_id', '=', client.id)
		.where('lifted_at_ms', 'is', null)
		.executeTakeFirstOrThrow();
	if (row.n === 0) return;
	throw new UserFacingError(
		'clientHeld',
		`Nothing was deleted: ${row.n === 1 ? 'a legal hold is' : `${row.n} legal holds are`} in force.`,
		'Lift every hold with Retention: Lift Hold once its reason is gone.',
	);
}

async function refuseUnsettled(db: Database, now: Date): Promise<void> {
	const sinceMs = addMs(now, -UNCONFIRMED_DAYS * DAY_MS).getTime();
	const { rows } = await sql<{ open: number; unknown: number }>`
		select
			(select count(*) from send where state in ('reserved', 'calling'))
				+ (select count(*) from comment_action
					where state = 'calling' and called_until_ms > ${now.getTime()}) as open,
			(select count(*) from send
				where state = 'unknown' and calling_at_ms > ${sinceMs}) as unknown`.execute(db);
	const { open = 0, unknown = 0 } = rows[0] ?? {};
	if (open > 0) {
		throw new UserFacingError(
			'messagesOnTheirWay',
			`Nothing was deleted: ${open} messages are on their way.`,
			'Switch off the workflows of this client, confirm or wait for what is on its way, then run Client: Export again.',
		);
	}
	if (unknown > 0) {
		throw new UserFacingError(
			'messagesUnconfirmed',
			`Nothing was deleted: of ${unknown} messages nobody knows yet whether they arrived.`,
			`Run Message: Check Unconfirmed Sends, then Client: Export again. After ${UNCONFIRMED_DAYS} days they hold nothing up any more.`,
		);
	}
}

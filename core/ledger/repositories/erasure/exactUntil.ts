import { sql } from 'kysely';
import { z } from 'zod';
import { DAY_MS } from '../../../shared/duration';
import type { LedgerContext } from '../../context';
import type { Database } from '../../database/store';

/** Instagram repeats a delivery for up to 36 hours (facts/instagram.md §6.7). */
const REDELIVERY_MS = 2 * DAY_MS;

const capsSchema = z.object({
	caps: z.array(z.object({ scope: z.string(), windowMs: z.number() })),
});

/**
 * The last instant at which a limit, or the recognition of a repeated delivery, needs an exact time of
 * these rows; now when nothing does.
 */
export async function exactUntil(
	context: LedgerContext,
	db: Database,
	{ tombstoneId, clientId }: { tombstoneId: number; clientId: number },
): Promise<number> {
	const capMs = await longestAccountCapMs(db, clientId);
	const latest = async (table: string, column: string): Promise<number> => {
		const { rows } = await sql<{ at: number | null }>`
			select max(${sql.ref(column)}) as at from ${sql.table(table)}
			where subject_id = ${tombstoneId}`.execute(db);
		return rows[0]?.at ?? -Infinity;
	};
	return Math.max(
		context.clock.now().getTime(),
		(await latest('send', 'slot_at_ms')) + capMs,
		(await latest('foreign_message', 'sent_at_ms')) + capMs,
		(await latest('event', 'received_at_ms')) + REDELIVERY_MS,
	);
}

/** Limits of a person end with the person; those of the account and of a template go on. */
async function longestAccountCapMs(db: Database, clientId: number): Promise<number> {
	const policies = await db
		.selectFrom('policy')
		.select('body')
		.where('client_id', '=', clientId)
		.execute();
	const windows = policies.flatMap(({ body }) => {
		const policy = capsSchema.safeParse(JSON.parse(body));
		const caps = policy.success ? policy.data.caps : [];
		return caps.flatMap(({ scope, windowMs }) => (scope === 'person' ? [] : [windowMs]));
	});
	return Math.max(DAY_MS, ...windows);
}

import type { Database } from '../database/store';
import type { RefusedDelivery } from '../ledger';

/** Adds to the count of what was refused at the door; nothing of its content is kept. */
export async function addRefusals(
	db: Database,
	refused: ReadonlyArray<{ consumer: string; reason: string; times: number; latestAtMs: number }>,
): Promise<void> {
	for (const { consumer, reason, times, latestAtMs } of refused) {
		await db
			.insertInto('refused_delivery')
			.values({ consumer, reason, times, latest_at_ms: latestAtMs })
			.onConflict((conflict) =>
				conflict.columns(['consumer', 'reason']).doUpdateSet((eb) => ({
					times: eb('refused_delivery.times', '+', times),
					latest_at_ms: latestAtMs,
				})),
			)
			.execute();
	}
}

export async function refusedDeliveries(db: Database): Promise<RefusedDelivery[]> {
	const rows = await db
		.selectFrom('refused_delivery')
		.selectAll()
		.orderBy('consumer')
		.orderBy('reason')
		.execute();
	return rows.map(({ latest_at_ms, ...row }) => ({ ...row, latestAt: new Date(latest_at_ms) }));
}

import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerConfig } from '../config';

/** Commands of n8n that exist in queue mode only. */
const QUEUE_COMMANDS = new Set(['worker', 'webhook']);

/** What n8n itself goes by: its setting, or that this process is a worker or webhook processor. */
const isQueueMode = (): boolean =>
	process.env.EXECUTIONS_MODE === 'queue' || QUEUE_COMMANDS.has(process.argv[2] ?? '');

/**
 * In queue mode n8n's processes usually run on several computers, and a file belongs to one: each would
 * keep limits and opt-outs of its own.
 * @throws UserFacingError `embeddedInQueueMode`
 */
export function refuseEmbeddedInQueueMode({ store }: LedgerConfig): void {
	if (store !== 'sqlite' || !isQueueMode()) return;
	throw new UserFacingError(
		'embeddedInQueueMode',
		'This n8n runs in queue mode, where several processes send at once, and an embedded Outreach Database cannot be shared by all of them.',
		'Create an Outreach Database credential with PostgreSQL and choose it in every Story Outreach node. Nothing was sent.',
	);
}

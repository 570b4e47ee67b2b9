/** What is left to do once a client was deleted here: places that only a human can reach. */
const CLOSING_TASKS = {
	workflows:
		'Switch off and delete the workflows of this client, so that nothing tries to reach the database.',
	credentials:
		'Delete the credentials of this client in n8n: Instagram, and the Outreach Database with its identity key.',
	identityKey:
		'If the folder of the client still holds identity.key, it belongs to another database there. If you kept a copy of the key, destroy it.',
	backups:
		'Backups made before still hold the database. Let them expire on their schedule, and restore none of them.',
	executionData:
		'n8n keeps the items of past executions. Prune execution data, or delete the executions of this client.',
	disk: 'A disk keeps the bytes of deleted files until they are overwritten. Only an encrypted or a destroyed disk is sure.',
	serverLog:
		'PostgreSQL keeps its write-ahead log and replicas for a while. Let them expire on their schedule.',
	syncedSystems:
		'Copies that workflows passed on to other systems (CRM, sheets) are still there. Have them deleted.',
} as const;

export type ClosingTaskKind = keyof typeof CLOSING_TASKS;

export interface ClosingTask {
	readonly kind: string;
	readonly explanation: string;
}

/** What the certificate must not pass over in silence. */
export function closingTasks(store: 'sqlite' | 'postgres'): ClosingTask[] {
	const kinds: ClosingTaskKind[] = [
		'workflows',
		'credentials',
		...(store === 'sqlite' ? (['identityKey', 'disk'] as const) : (['serverLog'] as const)),
		'backups',
		'executionData',
		'syncedSystems',
	];
	return kinds.map((kind) => ({ kind, explanation: CLOSING_TASKS[kind] }));
}

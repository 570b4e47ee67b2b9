/** What is left after this database has erased a person: places that only a human can reach. */
export const TASK_KINDS = {
	vacuum:
		'PostgreSQL keeps old versions of rows until they are vacuumed. Run VACUUM (FULL if the disk must be clean at once) on the Outreach Database, and let its write-ahead log expire.',
	backups:
		'Backups made before the erasure still hold the data. Let them expire on their schedule; after restoring one, erase the person again.',
	executionData:
		'n8n keeps the items of past executions. Prune execution data, or delete the executions that handled this person.',
	inbox:
		'The conversation in the Instagram app is kept by Instagram. Delete it there by hand if the person asks for it.',
	syncedSystem: 'A copy was passed on to this system. Have it erased there, then close this task.',
	handOver:
		'Check that the person is who they say they are, then give them the data in a safe way.',
	syncedSystemData: 'Add what this system holds about the person to the answer.',
	credential:
		'Delete the Instagram credential of this account in n8n, and stop the workflows that use it.',
	accountUnknown:
		'Meta did not say in our terms which account it is about. Find out, then answer again with the account filled in.',
	handleUnknown:
		'The handle of this person was never known. A list that names only their handle would be taken for a new person: ask them for it, and add it to the do-not-contact list.',
	instagramIdUnknown:
		'The Instagram User ID of this person was never known. If they write to you, they are recognised by their handle only once Instagram has told it; nothing is sent before that.',
} as const;

export type ErasureTaskKind = keyof typeof TASK_KINDS;

export interface ErasureTask {
	readonly kind: ErasureTaskKind;
	/** Which system, where there can be several; else ''. */
	readonly system: string;
}

export interface ErasureFacts {
	readonly store: 'sqlite' | 'postgres';
	readonly hasHandle: boolean;
	readonly hasInstagramId: boolean;
	/** Systems that got a copy. */
	readonly systems: readonly string[];
}

/** What the certificate must not pass over in silence. */
export function erasureTasks(facts: ErasureFacts): ErasureTask[] {
	const plain = (kind: ErasureTaskKind): ErasureTask => ({ kind, system: '' });
	return [
		...(facts.store === 'postgres' ? [plain('vacuum')] : []),
		plain('backups'),
		plain('executionData'),
		...(facts.hasInstagramId ? [plain('inbox')] : []),
		...[...new Set(facts.systems)].map((system) => ({ kind: 'syncedSystem' as const, system })),
		...(facts.hasHandle ? [] : [plain('handleUnknown')]),
		...(facts.hasInstagramId ? [] : [plain('instagramIdUnknown')]),
	];
}

/** Texts for people; a kind from a newer version keeps its name. */
export const explainTask = (kind: string): string => {
	const texts: Readonly<Record<string, string>> = TASK_KINDS;
	return texts[kind] ?? kind;
};

import type { Ledger } from '../ledger';
import type { LedgerMethod } from './protocol';

export type RemoteCall = (method: LedgerMethod, args: readonly unknown[]) => Promise<unknown>;

/** The ledger's face on this side of the thread: each method is carried over as it is. */
export function createRemoteLedger(call: RemoteCall): Ledger {
	const remote = <M extends LedgerMethod>(method: M): Ledger[M] =>
		(async (...args: readonly unknown[]) => await call(method, args)) as Ledger[M];

	return {
		describe: remote('describe'),
		registerAccount: remote('registerAccount'),
		findPerson: remote('findPerson'),
		getRecipient: remote('getRecipient'),
		mergeSubjects: remote('mergeSubjects'),
		dueProfileJobs: remote('dueProfileJobs'),
		completeProfileJob: remote('completeProfileJob'),
		recordEvents: remote('recordEvents'),
		markEmitted: remote('markEmitted'),
		openList: remote('openList'),
		lookAtList: remote('lookAtList'),
		planList: remote('planList'),
		startImport: remote('startImport'),
		importPiece: remote('importPiece'),
		finishImport: remote('finishImport'),
		closeList: remote('closeList'),
		undoImport: remote('undoImport'),
		importViewers: remote('importViewers'),
		sortIntoSegments: remote('sortIntoSegments'),
		countSegments: remote('countSegments'),
		listViewers: remote('listViewers'),
		getViewers: remote('getViewers'),
		possibleActions: remote('possibleActions'),
		tagPerson: remote('tagPerson'),
		exportViewers: remote('exportViewers'),
		previewContact: remote('previewContact'),
		reserve: remote('reserve'),
		startCalling: remote('startCalling'),
		settle: remote('settle'),
		release: remote('release'),
		expireLeases: remote('expireLeases'),
		queueContact: remote('queueContact'),
		dueContacts: remote('dueContacts'),
		closeQueuedContact: remote('closeQueuedContact'),
		setQueuedContactDue: remote('setQueuedContactDue'),
		pauseAccount: remote('pauseAccount'),
		resumeAccount: remote('resumeAccount'),
		listSends: remote('listSends'),
		recordConsent: remote('recordConsent'),
		checkConsent: remote('checkConsent'),
		suppress: remote('suppress'),
		isSuppressed: remote('isSuppressed'),
		sealContactLog: remote('sealContactLog'),
		checkLog: remote('checkLog'),
		count: remote('count'),
		close: remote('close'),
	};
}

import type { LedgerContext } from './context';
import type { Ledger, LedgerDescription } from './ledger';
import { createConsentMethods } from './methods/consentMethods';
import { createEventMethods } from './methods/eventMethods';
import { createIdentityMethods } from './methods/identityMethods';
import { createInsightMethods } from './methods/insightMethods';
import { createLeaseMethods } from './methods/leaseMethods';
import { createListeningMethods } from './methods/listeningMethods';
import { createQueueMethods, createSendMethods } from './methods/outreachMethods';
import { createReportMethods } from './methods/reportMethods';
import { createSequenceMethods } from './methods/sequenceMethods';
import { createSlotMethods } from './methods/slotMethods';
import { createUnconfirmedMethods } from './methods/unconfirmedMethods';
import { createViewerMethods } from './methods/viewerMethods';
import { createViewerReadingMethods } from './methods/viewerReadingMethods';
import { countRows } from './repositories/counts';

/** The ledger over an open store; both stores and every host (thread, test) use this one. */
export const createLedger = (context: LedgerContext, description: LedgerDescription): Ledger => {
	const heardHere = new Set<string>();
	return {
		describe: async () => description,
		...createIdentityMethods(context),
		...createEventMethods(context, heardHere),
		...createListeningMethods(context, heardHere),
		...createViewerMethods(context),
		...createViewerReadingMethods(context),
		...createSendMethods(context),
		...createQueueMethods(context),
		...createSequenceMethods(context),
		...createSlotMethods(context),
		...createUnconfirmedMethods(context),
		...createConsentMethods(context),
		...createReportMethods(context),
		...createInsightMethods(context),
		...createLeaseMethods(context),
		count: async () => await context.store.read(countRows),
		close: async () => await context.store.close(),
	};
};

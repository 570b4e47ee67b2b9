import type { LedgerContext } from './context';
import type { Ledger, LedgerDescription } from './ledger';
import { createConsentMethods } from './methods/consentMethods';
import { createEventMethods } from './methods/eventMethods';
import { createIdentityMethods } from './methods/identityMethods';
import { createIncidentMethods } from './methods/incidentMethods';
import { createInsightMethods } from './methods/insightMethods';
import { createLeaseMethods } from './methods/leaseMethods';
import { createListeningMethods } from './methods/listeningMethods';
import { createQueueMethods, createSendMethods } from './methods/outreachMethods';
import { createReportMethods } from './methods/reportMethods';
import {
	createKeyMethods,
	createRetentionMethods,
	createRightsMethods,
} from './methods/rightsMethods';
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
		...createConsentMethods(context),
		...createReportMethods(context),
		...createRightsMethods(context),
		...createRetentionMethods(context),
		...createKeyMethods(context),
		...createIncidentMethods(context),
		...createInsightMethods(context),
		...createLeaseMethods(context),
		count: async () => await context.store.read(countRows),
		close: async () => await context.store.close(),
	};
};

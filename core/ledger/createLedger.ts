import type { LedgerContext } from './context';
import { createGroupCommit } from './database/groupCommit';
import type { Ledger } from './ledger';
import { createAccountMethods } from './methods/accountMethods';
import { createClosingMethods } from './methods/closingMethods';
import { createConsentMethods } from './methods/consentMethods';
import { createDoNotContactMethods } from './methods/doNotContactMethods';
import { createEventMethods } from './methods/eventMethods';
import { createIdentityMethods } from './methods/identityMethods';
import { createIncidentMethods } from './methods/incidentMethods';
import { createInsightMethods } from './methods/insightMethods';
import { createLeaseMethods } from './methods/leaseMethods';
import { createListeningMethods } from './methods/listeningMethods';
import { createLogMethods } from './methods/logMethods';
import { createQueueMethods, createSendMethods } from './methods/outreachMethods';
import { createMessageMethods } from './methods/messageMethods';
import { createPreferenceMethods } from './methods/preferenceMethods';
import { createReportMethods } from './methods/reportMethods';
import { createSequenceMethods } from './methods/sequenceMethods';
import { createSlotMethods } from './methods/slotMethods';
import { createUnconfirmedMethods } from './methods/unconfirmedMethods';
import {
	createKeyMethods,
	createRetentionMethods,
	createRightsMethods,
} from './methods/rightsMethods';
import { createViewerMethods } from './methods/viewerMethods';
import { createViewerReadingMethods } from './methods/viewerReadingMethods';
import { countRows } from './repositories/counts';

/** The ledger over an open store; both stores and every host (thread, test) use this one. */
export const createLedger = (context: LedgerContext): Ledger => {
	const heardHere = new Set<string>();
	const commit = createGroupCommit(context.store, 'events');
	return {
		describe: async () => context.description,
		...createIdentityMethods(context),
		...createEventMethods(context, { heardHere, commit }),
		...createListeningMethods(context, heardHere),
		...createViewerMethods(context),
		...createViewerReadingMethods(context),
		...createSendMethods(context),
		...createQueueMethods(context),
		...createAccountMethods(context),
		...createSequenceMethods(context),
		...createSlotMethods(context),
		...createUnconfirmedMethods(context),
		...createClosingMethods(context),
		...createConsentMethods(context),
		...createDoNotContactMethods(context),
		...createLogMethods(context),
		...createPreferenceMethods(context),
		...createReportMethods(context),
		...createRightsMethods(context),
		...createRetentionMethods(context),
		...createKeyMethods(context),
		...createIncidentMethods(context),
		...createInsightMethods(context),
		...createLeaseMethods(context),
		...createMessageMethods(context),
		count: async () => await context.store.read(countRows),
		close: async () => {
			await commit.flush();
			await context.store.close();
		},
	};
};

import type { LedgerContext } from './context';
import type { Ledger, LedgerDescription } from './ledger';
import { createConsentMethods } from './methods/consentMethods';
import { createEventMethods } from './methods/eventMethods';
import { createIdentityMethods } from './methods/identityMethods';
import { createQueueMethods, createSendMethods } from './methods/outreachMethods';
import { createViewerMethods } from './methods/viewerMethods';
import { createViewerReadingMethods } from './methods/viewerReadingMethods';
import { countRows } from './repositories/counts';

/** The ledger over an open store; both stores and every host (thread, test) use this one. */
export const createLedger = (context: LedgerContext, description: LedgerDescription): Ledger => ({
	describe: async () => description,
	...createIdentityMethods(context),
	...createEventMethods(context),
	...createViewerMethods(context),
	...createViewerReadingMethods(context),
	...createSendMethods(context),
	...createQueueMethods(context),
	...createConsentMethods(context),
	count: async () => await context.store.read(countRows),
	close: async () => await context.store.close(),
});

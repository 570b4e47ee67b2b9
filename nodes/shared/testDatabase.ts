import type { ICredentialTestFunction } from 'n8n-workflow';
import { databaseConfig } from './openDatabase';
import { loadCore } from './loadCore';

/** The Test button of the Outreach Database credential: opens it and says what is there. */
export const testDatabase: ICredentialTestFunction = async ({ data }) => {
	try {
		const core = await loadCore();
		const ledger = await core.sharedLedger(await databaseConfig(data ?? {}));
		const { store, purpose } = await ledger.describe();
		const place = store === 'sqlite' ? 'Embedded file' : 'PostgreSQL';
		return { status: 'OK', message: `${place}, for ${purpose} data: ready.` };
	} catch (error) {
		return { status: 'Error', message: sentenceOf(error) };
	}
};

const sentenceOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	return 'wayOut' in error ? `${error.message} ${String(error.wayOut)}` : error.message;
};

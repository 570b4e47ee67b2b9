import type { ICredentialDataDecryptedObject, ITriggerFunctions } from 'n8n-workflow';
import type { Ledger, LedgerConfig } from '../../core';
import { DATABASE_CREDENTIAL } from './credentialNames';
import type { NodeContext } from './instagramHttp';
import { loadCore } from './loadCore';

type DatabaseContext = NodeContext | ITriggerFunctions;

/** The database of the credential, or the embedded one of this n8n where none is chosen. */
export async function openDatabase(context: DatabaseContext): Promise<Ledger> {
	const core = await loadCore();
	return await core.sharedLedger(await chosenDatabase(context));
}

/** Which database the credential names; nothing is opened yet. */
export async function chosenDatabase(context: DatabaseContext): Promise<LedgerConfig> {
	const isChosen = context.getNode().credentials?.[DATABASE_CREDENTIAL] !== undefined;
	if (!isChosen) return { store: 'sqlite', purpose: 'real' };

	return await databaseConfig(await context.getCredentials(DATABASE_CREDENTIAL));
}

/** @throws UserFacingError naming the field that is missing or impossible. */
export async function databaseConfig(
	fields: ICredentialDataDecryptedObject,
): Promise<LedgerConfig> {
	const core = await loadCore();
	const { identityKeySecret: identityKey, ...others } = fields;
	const filled = Object.entries({ ...others, identityKey }).filter(([, value]) => value !== '');
	return core.parseLedgerConfig({ password: '', ...Object.fromEntries(filled) });
}

import type { Ledger, ViewerExportOptions, ViewerImportInput } from '../../../../core';
import { openInstagram } from '../../../shared/instagramAccess';
import { hasInstagramCredential } from '../../../shared/instagramCredential';
import { loadCore } from '../../../shared/loadCore';
import type { Core } from '../../../shared/loadCore';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { OperationRun } from '../../../shared/operation';
import { readAccount, readChoice, readText, refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';

const PROFILES_PER_IMPORT_MAX = 50;

export interface ImportRun {
	readonly core: Core;
	readonly ledger: Ledger;
	readonly accountId: string;
	readonly origin: Pick<ViewerImportInput, 'provenance' | 'legalBasis'>;
	readonly options: ViewerExportOptions;
}

/** The answers about the list are asked before anything is read: without them nothing is stored. */
export async function startImportRun({ context }: OperationRun): Promise<ImportRun> {
	const place = { context, itemIndex: 0 };
	const origin = readOrigin(place);
	const core = await loadCore();
	const ledger = await openDatabase(context);
	const accountId = await knownAccount(place, core, ledger);
	const timezone = readText(place, 'options.timezone');
	const sourceTool = readText(place, 'options.sourceTool');
	return {
		core,
		ledger,
		accountId,
		origin,
		options: {
			now: nodeClock.now(),
			...(timezone === '' ? {} : { timezone }),
			...(sourceTool === '' ? {} : { sourceTool }),
		},
	};
}

function readOrigin(place: ParameterPlace): ImportRun['origin'] {
	const provenance = readChoice(place, {
		name: 'provenance',
		label: 'Where Does This List Come From?',
		choices: ['copiedByHand', 'toolConnectedByOAuth', 'other', 'refusedTool'],
	});
	if (provenance === 'refusedTool') {
		throw refusedParameter(
			place,
			'This list cannot be taken in',
			'Instagram forbids tools that ask for the password or read pages by themselves, and the people in the list were never told. Use a list you made by hand or the export of a tool that signs in with Instagram or Meta.',
		);
	}
	const legalBasis = readChoice(place, {
		name: 'legalBasis',
		label: 'Legal Basis',
		choices: ['consent', 'contract', 'legitimateInterest'],
	});
	return { provenance, legalBasis };
}

/** With the Instagram credential the missing handles are asked for too (DESIGN §5 Accounts). */
async function knownAccount(place: ParameterPlace, core: Core, ledger: Ledger): Promise<string> {
	const typed = readAccount(place);
	if (!hasInstagramCredential(place.context.getNode())) {
		if (typed === '') {
			throw refusedParameter(
				place,
				'"Account" is empty',
				'Type the ID of your Instagram account, or choose an Instagram credential.',
			);
		}
		return typed;
	}
	const access = await openInstagram(place.context, ledger);
	const { accountId, username, instagram } = await access.account(typed);
	await ledger.registerAccount({ accountId, username });
	await core.drainProfileJobs({ ledger, instagram }, accountId, PROFILES_PER_IMPORT_MAX);
	return accountId;
}

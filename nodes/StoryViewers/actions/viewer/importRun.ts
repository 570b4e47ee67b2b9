import type { Ledger, ViewerExportOptions, ViewerImportInput } from '../../../../core';
import type { GiveOut } from './importItems';
import { readColumns } from './readColumns';
import { openInstagram } from '../../../shared/instagramAccess';
import { hasInstagramCredential } from '../../../shared/instagramCredential';
import { loadCore } from '../../../shared/loadCore';
import type { Core } from '../../../shared/loadCore';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { OperationRun } from '../../../shared/operation';
import { readAccount, readChoice, readText, refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { readMomentText } from '../../../shared/readMoment';

const PROFILES_PER_IMPORT_MAX = 50;

export interface ImportRun {
	readonly core: Core;
	readonly ledger: Ledger;
	readonly accountId: string;
	readonly origin: Pick<ViewerImportInput, 'provenance' | 'legalBasis' | 'importedBy'>;
	readonly options: ViewerExportOptions;
	readonly giveOut: GiveOut;
	readonly isRejectsFile: boolean;
}

/** The answers about the list are asked before anything is read: without them nothing is stored. */
export async function startImportRun({ context }: OperationRun): Promise<ImportRun> {
	const place = { context, itemIndex: 0 };
	const origin = readOrigin(place);
	const core = await loadCore();
	const ledger = await openDatabase(context);
	const accountId = await knownAccount(place, core, ledger);
	return {
		core,
		ledger,
		accountId,
		origin,
		options: readOptions(place, core),
		giveOut: readText(place, 'options.giveOut') === 'people' ? 'people' : 'rows',
		isRejectsFile: context.getNodeParameter('options.rejectsFile', 0, false) === true,
	};
}

function readOptions(place: ParameterPlace, core: Core): ViewerExportOptions {
	const timezone = readText(place, 'options.timezone');
	const dateOrder = readText(place, 'options.dateOrder');
	const given = {
		timezone,
		sourceTool: readText(place, 'options.sourceTool'),
		storyId: readText(place, 'options.storyId'),
	};
	return {
		now: nodeClock.now(),
		columns: readColumns(place, core),
		...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
		...(dateOrder === 'dayFirst' || dateOrder === 'monthFirst' ? { dateOrder } : {}),
		...readListTime(place, core, timezone),
	};
}

function readListTime(
	place: ParameterPlace,
	core: Core,
	timezone: string,
): Pick<ViewerExportOptions, 'viewedAt'> {
	const text = readMomentText(place, 'options.viewedAt');
	if (text === '') return {};
	const zone = timezone === '' ? place.context.getTimezone() : timezone;
	const time = core.parseViewedAt(text, { timezone: zone });
	if (time.kind === 'instant') return { viewedAt: time.at };
	throw refusedParameter(
		place,
		'"Time of the List" cannot be read',
		'Write it like 2026-11-20T18:30:00+01:00.',
	);
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
	const workflow = place.context.getWorkflow();
	return {
		provenance,
		legalBasis,
		importedBy: `workflow ${workflow.id ?? ''}, node ${place.context.getNode().id}`,
	};
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

import type {
	Candidate,
	FilledMessage,
	FindingCode,
	MessageRecipe,
	RecipeSettings,
} from '../../../core';
import type { Core } from '../../shared/loadCore';
import type { OperationRun } from '../../shared/operation';
import type { ParameterPlace } from '../../shared/parameters';
import { readLanguage, type ContactAccount } from './contactRun';
import { readRecipe, readRecipeSettings } from './readRecipe';

/** A message that passed the check, for whoever gets it. */
export interface CheckedMessage {
	readonly recipe: MessageRecipe;
	readonly settings: RecipeSettings;
}

/** What could be better about the messages of a run; each thing is said once. */
export interface Advice {
	note(findings: readonly FindingCode[]): void;
	/** Beside the summary of the run. */
	say(): void;
}

export function startAdvice(run: OperationRun, core: Core): Advice {
	const found = new Set<FindingCode>();
	return {
		note: (findings) => findings.forEach((code) => found.add(code)),
		say: () => {
			const language = readLanguage(run.context, 0);
			for (const code of found) run.hint(core.explainFinding(code, language), 'warning');
		},
	};
}

/** @throws UserFacingError before anybody is written to, for a message that must not be sent like this */
export async function readCheckedMessage(
	core: Core,
	place: ParameterPlace,
	given: { readonly step: ContactStep; readonly advice: Advice },
): Promise<CheckedMessage> {
	const recipe = readRecipe(core, place);
	const settings = readRecipeSettings(place, given.step.sequence);
	return await check(core, { recipe, settings }, given);
}

/** The same message with another text, as a variant of an experiment has. */
export async function withText(
	core: Core,
	text: string,
	given: { readonly message: CheckedMessage; readonly step: ContactStep; readonly advice: Advice },
): Promise<CheckedMessage> {
	const { recipe, settings } = given.message;
	const extras = recipe.kind === 'text' ? recipe.extras : ({ kind: 'none' } as const);
	return await check(
		core,
		{ recipe: { kind: 'text', text, inLanguages: new Map(), extras }, settings },
		given,
	);
}

async function check(
	core: Core,
	message: CheckedMessage,
	{ step, advice }: { readonly step: ContactStep; readonly advice: Advice },
): Promise<CheckedMessage> {
	advice.note(
		await core.checkRecipe(message.recipe, message.settings, {
			purpose: step.purpose,
			isFirstContact: step.step === 1,
			isPublic: step.channel === 'instagramComment',
		}),
	);
	return message;
}

export type ContactStep = Omit<Candidate, 'accountId' | 'personId'>;

export async function fillFor(
	core: Core,
	place: ParameterPlace,
	{
		account,
		personId,
		message: { recipe, settings },
	}: {
		readonly account: ContactAccount;
		readonly personId: string;
		readonly message: CheckedMessage;
	},
): Promise<FilledMessage> {
	const { accountId, handle: accountHandle, ports } = account;
	return await core.fillRecipe(ports, recipe, {
		settings,
		recipient: {
			accountId,
			accountHandle,
			personId,
			storyId: fieldOf(place, 'storyId'),
			name: fieldOf(place, 'firstName') ?? fieldOf(place, 'name'),
		},
	});
}

/** A text of the item, as the triggers, Story Viewers and CRM nodes give it. */
function fieldOf({ context, itemIndex }: ParameterPlace, name: string): string | null {
	const value = context.getInputData()[itemIndex]?.json[name];
	return typeof value === 'string' && value !== '' ? value : null;
}

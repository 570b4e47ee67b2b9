import type { OutreachPolicy } from '../outreach/policy';
import { policyForConfirmation } from '../outreach/policyForConfirmation';
import {
	MESSAGE_LANGUAGES,
	readyText,
	type MessageLanguage,
} from '../outreach/templates/readyTexts';
import type { DeliveryPorts } from './deliveryPorts';
import { fillRecipe, type MessageRecipient } from './fillRecipe';
import { checkRecipe, type MessageRecipe, type RecipeSettings } from './messageRecipe';
import type { MessageDraft } from './outcome';

export interface ConfirmationWish {
	readonly recipient: Omit<MessageRecipient, 'storyId' | 'name'>;
	readonly policy: OutreachPolicy;
	readonly privacyLink: string;
	/** For people whose language nobody knows. */
	readonly fallbackLanguage: MessageLanguage;
}

export type DraftedConfirmation =
	| { readonly kind: 'draft'; readonly draft: MessageDraft }
	| {
			readonly kind: 'refused';
			readonly reason: 'nothingToConfirm' | 'textIncomplete' | 'textTooLong';
	  };

/** One campaign for all of them, so that it can be paused and is told apart in reports. */
const CONFIRMATION = 'opt-out-confirmation';

/**
 * The one confirmation of what the person wrote. Its words are shipped and reviewed and nobody can change
 * them: whoever said stop is told that it was heard, and nothing else.
 *
 * @throws UserFacingError for a privacy link that people cannot be sent to
 */
export async function draftConfirmation(
	ports: Pick<DeliveryPorts, 'ledger' | 'instagram' | 'clock'>,
	{ recipient, policy, privacyLink, fallbackLanguage }: ConfirmationWish,
): Promise<DraftedConfirmation> {
	const recipe = recipeIn(fallbackLanguage);
	const settings: RecipeSettings = { ...NOTHING_ELSE, privacyLink };
	await checkRecipe(recipe, settings, { purpose: 'conversation', isFirstContact: false });

	const { accountId, personId } = recipient;
	const optOutId = await ports.ledger.findOptOut(accountId, personId);
	if (optOutId === null) return { kind: 'refused', reason: 'nothingToConfirm' };
	const filled = await fillRecipe(ports, recipe, {
		settings,
		recipient: { ...recipient, storyId: null, name: null },
	});
	if (filled.kind === 'refused') return filled;
	return {
		kind: 'draft',
		draft: {
			candidate: {
				accountId,
				personId,
				channel: 'instagramDm',
				optOutId,
				purpose: 'conversation',
				sequence: CONFIRMATION,
				step: 1,
				rotation: 1,
				template: CONFIRMATION,
			},
			content: filled.content,
			policy: policyForConfirmation(policy),
		},
	};
}

const NOTHING_ELSE: Omit<RecipeSettings, 'privacyLink'> = {
	typed: {},
	preferencePage: '',
	linkLifeMs: 0,
	codeList: '',
};

const recipeIn = (fallback: MessageLanguage): MessageRecipe => ({
	kind: 'text',
	text: readyText('optOutConfirmation', fallback),
	inLanguages: new Map(
		MESSAGE_LANGUAGES.map((language) => [language, readyText('optOutConfirmation', language)]),
	),
	extras: { kind: 'none' },
});

import { prepareReplyBook } from '../consent/replyBook';
import { UserFacingError } from '../shared/userFacingError';
import type { Purpose } from '../outreach/contact';
import { parseLinkAddress } from '../outreach/links/linkAddress';
import { parseMessageContent, type MessageContent } from '../outreach/messageContent';
import { checkTokens } from '../outreach/templates/checkTokens';
import type { FindingCode } from '../outreach/templates/lint/findings';
import { explainFinding, lintMessage } from '../outreach/templates/lint/lintMessage';
import { TOKEN, type TokenSetting } from '../outreach/templates/tokens';

type ContentOf<Kind extends MessageContent['kind']> = Extract<MessageContent, { kind: Kind }>;

/** What stands below a text; addresses of buttons may hold tokens, too. */
export type MessageExtras =
	| { readonly kind: 'none' }
	| { readonly kind: 'quickReplies'; readonly replies: ContentOf<'quickReplies'>['replies'] }
	| { readonly kind: 'buttons'; readonly buttons: ContentOf<'buttons'>['buttons'] };

/** A message as its author made it, for anybody. */
export type MessageRecipe =
	| {
			readonly kind: 'text';
			/** For people whose language has no text of its own, or is not known. */
			readonly text: string;
			/** By primary subtag. */
			readonly inLanguages: ReadonlyMap<string, string>;
			readonly extras: MessageExtras;
	  }
	| { readonly kind: 'content'; readonly content: MessageContent };

/** What the author gives beside the message. */
export interface RecipeSettings {
	/** Values for words in brackets, by the word as it was typed. */
	readonly typed: Readonly<Record<string, string>>;
	/** Empty where there is none, like the next one. */
	readonly privacyLink: string;
	readonly preferencePage: string;
	readonly linkLifeMs: number;
	readonly codeList: string;
}

interface Circumstances {
	readonly purpose: Purpose;
	readonly isFirstContact: boolean;
	readonly isPublic?: boolean;
}

const SAMPLE_ADDRESS = 'https://example.com/';

/**
 * Looks at a message before anybody is written to. The first look takes about a second, in small pieces.
 * @returns what could be better about it
 * @throws UserFacingError for what must not be sent like this
 */
export async function checkRecipe(
	recipe: MessageRecipe,
	settings: RecipeSettings,
	circumstances: Circumstances,
): Promise<FindingCode[]> {
	const given = givenSettings(settings);
	const texts = textsOf(recipe);
	for (const text of [...texts, ...addressesOf(recipe)]) {
		checkTokens(text, { typed: Object.keys(settings.typed), settings: given });
	}
	if (recipe.kind === 'text') parseMessageContent(compose(recipe, 'x', () => SAMPLE_ADDRESS));

	await prepareReplyBook();
	const findings = texts.flatMap((text) => lintMessage({ text, ...circumstances }));
	const refused = findings.find(({ severity }) => severity === 'refuses');
	if (refused !== undefined) {
		throw new UserFacingError(
			'messageNotAllowed',
			'The message cannot be sent like this, so nothing was sent.',
			explainFinding(refused.code, 'en'),
		);
	}
	return [...new Set(findings.map(({ code }) => code))];
}

/** @throws UserFacingError for an address that people cannot be sent to */
function givenSettings({ privacyLink, preferencePage }: RecipeSettings): Set<TokenSetting> {
	const given = new Set<TokenSetting>();
	if (privacyLink !== '' && parseLinkAddress(privacyLink, 'Privacy Link')) given.add('privacyLink');
	if (preferencePage !== '' && parseLinkAddress(preferencePage, 'Preference Page')) {
		given.add('preferencePage');
	}
	return given;
}

/** A picture has no words, and so neither a way out nor a notice. */
const textsOf = (recipe: MessageRecipe): string[] =>
	recipe.kind === 'content' ? [''] : [recipe.text, ...recipe.inLanguages.values()];

export const addressesOf = (recipe: MessageRecipe): string[] =>
	recipe.kind === 'text' && recipe.extras.kind === 'buttons'
		? recipe.extras.buttons.flatMap((button) => (button.kind === 'link' ? [button.url] : []))
		: [];

/** The content around a finished text. */
export function compose(
	{ extras }: Extract<MessageRecipe, { kind: 'text' }>,
	text: string,
	address: (template: string) => string,
): MessageContent {
	switch (extras.kind) {
		case 'none':
			return { kind: 'text', text };
		case 'quickReplies':
			return { kind: 'quickReplies', text, replies: extras.replies };
		case 'buttons':
			return {
				kind: 'buttons',
				text,
				buttons: extras.buttons.map((button) =>
					button.kind === 'link' && button.url.search(TOKEN) >= 0
						? { ...button, url: address(button.url) }
						: button,
				),
			};
	}
}

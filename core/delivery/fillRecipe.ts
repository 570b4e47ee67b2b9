import { addMs } from '../shared/duration';
import { linkTo, parseLinkAddress } from '../outreach/links/linkAddress';
import type { LinkAction } from '../outreach/links/signedLink';
import { BUTTON_TEXT_CHARS_MAX, type MessageContent } from '../outreach/messageContent';
import { longestText, renderAddress, renderMessage } from '../outreach/renderMessage';
import { CODE_MARK, needsCode } from '../outreach/templates/codeMark';
import { textInLanguage } from '../outreach/templates/readyTexts';
import { isTokenName, tokenName, tokensIn, type TokenName } from '../outreach/templates/tokens';
import type { StoryLabelKind } from '../ledger/storyLabels';
import type { DeliveryPorts } from './deliveryPorts';
import { addressesOf, compose, type MessageRecipe, type RecipeSettings } from './messageRecipe';

export interface MessageRecipient {
	readonly accountId: string;
	/** Such as `@bakery`. */
	readonly accountHandle: string;
	readonly personId: string;
	/** The story that the message is about; null where none is known. */
	readonly storyId: string | null;
	/** A name that came with the item; null lets Instagram be asked. */
	readonly name: string | null;
}

export type FilledMessage =
	| {
			readonly kind: 'ready';
			readonly content: MessageContent;
			/** The list that the code comes from; absent where the message has none. */
			readonly codeList?: string;
	  }
	| { readonly kind: 'refused'; readonly reason: 'textTooLong' | 'textIncomplete' };

type Ports = Pick<DeliveryPorts, 'ledger' | 'instagram' | 'clock'>;

interface Filling {
	readonly ports: Ports;
	readonly recipient: MessageRecipient;
	readonly settings: RecipeSettings;
}

/** The message for one person, in their language. Only what the text really names is looked up. */
export async function fillRecipe(
	ports: Ports,
	recipe: MessageRecipe,
	about: { readonly recipient: MessageRecipient; readonly settings: RecipeSettings },
): Promise<FilledMessage> {
	if (recipe.kind === 'content') return { kind: 'ready', content: recipe.content };
	const { recipient, settings } = about;
	const template = await templateFor(ports, recipe, recipient);
	const values = await valuesOf({ ports, ...about }, [template, ...addressesOf(recipe)]);
	const message = renderMessage(template, values);
	if (message.kind === 'refused') return message;
	if (recipe.extras.kind === 'buttons' && isTooLongBesideButtons(message.text)) {
		return { kind: 'refused', reason: 'textTooLong' };
	}

	const addresses = new Map(
		addressesOf(recipe).map((address) => [address, renderAddress(address, values)]),
	);
	const refused = [...addresses.values()].find(({ kind }) => kind === 'refused');
	if (refused?.kind === 'refused') return refused;
	const content = compose(recipe, message.text, (address) => {
		const rendered = addresses.get(address);
		return rendered?.kind === 'ready' ? rendered.text : address;
	});
	return {
		kind: 'ready',
		content,
		...(needsCode(content) ? { codeList: settings.codeList } : {}),
	};
}

const isTooLongBesideButtons = (text: string): boolean =>
	longestText(text).length > BUTTON_TEXT_CHARS_MAX;

async function templateFor(
	{ ledger }: Ports,
	{ text, inLanguages }: Extract<MessageRecipe, { kind: 'text' }>,
	{ personId, accountId }: MessageRecipient,
): Promise<string> {
	if (inLanguages.size === 0) return text;
	return textInLanguage(inLanguages, await ledger.languageOf(personId, accountId), text);
}

/** What was typed in beside the message beats everything that is known. */
async function valuesOf(
	filling: Filling,
	templates: readonly string[],
): Promise<Record<string, string | null>> {
	const { typed } = filling.settings;
	const given = new Map(Object.entries(typed).map(([word, value]) => [tokenName(word), value]));
	const values: Record<string, string | null> = {};
	for (const name of new Set(templates.flatMap((template) => [...tokensIn(template)]))) {
		const own = given.get(name)?.trim() ?? '';
		values[name] = own === '' && isTokenName(name) ? await SOURCES[name](filling) : own;
	}
	return values;
}

type Source = (filling: Filling) => Promise<string | null>;

const SOURCES: Readonly<Record<TokenName, Source>> = {
	first_name: firstName,
	handle: async ({ ports, recipient }) =>
		(await ports.ledger.getRecipient(recipient.personId, recipient.accountId))?.handle ?? null,
	brand: async ({ recipient }) => recipient.accountHandle,
	story_topic: async (filling) => await storyLabel(filling, 'topic'),
	story_offer: async (filling) => await storyLabel(filling, 'offer'),
	story_place: async (filling) => await storyLabel(filling, 'place'),
	code: async () => CODE_MARK,
	opt_in_link: async (filling) => await personalLink(filling, 'optIn'),
	opt_out_link: async (filling) => await personalLink(filling, 'optOut'),
	privacy_link: async ({ settings }) => settings.privacyLink,
};

/** Names are not kept: Instagram is asked when a message needs one, and what it says is forgotten. */
async function firstName({ ports, recipient }: Filling): Promise<string | null> {
	if (recipient.name !== null) return firstWord(recipient.name);
	const known = await ports.ledger.getRecipient(recipient.personId, recipient.accountId);
	if (known?.igsid == null) return null;
	const profile = await ports.instagram.getProfile(known.igsid);
	return profile.kind === 'profile' && profile.name !== null ? firstWord(profile.name) : null;
}

/** "🌸 Giulia Rossi" writes as "Giulia"; a name without any letter is none. */
const firstWord = (name: string): string | null =>
	name
		.trim()
		.split(/\s+/u)
		.find((word) => /\p{L}/u.test(word)) ?? null;

async function storyLabel(
	{ ports, recipient: { accountId, storyId } }: Filling,
	kind: StoryLabelKind,
): Promise<string | null> {
	if (storyId === null) return null;
	return (await ports.ledger.readStory(accountId, storyId))?.labels[kind] ?? null;
}

async function personalLink(
	{ ports: { ledger, clock }, recipient, settings }: Filling,
	action: LinkAction,
): Promise<string | null> {
	if (settings.preferencePage === '') return null;
	const page = parseLinkAddress(settings.preferencePage, 'Preference Page');
	const { personId, accountId } = recipient;
	const expiresAt = addMs(clock.now(), settings.linkLifeMs);
	const [signed] = await ledger.signLinks({ personId, accountId, actions: [action], expiresAt });
	return signed === undefined ? null : linkTo(page, signed[1]);
}

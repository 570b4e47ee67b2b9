import type { MessageExtras, MessageRecipe, RecipeSettings } from '../../../core';
import { DAY_MS } from '../../shared/duration';
import type { Core } from '../../shared/loadCore';
import {
	readChoice,
	readNumber,
	readRequiredText,
	readRows,
	readText,
	refusedParameter,
} from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

const LINK_DAYS_DEFAULT = 30;

/** Where a node offers no choice, the text is the author's own. */
const SOURCES = ['own', 'ready', 'media', 'post'] as const;

/** The message as it was typed or chosen, before it is known who gets it. */
export function readRecipe(core: Core, place: ParameterPlace): MessageRecipe {
	const source = readText(place, 'messageFrom');
	switch (SOURCES.find((known) => known === source) ?? 'own') {
		case 'own':
			return {
				kind: 'text',
				text: readRequiredText(place, 'text', 'Message'),
				inLanguages: readOtherTexts(core, place),
				extras: readExtras(place),
			};
		case 'ready':
			return readReadyText(core, place);
		case 'media': {
			const media = readChoice(place, {
				name: 'mediaKind',
				label: 'Kind of File',
				choices: ['image', 'video', 'audio', 'file'],
			});
			const url = readRequiredText(place, 'mediaUrl', 'Address of the File');
			return { kind: 'content', content: core.parseMessageContent({ kind: 'media', media, url }) };
		}
		case 'post': {
			const mediaId = readRequiredText(place, 'postId', 'Post ID');
			return {
				kind: 'content',
				content: core.parseMessageContent({ kind: 'sharedPost', mediaId }),
			};
		}
	}
}

function readReadyText(core: Core, place: ParameterPlace): MessageRecipe {
	const kind = readChoice(place, {
		name: 'readyText',
		label: 'Ready Text',
		choices: core.READY_TEXT_KINDS,
	});
	const fallback = readText(place, 'options.fallbackLanguage');
	return {
		kind: 'text',
		text: core.readyText(kind, core.isMessageLanguage(fallback) ? fallback : 'en'),
		inLanguages: new Map([
			...core.MESSAGE_LANGUAGES.map((language): [string, string] => [
				language,
				core.readyText(kind, language),
			]),
			...readOtherTexts(core, place),
		]),
		extras: readExtras(place),
	};
}

function readOtherTexts(core: Core, place: ParameterPlace): Map<string, string> {
	return new Map(
		readRows(place, 'options.otherTexts.text').map(({ language, text }) => [
			core.primarySubtag(String(language ?? '').trim()),
			String(text ?? '').trim(),
		]),
	);
}

function readExtras(place: ParameterPlace): MessageExtras {
	const replies = readRows(place, 'options.quickReplies.reply').map(({ title, payload }) => ({
		title: String(title ?? ''),
		payload: String(payload || title || ''),
	}));
	const buttons = readRows(place, 'options.buttons.button').map(({ kind, title, url, payload }) =>
		kind === 'answer'
			? ({ kind, title: String(title ?? ''), payload: String(payload || title || '') } as const)
			: ({ kind: 'link', title: String(title ?? ''), url: String(url ?? '').trim() } as const),
	);
	if (replies.length > 0 && buttons.length > 0) {
		throw refusedParameter(
			place,
			'A message has either "Buttons" or "Quick Replies"',
			'Remove one of the two options. Nothing was sent.',
		);
	}
	if (replies.length > 0) return { kind: 'quickReplies', replies };
	return buttons.length > 0 ? { kind: 'buttons', buttons } : { kind: 'none' };
}

/** @param campaign names the list of codes where no other is given */
export const readRecipeSettings = (place: ParameterPlace, campaign: string): RecipeSettings => ({
	typed: readTypedWords(place),
	privacyLink: readText(place, 'options.privacyLink'),
	preferencePage: readText(place, 'options.preferencePage'),
	linkLifeMs: (readNumber(place, 'options.linkDays') ?? LINK_DAYS_DEFAULT) * DAY_MS,
	codeList: readText(place, 'options.codeList') || campaign,
});

/** What stands for words in square brackets; brackets typed around a name are forgiven. */
const readTypedWords = (place: ParameterPlace): Record<string, string> =>
	Object.fromEntries(
		readRows(place, 'options.tokens.token').map(({ name, value }) => [
			String(name ?? '').replace(/^\[|\]$/g, ''),
			String(value ?? ''),
		]),
	);

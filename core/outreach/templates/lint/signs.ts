import { classifyReply } from '../../../consent/classifyReply';
import { foldText } from '../../../shared/foldText';
import { TOKEN } from '../tokens';
import { WATCHING_PHRASES } from './watchingPhrases';

const WEB_ADDRESS = /https?:\/\/[^\s\])]+/giu;
/** Words that people are asked to write stand out: in capital letters or in quotation marks. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
const QUOTED = /["“„«»‹›”'‘’]\s?([\p{L} ]{2,20}?)\s?["“”«»‹›'‘’]/gu;

const PRIVACY =
	/privacy|datenschutz|privacidad|privacidade|confidentialite|donnees personnelles|riservatezza|dati personali/;
const PRIVACY_PLACE = / (?:link|enlace|lien|profil\w*|perfil|bio) /;

/** "automatic", "automated", "automatico", "automático", "automatique", "automatisé", "automatisch". */
const AUTOMATIC =
	/ (?:\w*automat\w*|chat ?bots?|bots?|virtual assistant|assistente virtual\w*|asistente virtual|assistant virtuel|virtuelle\w? assistent\w*) /;

const WRITING_VERBS =
	/ (?:write|reply|answer|type|send|text|comment|scrivi|scrivere|scriva|rispondi|risponda|invia|manda|escribe|escriba|escribir|responde|responda|envia|ecris|ecrivez|reponds|repondez|envoie|envoyez|schreib|schreibe|schreiben sie|antworte|antworten sie|sende|escreva|escreve|responder|envie) /;

/** Without tokens: their words are ours, not the author's. */
const wordsOf = (text: string): string => text.replace(TOKEN, ' ');

const hasToken = (text: string, name: RegExp): boolean => name.test(text);

/** Words offered to the reader to write back, each once. */
function offeredWords(text: string): string[] {
	const plain = wordsOf(text).replace(WEB_ADDRESS, ' ');
	const capitals = [...plain.matchAll(CAPITALS)].map(([word]) => word);
	const quoted = [...plain.matchAll(QUOTED)].map(([, word = '']) => word);
	return [...new Set([...capitals, ...quoted].map((word) => word.trim().toUpperCase()))];
}

const meansOptOut = (word: string): boolean => classifyReply(word).intent === 'opt_out';

/** An opt-out word counts only if we understand it ourselves when it comes back. */
export const namesOptOut = (text: string): boolean =>
	hasToken(text, /\[(?:opt_out_link|link_rinuncia)/) || offeredWords(text).some(meansOptOut);

export function namesPrivacyNotice(text: string): boolean {
	if (hasToken(text, /\[(?:privacy_link|link_privacy)/)) return true;
	const folded = foldText(text);
	return PRIVACY.test(folded) && (text.search(WEB_ADDRESS) >= 0 || PRIVACY_PLACE.test(folded));
}

export const saysAutomatic = (text: string): boolean => AUTOMATIC.test(foldText(wordsOf(text)));

export function showsWatching(text: string): boolean {
	const folded = foldText(wordsOf(text));
	return WATCHING_PHRASES.some((phrase) => phrase.test(folded));
}

/** How many different things the reader is asked to do; opting out and the notice are none. */
export function countCallsToAction(text: string): number {
	const words = offeredWords(text).filter((word) => !meansOptOut(word));
	const asked = words.filter(
		(word) => isAskedFor(text, word) || classifyReply(word).intent === 'opt_in',
	);
	const links = [...text.matchAll(WEB_ADDRESS)].filter(
		(match) => !isPrivacyLink(text, match.index),
	);
	const optIns = [...text.matchAll(/\[(?:opt_in_link|link_iscrizione)/g)];
	const questions = [...wordsOf(text).replace(WEB_ADDRESS, ' ').matchAll(/[?]/g)];
	return Math.max(asked.length + links.length + optIns.length, questions.length);
}

/** "write MENU": a verb of writing shortly before. */
function isAskedFor(text: string, word: string): boolean {
	const before = text.toUpperCase().split(word)[0] ?? '';
	return WRITING_VERBS.test(foldText(before.slice(-30)));
}

function isPrivacyLink(text: string, at: number): boolean {
	const own = /^\S+/u.exec(text.slice(at))?.[0] ?? '';
	return PRIVACY.test(foldText(`${text.slice(Math.max(0, at - 40), at)} ${own}`));
}

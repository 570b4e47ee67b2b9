import { languageOf } from './languageOfReply';
import { evidenceOf } from './replyEvidence';
import type { ReplyIntent } from './replyIntent';
import { REPLY_LANGUAGES } from './replyLanguages/replyLanguages';
import { bitOf, indexOf, readReply, type ReplyReading } from './replyReading';
import { REPLY_RULES, type ReplyRule } from './replyRules';

type Decision = Pick<ReplyRule, 'name' | 'intent' | 'sections'>;

const NO_SIGNAL: Decision = { name: 'noSignal', intent: 'none', sections: [] };
/** As logarithms of the odds of an opt-out, chosen on replies that neither rules nor weights had seen. */
const SURE_FROM = 2.5;
const DOUBT_FROM = 1;
const HARMLESS_TO = -1;
const CONTRADICTED_TO = -2;
const HARMLESS = bitOf('harmless');
/** A word of its own says what it says. */
const BEYOND_DOUBT = new Set(['optOutUntil', 'stopSign', 'optOutAlone', 'yesAlone']);
/** Doubt that no weight of words takes away. */
const ALWAYS_UNCERTAIN = new Set([
	'stopInDoubt',
	'negativeEmoji',
	'yesInDoubt',
	'yesWithMore',
	'unclearAnswer',
]);
/** The languages whose replies the weights were learned from. */
const IN_DEPTH = REPLY_LANGUAGES.reduce(
	(bits, { language }, index) =>
		['it', 'en', 'es', 'fr', 'de', 'pt'].includes(language ?? '') ? bits | (1 << index) : bits,
	0,
);

/**
 * What a person means for our messages to them. Fails closed: an opt-in is nothing but a clear yes, and
 * what may be an opt-out is at least `uncertain`. `none` is an ordinary message. Rules decide; then what
 * the words of labelled replies weigh may set a decision in doubt, or a doubt aside.
 *
 * @param options.languageHint names the language of words that several share; it decides nothing else
 */
export function classifyReply(
	text: string,
	options: { readonly languageHint?: string } = {},
): ReplyIntent {
	const reply = readReply(text);
	const byRule = REPLY_RULES.find(({ holds }) => holds(reply)) ?? NO_SIGNAL;
	const { name, intent, sections } = weighed(byRule, reply);
	const language = languageOf(reply, sections, options.languageHint);
	return { intent, rule: name, ...(language === undefined ? {} : { language }) };
}

function weighed(decision: Decision, reply: ReplyReading): Decision {
	const { name, intent, sections } = decision;
	if (BEYOND_DOUBT.has(name) || ALWAYS_UNCERTAIN.has(name)) return decision;
	const evidence = evidenceOf(reply);
	if (intent === 'opt_out') {
		if (evidence >= CONTRADICTED_TO || !isInDepth(decision, reply)) return decision;
		return { name: 'optOutContradicted', intent: 'uncertain', sections };
	}
	const isSure = evidence >= SURE_FROM && !isTurned(reply);
	if (intent === 'uncertain') {
		if (isSure) return { name: 'optOutByEvidence', intent: 'opt_out', sections };
		const isHarmless = evidence < HARMLESS_TO && name !== 'doubt' && isInDepth(decision, reply);
		return isHarmless ? NO_SIGNAL : decision;
	}
	if ((reply.likelyLanguages & IN_DEPTH) === 0) return decision;
	if (evidence < (isTurned(reply) ? SURE_FROM : DOUBT_FROM)) return decision;
	return isSure && intent === 'none'
		? { name: 'optOutByEvidence', intent: 'opt_out', sections }
		: { name: 'inDoubtByEvidence', intent: 'uncertain', sections };
}

/** "Don't stop sending", "not off the waiting list": the same words turned around. */
const isTurned = (reply: ReplyReading): boolean =>
	reply.isNegated || (reply.found & HARMLESS) !== 0;

/** Phrases of other languages are believed as they are. */
const isInDepth = ({ sections }: Decision, reply: ReplyReading): boolean =>
	sections.some((section) => ((reply.languages[indexOf(section)] ?? 0) & IN_DEPTH) !== 0);

import type { ReplyIntent } from './replyIntent';
import type { PhraseSection } from './replyLanguages/replyLanguage';
import { bitOf, bitsOf, indexOf, type ReplyReading } from './replyReading';

export interface ReplyRule {
	readonly name: string;
	readonly intent: ReplyIntent['intent'];
	readonly holds: (reply: ReplyReading) => boolean;
	/** Its phrases name the language. */
	readonly sections: readonly PhraseSection[];
}

const STOP_SECTIONS = ['stop', 'stopAlone'] as const;
const STOPS = bitsOf(...STOP_SECTIONS);
/** What may stand beside a stop in its clause without changing it. */
const BESIDE_STOP = bitsOf('stop', 'stopAlone', 'courtesy', 'padding', 'refusal', 'anger');
const STOP_AND_COURTESY = bitsOf('stop', 'stopAlone', 'courtesy');
const BESIDE_REFUSAL = bitsOf('refusal', 'courtesy', 'padding');
const REMOVAL_OF_PERSON = bitsOf('removal', 'mine');
const CONTACTING = bitOf('contacting');
const SERVICE_OR_HARMLESS = bitsOf('service', 'harmless');
const CONTACT_REFUSED = bitsOf('negation', 'contacting');
const BESIDE_YES = bitsOf('yes', 'yesMore', 'yesInformal', 'courtesy');
const UNTIL = bitOf('until');
const ENDINGS = bitsOf('optOut', 'stop', 'stopAlone');
const NOT_CLEAR = bitsOf('optOut', 'stop', 'doubt', 'anger', 'until', 'negation');
const BESIDE_LATER = BESIDE_REFUSAL | UNTIL | bitsOf('later', 'laterMore', 'snooze');

/** The first that holds decides. Names are kept in the log, so they never change. */
export const REPLY_RULES: readonly ReplyRule[] = [
	{
		name: 'optOutUntil',
		intent: 'snooze',
		holds: (reply) =>
			has(reply, 'until') &&
			isLimited(reply) &&
			(has(reply, 'optOut') || isStopAlone(reply) || (hasStop(reply) && has(reply, 'snooze'))),
		sections: ['until'],
	},
	{
		name: 'optOutOfGoods',
		intent: 'uncertain',
		holds: (reply) => has(reply, 'optOut') && isAboutGoods(reply),
		sections: ['optOut'],
	},
	{
		name: 'optOutPhrase',
		intent: 'opt_out',
		holds: (reply) => has(reply, 'optOut'),
		sections: ['optOut'],
	},
	{ name: 'stopSign', intent: 'opt_out', holds: ({ isStopSign }) => isStopSign, sections: [] },
	{
		name: 'stopInDoubt',
		intent: 'uncertain',
		holds: (reply) => isStopAlone(reply) && isStopInDoubt(reply),
		sections: STOP_SECTIONS,
	},
	{ name: 'optOutAlone', intent: 'opt_out', holds: isStopAlone, sections: STOP_SECTIONS },
	{ name: 'optOutWithRefusal', intent: 'opt_out', holds: isStopRefused, sections: STOP_SECTIONS },
	{
		name: 'optOutAboutMessages',
		intent: 'opt_out',
		holds: (reply) => isAboutMessages(reply) && !isFriendly(reply),
		sections: ['stop', 'anger'],
	},
	{
		name: 'stopWord',
		intent: 'uncertain',
		holds: (reply) => has(reply, 'stop') && !isFriendly(reply),
		sections: ['stop'],
	},
	{
		name: 'contactRefused',
		intent: 'uncertain',
		holds: isContactRefused,
		sections: ['contacting'],
	},
	{ name: 'removal', intent: 'uncertain', holds: isRemovalOfPerson, sections: ['removal'] },
	{
		name: 'doubt',
		intent: 'uncertain',
		holds: (reply) => has(reply, 'doubt'),
		sections: ['doubt'],
	},
	{ name: 'optOutNegated', intent: 'none', holds: ({ isNegated }) => isNegated, sections: [] },
	{
		name: 'negativeEmoji',
		intent: 'uncertain',
		holds: ({ parts, hasNegativeEmoji }) => parts.length === 0 && hasNegativeEmoji,
		sections: [],
	},
	{
		name: 'yesAlone',
		intent: 'opt_in',
		holds: (reply) => isYes(reply) && !hasDoubt(reply),
		sections: ['yes'],
	},
	{
		name: 'optInPhrase',
		intent: 'opt_in',
		holds: (reply) => has(reply, 'optIn') && !hasDoubt(reply) && !isMixed(reply),
		sections: ['optIn'],
	},
	{ name: 'yesInDoubt', intent: 'uncertain', holds: isYes, sections: ['yes'] },
	{ name: 'yesWithMore', intent: 'uncertain', holds: isYesWithMore, sections: ['yes'] },
	{ name: 'help', intent: 'help', holds: (reply) => has(reply, 'help'), sections: ['help'] },
	{
		name: 'snooze',
		intent: 'snooze',
		holds: (reply) =>
			has(reply, 'snooze') ||
			(has(reply, 'later') &&
				isCovered(reply, BESIDE_LATER) &&
				!isCovered(reply, bitOf('courtesy'))),
		sections: ['snooze', 'later'],
	},
	{
		name: 'unclearAnswer',
		intent: 'uncertain',
		holds: (reply) =>
			(has(reply, 'refusal') && isCovered(reply, BESIDE_REFUSAL) && !isFriendly(reply)) ||
			(has(reply, 'yesInformal') && isCovered(reply, bitsOf('yesInformal', 'courtesy'))),
		sections: ['refusal', 'yesInformal'],
	},
	{
		name: 'anger',
		intent: 'uncertain',
		holds: (reply) => has(reply, 'anger') && !isFriendly(reply),
		sections: ['anger'],
	},
];

/** A word of another language than the reply's is another word: "déjà" is no Spanish "deja". */
const has = ({ languages, likelyLanguages }: ReplyReading, section: PhraseSection): boolean =>
	((languages[indexOf(section)] ?? 0) & (section === 'optOut' ? -1 : likelyLanguages)) !== 0;

const hasStop = (reply: ReplyReading): boolean => STOP_SECTIONS.some((each) => has(reply, each));

/** "Not before Monday": the time stands with the ending, or with nothing that it could limit instead. */
const isLimited = ({ parts }: ReplyReading): boolean =>
	parts.some(
		({ found, covers }) =>
			(found & UNTIL) !== 0 &&
			((found & ENDINGS) !== 0 || covers.every((bits) => (bits & BESIDE_LATER) !== 0)),
	);

/** "Can I opt out of the gift wrapping?" */
const isAboutGoods = (reply: ReplyReading): boolean =>
	has(reply, 'goods') && !has(reply, 'contacting');

/** Consent with a "but", a "not" or a time beside it is not clear. */
const isMixed = (reply: ReplyReading): boolean =>
	(reply.found & NOT_CLEAR) !== 0 || reply.isNegated;

const isCovered = ({ parts }: ReplyReading, bits: number): boolean =>
	parts.every(({ covers }) => covers.every((each) => (each & bits) !== 0));

/** Praise and purchase: whoever talks like that does not want to be rid of us. */
const isFriendly = (reply: ReplyReading): boolean => has(reply, 'talk') || reply.hasDelightedEmoji;

function isStopAlone(reply: ReplyReading): boolean {
	if (has(reply, 'talk')) return false;
	// Thanks in one language and the stop in another are no sentence in either.
	if (!hasStop(reply) && (reply.found & STOPS) === 0) return false;
	const isBare = (reply.found & STOPS) !== 0 && isCovered(reply, STOP_AND_COURTESY);
	return isBare || (hasStop(reply) && isCovered(reply, BESIDE_STOP));
}

/** "Stop?", "stop 😂" */
function isStopInDoubt(reply: ReplyReading): boolean {
	if (has(reply, 'anger') || has(reply, 'refusal')) return false;
	const isOneWord = reply.parts.length === 1 && reply.parts[0]?.covers.length === 1;
	return (reply.isQuestion && isOneWord) || reply.hasDelightedEmoji;
}

/** "Stop! Non mi interessa": a clause that is a stop by itself, or a stop and a refusal beside it. */
function isStopRefused(reply: ReplyReading): boolean {
	if (!hasStop(reply) || isFriendly(reply)) return false;
	const isRefused = has(reply, 'refusal') || has(reply, 'anger') || has(reply, 'doubt');
	const isClause = reply.parts.some(
		({ found, covers, isQuestion }) =>
			!isQuestion &&
			(found & (isRefused ? STOPS : bitOf('stop'))) !== 0 &&
			covers.every((bits) => (bits & BESIDE_STOP) !== 0),
	);
	return isClause || (has(reply, 'stop') && isRefused);
}

/** "Just stop already with the automated messages", "your messages are annoying": two words at least. */
function isAboutMessages(reply: ReplyReading): boolean {
	const bits =
		(has(reply, 'stop') ? bitOf('stop') : 0) | (has(reply, 'anger') ? bitOf('anger') : 0);
	if (bits === 0 || !has(reply, 'contacting')) return false;
	return reply.parts.some(({ covers }) =>
		covers.some(
			(one, index) =>
				(one & CONTACTING) !== 0 &&
				covers.some((other, at) => at !== index && (other & bits) !== 0),
		),
	);
}

/** A "no" and messages in one clause, and nothing that explains it otherwise. */
function isContactRefused(reply: ReplyReading): boolean {
	return (
		!isFriendly(reply) &&
		has(reply, 'negation') &&
		has(reply, 'contacting') &&
		reply.parts.some(
			({ found, isQuestion }) =>
				!isQuestion &&
				(found & CONTACT_REFUSED) === CONTACT_REFUSED &&
				(found & SERVICE_OR_HARMLESS) === 0,
		)
	);
}

function isRemovalOfPerson(reply: ReplyReading): boolean {
	return (
		has(reply, 'removal') &&
		has(reply, 'mine') &&
		reply.parts.some(({ found }) => (found & REMOVAL_OF_PERSON) === REMOVAL_OF_PERSON)
	);
}

const hasDoubt = (reply: ReplyReading): boolean => reply.isQuestion || reply.hasNegativeEmoji;

function isYes(reply: ReplyReading): boolean {
	return (
		(reply.found & bitOf('yes')) !== 0 &&
		(reply.found & STOPS) === 0 &&
		isCovered(reply, BESIDE_YES)
	);
}

/** "Yes, where is the shop?" may answer our question, or not. */
function isYesWithMore({ parts: [first, ...rest] }: ReplyReading): boolean {
	return (
		rest.length > 0 &&
		first !== undefined &&
		(first.found & bitOf('yes')) !== 0 &&
		first.covers.every((bits) => (bits & BESIDE_YES) !== 0)
	);
}

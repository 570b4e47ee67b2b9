import type { Purpose } from '../../contact';
import { TEXT_BYTES_MAX } from '../../messageContent';
import type { Language } from '../../reasons';
import { FINDINGS, type FindingCode, type Severity } from './findings';
import {
	countCallsToAction,
	namesOptOut,
	namesPrivacyNotice,
	saysAutomatic,
	showsWatching,
} from './signs';

export interface LintedMessage {
	/** As the author wrote it, tokens included. */
	readonly text: string;
	readonly purpose: Purpose;
	/** Nothing was sent to the person in this campaign before. */
	readonly isFirstContact: boolean;
	/** A public answer under a comment: nothing of a conversation is said there. */
	readonly isPublic?: boolean;
}

export interface Finding {
	readonly code: FindingCode;
	readonly severity: Severity;
}

type Check = (message: LintedMessage) => boolean;

const isLong: Check = ({ text }) => new TextEncoder().encode(text).length > TEXT_BYTES_MAX;

const IS_FOUND: Readonly<Record<FindingCode, Check>> = {
	tooLong: isLong,
	showsWatching: ({ text }) => showsWatching(text),
	noOptOutWord: ({ text, isPublic }) => isPublic !== true && !namesOptOut(text),
	noPrivacyLink: ({ text, isPublic }) => isPublic !== true && !namesPrivacyNotice(text),
	noDisclosure: ({ text, isFirstContact, isPublic }) =>
		isFirstContact && isPublic !== true && !saysAutomatic(text),
	severalCallsToAction: ({ text }) => countCallsToAction(text) > 1,
};

const CODES = Object.keys(FINDINGS) as FindingCode[];

/**
 * What the text of a message does that it should not (PLAYBOOK P6), in English, Italian, Spanish,
 * French, German and Portuguese. It knows words, not meaning: praise for a text it does not give.
 */
export const lintMessage = (message: LintedMessage): Finding[] =>
	CODES.filter((code) => IS_FOUND[code](message)).map((code) => ({
		code,
		severity: FINDINGS[code].severity[message.purpose],
	}));

export const explainFinding = (code: FindingCode, language: Language): string =>
	FINDINGS[code].says[language];

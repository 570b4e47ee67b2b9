import { UserFacingError } from '../../shared/userFacingError';
import {
	listTokens,
	settingOf,
	tokenName,
	tokensIn,
	unknownTokens,
	type TokenSetting,
} from './tokens';

const MISSING: Readonly<Record<TokenSetting, readonly [message: string, wayOut: string]>> = {
	privacyLink: [
		'The message has the word [privacy_link], but no address is given for it.',
		'Add the option "Privacy Link" and fill in the address of your privacy notice. Nothing was sent.',
	],
	preferencePage: [
		'The message has a link to the preference page, but no address is given for it.',
		'Add the option "Preference Page" and fill in the Production URL of its Webhook node. Nothing was sent.',
	],
};

/**
 * Looks at a text before anybody is written to: a word that can never be filled in is a slip of the
 * author, not of one person's data.
 *
 * @param given words that the user gives a value for, and settings that are filled in
 * @throws UserFacingError naming the words that there are
 */
export function checkTokens(
	template: string,
	given: { readonly typed: readonly string[]; readonly settings: ReadonlySet<TokenSetting> },
): void {
	const unknown = unknownTokens(template, given.typed);
	if (unknown.length > 0) {
		throw new UserFacingError(
			'wordUnknown',
			`The message has a word in square brackets that nothing can fill in: ${unknown.join(', ')}.`,
			`Nothing was sent. There are ${listTokens()}, and the words that you add under "Words to Fill In".`,
		);
	}
	const typed = new Set(given.typed.map(tokenName));
	for (const name of tokensIn(template)) {
		const setting = settingOf(name);
		if (setting === null || given.settings.has(setting) || typed.has(name)) continue;
		const [message, wayOut] = MISSING[setting];
		throw new UserFacingError('wordNotSet', message, wayOut);
	}
}

/** What a setting of the node must give before a token can mean anything. */
export type TokenSetting = 'privacyLink' | 'preferencePage';

interface Token {
	/** The same token for those who write in Italian. */
	readonly aliases: readonly string[];
	readonly needs?: TokenSetting;
}

/**
 * Every word that may stand in square brackets in a message. `[first_name|there]` gives a fallback.
 * A word that is typed into the node beside its value is known for that run, too.
 */
export const TOKENS = {
	first_name: { aliases: ['nome'] },
	handle: { aliases: ['nome_utente'] },
	brand: { aliases: ['marchio'] },
	story_topic: { aliases: ['argomento_storia'] },
	story_offer: { aliases: ['offerta_storia'] },
	story_place: { aliases: ['luogo_storia'] },
	code: { aliases: ['codice'] },
	opt_in_link: { aliases: ['link_iscrizione'], needs: 'preferencePage' },
	opt_out_link: { aliases: ['link_rinuncia'], needs: 'preferencePage' },
	privacy_link: { aliases: ['link_privacy'], needs: 'privacyLink' },
} as const satisfies Readonly<Record<string, Token>>;

export type TokenName = keyof typeof TOKENS;

const BY_ALIAS: ReadonlyMap<string, string> = new Map(
	Object.entries(TOKENS).flatMap(([name, { aliases }]) =>
		aliases.map((alias): [string, string] => [alias, name]),
	),
);

/** `[first_name]`, or `[first_name|there]` with what to write when there is no value. */
export const TOKEN = /\[([a-z][a-z_]*)(?:\|([^[\]]*))?\]/g;

/** A word in brackets, also one that is no token, such as `[First name]`: the author meant one. */
const IN_BRACKETS = /\[([^[\]]*\p{L}[^[\]]*)\]/gu;

/** The one name behind a token and its aliases; other words stay as they are. */
export const tokenName = (word: string): string => BY_ALIAS.get(word) ?? word;

export const isTokenName = (name: string): name is TokenName => Object.hasOwn(TOKENS, name);

/** The tokens of a text by their one name, each once. */
export const tokensIn = (template: string): ReadonlySet<string> =>
	new Set([...template.matchAll(TOKEN)].map(([, name = '']) => tokenName(name)));

export const settingOf = (name: string): TokenSetting | null => {
	if (!isTokenName(name)) return null;
	const token: Token = TOKENS[name];
	return token.needs ?? null;
};

/**
 * Words in brackets that nobody could ever fill in, as they were written.
 * @param typed words that the user gives a value for
 */
export function unknownTokens(template: string, typed: Iterable<string> = []): string[] {
	const known = new Set([...Object.keys(TOKENS), ...[...typed].map(tokenName)]);
	const unknown = [...template.matchAll(IN_BRACKETS)].flatMap(([whole, inside = '']) => {
		const word = inside.split('|')[0] ?? '';
		return whole.search(TOKEN) === 0 && known.has(tokenName(word)) ? [] : [`[${word}]`];
	});
	return [...new Set(unknown)];
}

/** As people write them, each with its Italian form. */
export const listTokens = (): string =>
	Object.entries(TOKENS)
		.map(([name, { aliases }]) => [name, ...aliases].map((word) => `[${word}]`).join(' or '))
		.join(', ');

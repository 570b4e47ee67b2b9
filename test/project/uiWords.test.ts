import { credentials, nodeDescriptions, workflows } from './nodeTexts';

/** The words of code and database (DESIGN §2); on the screen each has another one. */
const CODE_WORDS = [
	/\bledgers?\b/i,
	/\bIGSIDs?\b/i,
	/\breserv(?:e|es|ed|ing|ations?)\b/i,
	/\brecord(?:s|ed)? outcomes?\b/i,
	/\bhand-?off\b/i,
	/\bsuppress(?:ion|ions|ed)?\b/i,
	/\bprovenance\b/i,
	/\benrol(?:s|led|ment|ments)?\b/i,
	/\brotations?\b/i,
	/\bsoft touch\b/i,
	/\breconcil(?:e|es|ed|iation)\b/i,
	/\banchor(?:s|ed)?\b/i,
	// The "verify token" is Meta's word for a field of theirs.
	/\bverif(?:y|ies)\b(?! token)/i,
	/\bevaluate segments\b/i,
	/\bapply retention\b/i,
	/\bobjections?\b/i,
	/\bmessaging windows?\b/i,
];

const SHOWN_KEYS = new Set([
	'displayName',
	'description',
	'hint',
	'action',
	'subtitle',
	'message',
	'header',
	'activationMessage',
	'activationHint',
	'eventTriggerDescription',
	'active',
	'inactive',
]);

/** Every text of a description that a user reads. Notices carry theirs in `displayName`. */
function shownTexts(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(shownTexts);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		if (typeof inner === 'string') return SHOWN_KEYS.has(key) ? [inner] : [];
		return shownTexts(inner);
	});
}

/** The names of options: beside a `value`, where `name` is no identifier. */
function optionNames(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(optionNames);
	if (typeof value !== 'object' || value === null) return [];
	const own = 'value' in value && 'name' in value ? [String(value.name)] : [];
	return [...own, ...Object.values(value).flatMap(optionNames)];
}

const SCREENS: Array<[string, string[]]> = [
	...[...nodeDescriptions, ...credentials].map((description): [string, string[]] => [
		description.displayName,
		[...shownTexts(description), ...optionNames(description)],
	]),
	...workflows.map(({ name, description, nodes }): [string, string[]] => [
		name,
		[
			name,
			description ?? '',
			...nodes.map((node) => node.name),
			...nodes.map(({ parameters }) => parameters.content ?? ''),
		],
	]),
];

describe('the words on the screen', () => {
	it.each(SCREENS)('of %s are those of its users', (_, texts) => {
		expect(texts.length).toBeGreaterThan(3);

		const found = texts.filter((text) => CODE_WORDS.some((word) => word.test(text)));

		expect(found).toEqual([]);
	});
});

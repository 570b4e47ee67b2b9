import { checkRecipe, type MessageRecipe } from '../../../core/delivery/messageRecipe';

const RECIPE: MessageRecipe = {
	kind: 'text',
	text: 'Hello! This is an automatic message. Reply STOP to end it. Privacy notice: [privacy_link]',
	inLanguages: new Map(),
	extras: { kind: 'none' },
};
const SETTINGS = {
	typed: {},
	privacyLink: 'https://example.com/privacy',
	preferencePage: '',
	linkLifeMs: 1000,
	codeList: '',
};
const FIRST = { purpose: 'conversation', isFirstContact: true } as const;

describe('the check of a message', () => {
	it('lets everything else have its turn while it looks at the first message', async () => {
		let turns = 0;
		let isOver = false;
		const takeTurns = (): void => {
			turns += 1;
			if (!isOver) setImmediate(takeTurns);
		};
		setImmediate(takeTurns);

		const findings = await checkRecipe(RECIPE, SETTINGS, FIRST);

		isOver = true;
		expect(turns).toBeGreaterThan(100);
		expect(findings).toEqual([]);
	});

	it('is the same for many that are looked at together', async () => {
		const checked = await Promise.all(
			['STOP', 'HALLO'].map(
				async (word) =>
					await checkRecipe(
						{ ...RECIPE, text: RECIPE.text.replace('STOP', word) },
						SETTINGS,
						FIRST,
					),
			),
		);

		expect(checked).toEqual([[], ['noOptOutWord']]);
	});
});

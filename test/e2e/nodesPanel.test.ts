import { nodeDescriptions } from '../project/nodeTexts';
import { describeInBrowser } from './support/browser';
import { Editor, RUN_TIMEOUT_MS } from './support/editor';
import { sketch } from './support/pictures';
import { sharedPractice, START_TIMEOUT_MS } from './support/practice';

/** n8n shows a trigger whose events can be chosen without the word at its end. */
const shownName = (name: string): string => name.replace(/ Trigger$/, '');

const OUR_NAMES = nodeDescriptions.map(({ displayName }) => shownName(displayName)).toSorted();

describeInBrowser('the nodes panel of an empty workflow', (chromium) => {
	let editor: Editor;

	beforeAll(async () => {
		editor = await Editor.open(await sharedPractice(), chromium);
		await editor.openNodesPanel();
	}, START_TIMEOUT_MS);

	afterAll(async () => {
		await editor.close();
	});

	it.each(['instagram', 'spettatori', 'opt-out', 'GDPR', 'ManyChat'])(
		'finds every node of the package by the word %s',
		async (word) => {
			const { page } = editor;
			const names = page.getByTestId('node-creator-item-name');
			const search = page.getByTestId('node-creator-search-bar');

			// What the word before it found must be gone.
			await search.fill('a node that nobody has');
			await names.first().waitFor({ state: 'detached' });
			await search.fill(word);
			for (const name of OUR_NAMES) await names.filter({ hasText: name }).first().waitFor();
			await page.screenshot({ path: sketch(`nodes-panel-${word.toLowerCase()}`) });

			const found = (await names.allInnerTexts()).map((name) => shownName(name.trim()));
			expect(found).toEqual(expect.arrayContaining(OUR_NAMES));
		},
		RUN_TIMEOUT_MS,
	);
});

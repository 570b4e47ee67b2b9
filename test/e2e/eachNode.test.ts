import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import type { WorkflowRun } from '../../scripts/start/n8nRun.mts';
import { nodeDescriptions } from '../project/nodeTexts';
import { describeInBrowser } from './support/browser';
import { Editor, RUN_TIMEOUT_MS } from './support/editor';
import { ACTION_NODES, isTrigger, PACKAGE, TestN8n } from './support/n8n';
import { picture, sketch } from './support/pictures';
import { sharedPractice, START_TIMEOUT_MS } from './support/practice';
import { complaintsAbout, sentenceOf } from './support/sentences';

const SUBJECT = 'The node';

/** n8n adds it to every resource of a node that signs in with OAuth. */
const CUSTOM_API_CALL = { name: 'Custom API Call', value: '__CUSTOM_API_CALL__' };

/** The panel shows items too, and an empty field of an item is drawn as this word. */
const withoutEmptyCells = (said: string): string =>
	said.replaceAll(/(^|[\t:])null(?=\t|$)/gm, '$1');

const choices = ({ options = [] }: INodeProperties): Array<{ name: string; value: string }> =>
	options.flatMap((option) =>
		'value' in option ? [{ name: option.name, value: String(option.value) }] : [],
	);

function operationsOf({ properties, displayName, name }: INodeTypeDescription) {
	const resources = properties.filter((property) => property.name === 'resource').flatMap(choices);
	return resources.flatMap((resource) =>
		properties
			.filter((property) => property.name === 'operation')
			.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes(resource.value))
			.flatMap(choices)
			.concat(CUSTOM_API_CALL)
			.map((operation) => ({
				title: `${displayName}, ${resource.name}: ${operation.name}`,
				type: `${PACKAGE}.${name}`,
				parameters: { resource: resource.value, operation: operation.value },
			})),
	);
}

/** Said by n8n before a node runs, and clear enough: it names the field, which is marked in red. */
const isEmptyFieldOfN8n = ({ error }: WorkflowRun): boolean =>
	/^- Parameter "[^"]+" is required\.$/m.test(error ?? '');

function complaintsAboutRun(run: WorkflowRun): string[] {
	if (isEmptyFieldOfN8n(run)) return [];
	if (run.error === null) {
		const hasItems = run.outputCounts(SUBJECT).some((count) => count > 0);
		return hasItems || run.hints.length > 0 ? run.hints.flatMap(complaintsAbout) : ['says nothing'];
	}
	const isHelpful = /\.$/.test(run.wayOut ?? '');
	return [
		...complaintsAbout(`${run.error} ${run.wayOut ?? ''}`),
		...(isHelpful ? [] : ['does not end with what to do']),
	];
}

describe('every operation with nothing but its defaults and the practice credentials', () => {
	const said: string[] = [];
	let n8n: TestN8n;

	beforeAll(async () => {
		n8n = await TestN8n.connect(await sharedPractice());
	}, START_TIMEOUT_MS);

	afterAll(() => {
		console.log(said.join('\n'));
	});

	it.each(ACTION_NODES.flatMap(operationsOf))(
		'$title gives items or one clear sentence',
		async ({ title, type, parameters }) => {
			const workflowId = await n8n.createWorkflow(title, [{ type, name: SUBJECT, parameters }]);

			const run = await n8n.run(workflowId);
			said.push(`${title}\n    ${sentenceOf(run, SUBJECT)}`);

			expect(complaintsAboutRun(run)).toEqual([]);
		},
		RUN_TIMEOUT_MS,
	);
});

describeInBrowser('each node in a workflow of its own, in the editor', (chromium) => {
	let editor: Editor;
	let n8n: TestN8n;

	beforeAll(async () => {
		const practice = await sharedPractice();
		n8n = await TestN8n.connect(practice);
		editor = await Editor.open(practice, chromium);
	}, START_TIMEOUT_MS);

	afterAll(async () => {
		await editor.close();
	});

	it.each(nodeDescriptions)(
		'$displayName can be opened and executed, and says something',
		async (description) => {
			const { displayName: name } = description;
			const type = `${PACKAGE}.${description.name}`;
			const workflowId = await n8n.createWorkflow(name, [{ type, name }]);

			await editor.openWorkflow(workflowId);
			await editor.openNode(name);
			await editor.page.screenshot({ path: picture(`node-${description.name}`) });
			await editor.executeStep(isTrigger(description));
			const said = await editor.untilNodeHasSpoken();
			await editor.page.screenshot({ path: sketch(`node-${description.name}-executed`) });

			expect(complaintsAbout(withoutEmptyCells(said))).toEqual([]);
		},
		RUN_TIMEOUT_MS,
	);
});

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { PUBLIC_REPLY_FIELDS } from '../../nodes/InstagramOutreach/actions/comment/fields';
import { SLOT_FIELDS } from '../../nodes/InstagramOutreach/actions/otherChannel/fields';
import { ADD_FIELDS } from '../../nodes/InstagramOutreach/actions/sequence/fields';
import { OUTPUT_NAMES } from '../../nodes/shared/outputs';
import { outputNamesOf } from '../support/engine';
import {
	operationsOf,
	optionNamesOf,
	repeatedNames,
	ROOT,
	schemaFields,
	textsOf,
} from './support/descriptions';
import { OUR_CREDENTIALS, OUR_NODES, practiceSetup, workflowOf } from './support/nodeWorld';

const NODES: ReadonlyArray<readonly [string, INodeType]> = Object.values(OUR_NODES).map(
	(node) => [node.constructor.name, node] as const,
);
const ACTION_NODES = NODES.filter(([name]) => !name.endsWith('Trigger'));

const OPERATIONS = ACTION_NODES.flatMap(([name, { description }]) =>
	operationsOf(description).map((operation) => ({
		node: name,
		nodeName: description.name,
		displayName: description.displayName,
		...operation,
		title: `${description.displayName}, ${operation.resourceName}: ${operation.option.name}`,
	})),
);

/** The words that belong to the code, not to the editor (DESIGN §2); "verify token" is Meta's word. */
const CODE_WORDS =
	/\b(ledgers?|igsid|reserv(?:e|es|ed|ation)|hand-?offs?|suppress\w*|provenance|enrol\w*|rotation|soft touch|reconcil\w*|anchor\w*|evaluate segments?|apply retention|objections?|messaging windows?)\b/i;

const THE_WORDS_PEOPLE_SEARCH = [
	'Instagram',
	'DM',
	'Story',
	'GDPR',
	'Opt-Out',
	'ManyChat',
	'Spettatori',
	'Consenso',
];

describe('every operation', () => {
	it('is one of those that the foundation promises', () => {
		expect(OPERATIONS.map(({ title }) => title).toSorted()).toEqual([
			'Consent Log, Client: Delete',
			'Consent Log, Client: Export',
			'Consent Log, Consent: Check',
			'Consent Log, Consent: Get History',
			'Consent Log, Consent: Issue Receipt',
			'Consent Log, Consent: Record',
			'Consent Log, Consent: Withdraw',
			'Consent Log, Data Request: Answer Meta Callback',
			'Consent Log, Data Request: Complete Task',
			'Consent Log, Data Request: Erase',
			'Consent Log, Data Request: Export',
			'Consent Log, Data Request: Get Many',
			'Consent Log, Do-Not-Contact List: Add',
			'Consent Log, Do-Not-Contact List: Check',
			'Consent Log, Do-Not-Contact List: Export',
			'Consent Log, Do-Not-Contact List: Import',
			'Consent Log, Do-Not-Contact List: Lift',
			'Consent Log, Key: Rotate',
			'Consent Log, Log: Check the Log',
			'Consent Log, Log: Export',
			'Consent Log, Log: Save Proof',
			'Consent Log, Preference Page: Answer Visit',
			'Consent Log, Preference Page: Create Link',
			'Consent Log, Privacy Incident: Get Many',
			'Consent Log, Privacy Incident: Report',
			'Consent Log, Privacy Incident: Update',
			'Consent Log, Retention: Delete Expired Data',
			'Consent Log, Retention: Lift Hold',
			'Consent Log, Retention: Place Hold',
			'Instagram Outreach, Account: Get Status',
			'Instagram Outreach, Account: Pause',
			'Instagram Outreach, Account: Resume',
			'Instagram Outreach, Code: Add',
			'Instagram Outreach, Code: Get Status',
			'Instagram Outreach, Comment: Delete',
			'Instagram Outreach, Comment: Hide',
			'Instagram Outreach, Comment: Private Reply',
			'Instagram Outreach, Comment: Reply',
			'Instagram Outreach, Conversation Starter: Create Chat Link',
			'Instagram Outreach, Conversation Starter: Get',
			'Instagram Outreach, Conversation Starter: Remove',
			'Instagram Outreach, Conversation Starter: Set',
			'Instagram Outreach, Limits: Get Many',
			'Instagram Outreach, Limits: Save',
			'Instagram Outreach, Message: Check Unconfirmed Sends',
			'Instagram Outreach, Message: Confirm Opt-Out',
			'Instagram Outreach, Message: Preview',
			'Instagram Outreach, Message: Send',
			'Instagram Outreach, Message: Send Due',
			'Instagram Outreach, Other Channel: Confirm Sent',
			'Instagram Outreach, Other Channel: Request Due Slots',
			'Instagram Outreach, Other Channel: Request a Slot',
			'Instagram Outreach, Sequence: Add to Sequence',
			'Instagram Outreach, Sequence: Get Many',
			'Instagram Outreach, Sequence: Stop',
			'Instagram Outreach, Task: Close',
			'Instagram Outreach, Task: Get Many',
			'Instagram Story Insights, Account: Get',
			'Instagram Story Insights, Account: Get Demographics',
			'Instagram Story Insights, Account: Get Insights',
			'Instagram Story Insights, Connection: Check',
			'Instagram Story Insights, Connection: Refresh Token',
			'Instagram Story Insights, Person: Get Profile',
			'Instagram Story Insights, Story: Capture Snapshot',
			'Instagram Story Insights, Story: Get',
			'Instagram Story Insights, Story: Get Insights',
			'Instagram Story Insights, Story: Get Many',
			'Instagram Story Insights, Story: Label',
			'Outreach Report, Experiment: Compare',
			'Outreach Report, Report: Create Page',
			'Outreach Report, Report: Create Picture',
			'Outreach Report, Report: Get Alerts',
			'Outreach Report, Report: Get Funnel',
			'Outreach Report, Report: Get KPIs',
			'Outreach Report, Report: Get Stories',
			'Outreach Report, Result: Record',
			'Story Viewers, Segment: Count',
			'Story Viewers, Segment: Sort Into Segments',
			'Story Viewers, Viewer: Export',
			'Story Viewers, Viewer: Get',
			'Story Viewers, Viewer: Get Many',
			'Story Viewers, Viewer: Import',
			'Story Viewers, Viewer: Tag',
			'Story Viewers, Viewer: Undo Import',
		]);
	});

	it.each(OPERATIONS)('$title has an output schema', ({ node, resource, option }) => {
		expect(schemaFields(node, resource, String(option.value)).length).toBeGreaterThan(0);
	});

	it.each(OPERATIONS)('$title says what it does, as an action and in a sentence', ({ option }) => {
		expect(option.action).toMatch(/^[A-Z][a-z ]+$/);
		expect(option.description).toMatch(/^[A-Z].+\w$|\.$/);
	});

	it.each(OPERATIONS)('$title has a test in the engine', ({ title }) => {
		const tests = globSync('*.test.ts', { cwd: __dirname }).map((file) =>
			readFileSync(join(__dirname, file), 'utf8'),
		);

		expect(tests.some((test) => test.includes(`describe('${title}'`))).toBe(true);
	});

	it.each(OPERATIONS)('$title is drawn with the outputs of the table', (operation) => {
		const { nodeName, resource, option } = operation;
		const parameters: INodeParameters = { resource, operation: String(option.value) };
		const workflow = workflowOf(nodeName as 'storyViewers', parameters);

		const names = OUTPUT_NAMES[resource]?.[String(option.value)];

		expect(outputNamesOf(practiceSetup(), workflow, 'Subject')).toEqual(
			names === 'oneForEachSegment' ? ['High Engagement', 'Repeat Viewers', 'No Segment'] : names,
		);
	});
});

describe.each(NODES)('%s', (name, { description }) => {
	const folder = join(ROOT, 'nodes', name);

	it('has a light and a dark icon that differ', () => {
		const { icon } = description;
		const files = typeof icon === 'object' ? [icon.light, icon.dark] : [];
		const pictures = files.map((file) =>
			readFileSync(join(folder, file.replace('file:', '')), 'utf8'),
		);

		expect(new Set(pictures).size).toBe(2);
	});

	it('is found by the words that people search for', () => {
		const codex = JSON.parse(readFileSync(join(folder, `${name}.node.json`), 'utf8'));

		expect(codex.node).toBe(`n8n-nodes-story-outreach.${description.name}`);
		expect(codex.resources.primaryDocumentation[0].url).toMatch(/^https:/);
		for (const word of THE_WORDS_PEOPLE_SEARCH) expect(codex.alias).toContain(word);
	});

	it('speaks to people in their words, not in those of the code', () => {
		const texts = [
			description.displayName,
			description.description,
			...(description.hints ?? []).map(({ message }) => message),
			...textsOf(description.properties),
		];

		expect(texts.filter((text) => CODE_WORDS.test(text))).toEqual([]);
	});

	it('never promises an official viewer list, and never calls a view a consent', () => {
		const texts = textsOf(description.properties).join('\n');

		expect(texts).not.toMatch(/official (viewer )?list|cold (dm|message)/i);
		expect(texts).not.toMatch(/watching a story is (a )?consent/i);
	});

	it('has no name twice among the fields of a collection', () => {
		const nested = description.properties.flatMap(({ options = [] }) => repeatedNames(options));

		expect(nested).toEqual([]);
	});

	it('has a subtitle and the schema of its items', () => {
		expect(description.subtitle).toBeTruthy();
		expect(existsSync(join(folder, '__schema__'))).toBe(true);
	});
});

describe('the options of a message', () => {
	const PACING = ['purpose', 'quietHours', 'quietHoursStart', 'quietHoursEnd', 'round', 'timezone'];
	const FOR_SLOTS = ['campaign', 'language', ...PACING, 'segment', 'step'];
	const WORDS = ['privacyLink', 'tokens'];

	it.each([
		['Request a Slot', SLOT_FIELDS, FOR_SLOTS],
		[
			'Comment: Reply',
			PUBLIC_REPLY_FIELDS,
			[...FOR_SLOTS, ...WORDS, 'otherTexts', 'priority', 'waitMaxSeconds'],
		],
		[
			'Add to Sequence',
			ADD_FIELDS,
			[
				...['controlPercent', 'language', 'linkDays', ...PACING, 'preferencePage', 'priority'],
				...['segment', 'stopOnReply', 'stopOnTakenOver', 'unansweredMax', 'variants', ...WORDS],
			],
		],
	] as const)('are for %s those that it reads', (_, fields, names) => {
		expect(optionNamesOf(fields).toSorted()).toEqual([...names].toSorted());
	});
});

describe('the field Account with a list', () => {
	const withList = ACTION_NODES.filter(([, { description }]) =>
		description.properties.some(
			({ name, type }) => name === 'account' && type === 'resourceLocator',
		),
	);

	it.each(withList)('%s can fill it, from either Instagram credential', (_name, node) => {
		expect(node.methods?.listSearch).toHaveProperty('searchAccounts');
		expect(node.description.credentials?.map(({ name }) => name)).toEqual([
			'instagramStoriesOAuth2Api',
			'instagramStoriesTokenApi',
			'storyOutreachLedgerApi',
		]);
	});

	it('is everywhere where Instagram is asked', () => {
		expect(withList.map(([name]) => name).toSorted()).toEqual([
			'InstagramOutreach',
			'InstagramStoryInsights',
			'StoryViewers',
		]);
	});
});

describe('action nodes', () => {
	it.each(ACTION_NODES)('%s can be used by an agent', (_name, { description }) => {
		expect(description.usableAsTool).toBe(true);
	});
});

describe('credentials', () => {
	it.each(
		Object.values(OUR_CREDENTIALS).map((credential) => [credential.name, credential] as const),
	)('%s speaks in the words of people', (_name, { displayName, properties }) => {
		const texts = [displayName, ...textsOf(properties)];

		expect(texts.filter((text) => CODE_WORDS.test(text))).toEqual([]);
	});
});

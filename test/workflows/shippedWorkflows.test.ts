import { readdirSync } from 'node:fs';
import { OUR_NODES } from '../nodes/support/nodeWorld';
import { STAND_INS } from './support/standIns';
import { readShipped, WORKFLOWS_FOLDER } from './support/shippedWorkflow';

const FILES = readdirSync(WORKFLOWS_FOLDER).filter((file) => file.endsWith('.json'));
const KNOWN_TYPES = { ...OUR_NODES, ...STAND_INS };
const CODE_WORDS = /\b(ledgers?|igsid|reserv(?:e|ed|ation)|suppress\w*|provenance|enrol\w*)\b/i;

const notesOf = (file: string) =>
	readShipped(file).nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');

describe('the shipped workflows', () => {
	it('are those that the README lists, under ids that never change', () => {
		expect(FILES.map((file) => [file, readShipped(file).id])).toEqual([
			['alerts-by-mail.json', 'storyOutreachAlerts'],
			['answer-meta-callbacks.json', 'storyOutreachMetaCallbacks'],
			['delete-expired-data-and-save-proof.json', 'storyOutreachNightly'],
			['instagram-receiver.json', 'storyOutreachReceiver'],
			['preference-page.json', 'storyOutreachPreferences'],
			['quick-start-story-campaign.json', 'storyOutreachQuickStart'],
			['report-dashboard.json', 'storyOutreachDashboard'],
			['save-story-insights.json', 'storyOutreachSaveInsights'],
			['send-what-is-due.json', 'storyOutreachSendDue'],
			['weekly-report-by-mail.json', 'storyOutreachWeeklyReport'],
		]);
	});
});

describe.each(FILES)('%s', (file) => {
	const workflow = readShipped(file);

	it('connects only nodes that exist, at outputs that exist', () => {
		const names = new Set(workflow.nodes.map(({ name }) => name));
		const linked = Object.entries(workflow.connections).flatMap(([from, { main }]) => [
			from,
			...(main ?? []).flatMap((links) => (links ?? []).map(({ node }) => node)),
		]);

		expect(linked.filter((name) => !names.has(name))).toEqual([]);
	});

	it('uses only node types that are there', () => {
		expect(workflow.nodes.map(({ type }) => type).filter((type) => !(type in KNOWN_TYPES))).toEqual(
			[],
		);
	});

	it('gives every node an id and a name of its own', () => {
		expect(new Set(workflow.nodes.map(({ id }) => id)).size).toBe(workflow.nodes.length);
		expect(new Set(workflow.nodes.map(({ name }) => name)).size).toBe(workflow.nodes.length);
	});

	it('carries no secret and no credential id', () => {
		const credentials = workflow.nodes.flatMap(({ credentials: used }) =>
			Object.values(used ?? {}),
		);

		expect(credentials.every(({ id, name }) => id === null && name !== '')).toBe(true);
		expect(JSON.stringify(workflow)).not.toMatch(/secret|password|bearer/i);
	});

	it('saves no data of successful runs and is not active', () => {
		expect(workflow.settings).toMatchObject({
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
		});
		expect(workflow.active).toBe(false);
	});

	it('says in its notes what data it uses, how long it is kept and on what legal basis', () => {
		const notes = notesOf(file)
			.map(({ parameters }) => String(parameters.content))
			.join('\n');

		for (const heading of ['self-hosted only', 'Data it uses', 'Kept', 'Legal basis']) {
			expect(notes).toContain(heading);
		}
		expect(notes).not.toMatch(CODE_WORDS);
	});
});

const configsOf = (file: string) =>
	readShipped(file)
		.nodes.filter(({ name }) => name === 'Config')
		.map(({ parameters }) => [file, parameters.assignments] as const);

describe.each(FILES.flatMap(configsOf))('the node Config of %s', (_file, assigned) => {
	it('has at most seven fields to fill in', () => {
		expect((assigned as { assignments: unknown[] }).assignments.length).toBeLessThanOrEqual(7);
	});
});

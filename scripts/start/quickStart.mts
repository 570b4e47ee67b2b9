import type * as Core from '../../core/index.ts';
import type { WorkflowRun } from './n8nRun.mts';
import type { Workflow } from './workflows.mts';

const ID = 'storyOutreachQuickStart';
const PACKAGE = 'n8n-nodes-story-outreach';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CONTACT_OUTPUTS = ['sent', 'waiting', 'not contacted', 'for a person'];

type Node = Workflow['nodes'][number];

/** A parameter may point at a field of the Config node instead of holding the number itself. */
function resolve(value: unknown, run: WorkflowRun): number {
	const [, node, field] =
		/^=\{\{ \$\('(.+)'\)\.first\(\)\.json\.(\w+) \}\}$/.exec(String(value)) ?? [];
	const resolved = Number(node && field ? run.output(node)[0]?.[field] : value);
	if (Number.isNaN(resolved)) throw new Error(`The check cannot read the limit ${String(value)}.`);
	return resolved;
}

/** The shipped workflow as the check reads it: by what its nodes do, not by how they are called. */
export class QuickStart {
	readonly id = ID;

	readonly #nodes: readonly Node[];

	constructor(workflows: readonly Workflow[]) {
		const workflow = workflows.find(({ id }) => id === ID);
		if (!workflow) throw new Error(`No shipped workflow has the id ${ID}.`);
		this.#nodes = workflow.nodes;
	}

	get triggerName(): string {
		return this.#find('the trigger', ({ type }) => type === 'n8n-nodes-base.manualTrigger').name;
	}

	/** What the Import node says: one item a row on its outputs, the repeated rows in its hint. */
	readImport(run: WorkflowRun): { accepted: number; duplicates: number; rejected: number } {
		const { name } = this.#operation('storyViewers', 'import');
		const repeated = /(\d+) repeated/.exec(run.hints.join('\n'));
		const refused = run.output(name, 1);
		// Rows of people who asked to be left alone are good rows that are not stored.
		const leftAlone = refused.filter(({ reason }) => reason === 'doNotContact').length;
		return {
			accepted: run.output(name, 0).length + leftAlone,
			duplicates: Number(repeated?.[1] ?? Number.NaN),
			rejected: refused.length - leftAlone,
		};
	}

	describeContacts(run: WorkflowRun): string {
		const { name } = this.#send;
		return CONTACT_OUTPUTS.map((label, index) => `${run.output(name, index).length} ${label}`).join(
			', ',
		);
	}

	/** The limits that the Send node was set to in this run. */
	caps({ PACES }: typeof Core, run: WorkflowRun): readonly Core.Cap[] {
		const { pace = 'careful', ...typed } = this.#send.parameters;
		if (pace === 'careful' || pace === 'normal') return PACES[pace].caps;
		const sendsMax = (name: string, usual: number) => resolve(typed[name] ?? usual, run);
		return [
			{ scope: 'account', sendsMax: sendsMax('hourSendsMax', 20), windowMs: HOUR_MS },
			{ scope: 'account', sendsMax: sendsMax('daySendsMax', 100), windowMs: DAY_MS },
			{ scope: 'person', sendsMax: sendsMax('personDaySendsMax', 1), windowMs: DAY_MS },
		];
	}

	get #send(): Node {
		return this.#operation('instagramOutreach', 'send');
	}

	#operation(type: string, operation: string): Node {
		return this.#find(
			`a node that does ${operation}`,
			(node) => node.type === `${PACKAGE}.${type}` && node.parameters.operation === operation,
		);
	}

	#find(what: string, matches: (node: Node) => boolean): Node {
		const node = this.#nodes.find(matches);
		if (!node) throw new Error(`The quick start has lost ${what}.`);
		return node;
	}
}

import { NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

/**
 * n8n's own nodes are not on the registry without the whole of n8n, so these stand in for the few
 * that the shipped workflows use. They read the same parameters.
 */
const standInFor = (
	name: string,
	properties: INodeProperties[],
	changes: Partial<INodeTypeDescription> = {},
): INodeTypeDescription => ({
	displayName: name,
	name,
	group: ['transform'],
	version: [1, 1.4, 1.5, 2, 2.1, 2.3, 3.2, 3.4, 3.5, 4.5],
	description: 'Stands in for a node of n8n',
	defaults: { name },
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
	properties,
	...changes,
});

const field = (name: string, type: 'string' | 'collection' | 'assignmentCollection' | 'filter') =>
	({
		displayName: name,
		name,
		type,
		default: type === 'string' ? '' : {},
		options: [],
	}) satisfies INodeProperties;

class PassOn implements INodeType {
	constructor(readonly description: INodeTypeDescription) {}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

/** Gives what would go to the browser. */
class Respond implements INodeType {
	description = standInFor('respondToWebhook', [
		field('respondWith', 'string'),
		field('responseBody', 'string'),
		{
			...field('options', 'collection'),
			options: [{ displayName: 'Code', name: 'responseCode', type: 'number', default: 200 }],
		},
	]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [
			this.getInputData().map((_item, item) => ({
				json: {
					body: this.getNodeParameter('responseBody', item) as string,
					status: Number(
						(this.getNodeParameter('options', item) as IDataObject).responseCode ?? 200,
					),
				},
				pairedItem: { item },
			})),
		];
	}
}

class SetFields implements INodeType {
	description = standInFor('set', [field('assignments', 'assignmentCollection')]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [
			this.getInputData().map((_item, item) => {
				const { assignments } = this.getNodeParameter('assignments', item) as {
					assignments: Array<{ name: string; value: string | number }>;
				};
				const json = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
				return { json, pairedItem: { item } };
			}),
		];
	}
}

class FetchFile implements INodeType {
	description = standInFor('httpRequest', [field('url', 'string'), field('options', 'collection')]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const file: ArrayBuffer = await this.helpers.httpRequest({
			method: 'GET',
			url: this.getNodeParameter('url', 0) as string,
			encoding: 'arraybuffer',
		});
		const data = await this.helpers.prepareBinaryData(Buffer.from(file), 'viewers.csv', 'text/csv');
		return [[{ json: {}, binary: { data }, pairedItem: { item: 0 } }]];
	}
}

class IfEquals implements INodeType {
	description = standInFor('if', [field('conditions', 'filter')], {
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const outputs: INodeExecutionData[][] = [[], []];
		for (const [item, data] of this.getInputData().entries()) {
			const isTrue = this.getNodeParameter('conditions', item, false, { extractValue: true });
			outputs[isTrue === true ? 0 : 1]?.push({ ...data, pairedItem: { item } });
		}
		return outputs;
	}
}

class MergeInputs implements INodeType {
	description = standInFor('merge', [], {
		inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		requiredInputs: 1,
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const merged: INodeExecutionData[] = [];
		for (const input of [0, 1, 2]) {
			for (const [item, data] of this.getInputData(input).entries()) {
				merged.push({ ...data, pairedItem: { item, input } });
			}
		}
		return [merged];
	}
}

/** Gives the mail that would leave; an address or a text that is missing is an error, as with a real one. */
class SendEmail implements INodeType {
	description = standInFor('emailSend', [
		...['fromEmail', 'toEmail', 'subject', 'emailFormat', 'text', 'html'].map((name) =>
			field(name, 'string'),
		),
		{
			...field('options', 'collection'),
			options: [
				field('fileAttachments', 'string'),
				{
					displayName: 'Attribution',
					name: 'appendAttribution',
					type: 'boolean',
					default: true,
				},
			],
		},
	]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [
			this.getInputData().map((_item, item) => {
				const read = (name: string) => this.getNodeParameter(name, item) as string;
				const { fileAttachments = '' } = this.getNodeParameter('options', item) as IDataObject;
				const body = read(read('emailFormat') === 'html' ? 'html' : 'text');
				const mail = {
					from: read('fromEmail'),
					to: read('toEmail'),
					subject: read('subject'),
					body,
				};
				for (const [name, value] of Object.entries(mail)) {
					if (value === '' || value.includes('undefined'))
						throw new Error(`No ${name} in the mail`);
				}
				const attached =
					fileAttachments === ''
						? []
						: [this.helpers.assertBinaryData(item, String(fileAttachments))];
				const attachments = attached.map(({ fileName, mimeType }) => ({ fileName, mimeType }));
				return { json: { ...mail, attachments }, pairedItem: { item } };
			}),
		];
	}
}

/** All items as one list, under the name that the workflow chose. */
class AggregateAll implements INodeType {
	description = standInFor('aggregate', [
		field('aggregate', 'string'),
		field('destinationFieldName', 'string'),
		field('options', 'collection'),
	]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		if (this.getNodeParameter('aggregate', 0) !== 'aggregateAllItemData') {
			throw new Error('This stands in for lists of whole items only');
		}
		const items = this.getInputData();
		const name = this.getNodeParameter('destinationFieldName', 0) as string;
		return [
			[
				{
					json: { [name]: items.map(({ json }) => json) },
					pairedItem: items.map((_item, item) => ({ item })),
				},
			],
		];
	}
}

/** Remembers what it let through, for one set of nodes. */
class RemoveSeen implements INodeType {
	readonly seen = new Set<unknown>();

	description = standInFor('removeDuplicates', [
		field('operation', 'string'),
		field('logic', 'string'),
		field('dedupeValue', 'string'),
		field('options', 'collection'),
	]);

	forget(): void {
		this.seen.clear();
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const outputs = this.getInputData().filter((_item, item) => {
			const key = this.getNodeParameter('dedupeValue', item);
			const isNew = !REMOVE_SEEN.seen.has(key);
			REMOVE_SEEN.seen.add(key);
			return isNew;
		});
		return [outputs];
	}
}

class StopAndError implements INodeType {
	description = standInFor(
		'stopAndError',
		[field('errorType', 'string'), field('errorMessage', 'string')],
		{ outputs: [] },
	);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		throw new NodeOperationError(this.getNode(), String(this.getNodeParameter('errorMessage', 0)));
	}
}

const REMOVE_SEEN = new RemoveSeen();

/** As in a workflow that was never published. */
export const forgetSeenItems = (): void => REMOVE_SEEN.forget();

export const STAND_INS: Readonly<Record<string, INodeType>> = {
	'n8n-nodes-base.manualTrigger': new PassOn(
		standInFor('manualTrigger', [], { group: ['trigger'], inputs: [] }),
	),
	'n8n-nodes-base.scheduleTrigger': new PassOn(
		standInFor('scheduleTrigger', [], { group: ['trigger'], inputs: [] }),
	),
	'n8n-nodes-base.webhook': new PassOn(
		standInFor('webhook', [], { group: ['trigger'], inputs: [] }),
	),
	'n8n-nodes-base.respondToWebhook': new Respond(),
	'n8n-nodes-base.noOp': new PassOn(standInFor('noOp', [])),
	'n8n-nodes-base.stickyNote': new PassOn(
		standInFor('stickyNote', [], { inputs: [], outputs: [] }),
	),
	'n8n-nodes-base.set': new SetFields(),
	'n8n-nodes-base.httpRequest': new FetchFile(),
	'n8n-nodes-base.if': new IfEquals(),
	'n8n-nodes-base.merge': new MergeInputs(),
	'n8n-nodes-base.emailSend': new SendEmail(),
	'n8n-nodes-base.aggregate': new AggregateAll(),
	'n8n-nodes-base.removeDuplicates': REMOVE_SEEN,
	'n8n-nodes-base.stopAndError': new StopAndError(),
};

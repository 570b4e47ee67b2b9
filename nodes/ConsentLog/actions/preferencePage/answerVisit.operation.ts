import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { loadCore } from '../../../shared/loadCore';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';

const VISIT_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Visit',
		name: 'visit',
		type: 'options',
		options: [
			{
				name: 'Opened the Page',
				value: 'opened',
				description: 'Behind the Webhook node with GET. Changes nothing.',
			},
			{
				name: 'Sent the Form',
				value: 'sent',
				description: 'Behind the Webhook node with POST, also for one click in a mail program',
			},
		],
		default: 'opened',
		description: 'Which of the two Webhook nodes this node answers',
	},
	{
		displayName: 'Link',
		name: 'token',
		type: 'string',
		typeOptions: { password: true },
		default: '={{ $json.query.link }}',
		description: 'What follows "link=" in the address',
	},
	{
		displayName: 'Form',
		name: 'form',
		type: 'json',
		default: '={{ $json.body }}',
		displayOptions: { show: { visit: ['sent'] } },
		description: 'What the form or the mail program sent',
	},
];

export const answerVisit = {
	option: {
		name: 'Answer Visit',
		value: 'answerVisit',
		action: 'Answer a visit to the preference page',
		description:
			'Make the page behind a signed link: people see and change their choices, stop everything, or ask for 30 days of peace. What they choose is recorded with the wording they saw.',
	},
	properties: VISIT_FIELDS,
	async execute(run) {
		const core = await loadCore();
		const ledger = await openDatabase(run.context);
		const answers = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const answer = await core.answerVisit(
				{ ledger, clock: nodeClock },
				{
					token: readText(place, 'token'),
					form: readForm(place),
					languages: readLanguages(place),
				},
			);
			return { ...answer, contentType: 'text/html; charset=utf-8' };
		});
		return answers.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

function readForm(place: ParameterPlace): IDataObject | null {
	const visit = { name: 'visit', label: 'Visit', choices: ['opened', 'sent'] };
	if (readChoice(place, visit) === 'opened') return null;
	const form: unknown = place.context.getNodeParameter('form', place.itemIndex, {});
	const fields = typeof form === 'string' ? parseJson(form) : form;
	return typeof fields === 'object' && fields !== null ? (fields as IDataObject) : {};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return {};
	}
}

/** Of the address, which the form keeps; then of the browser. */
function readLanguages({ context, itemIndex }: ParameterPlace): string[] {
	const { query, headers } = context.getInputData()[itemIndex]?.json ?? {};
	const textIn = (group: unknown, name: string): string => {
		const value = (group as Readonly<Record<string, unknown>> | undefined)?.[name];
		return typeof value === 'string' ? value : '';
	};
	return [textIn(query, 'lang'), textIn(headers, 'accept-language')];
}

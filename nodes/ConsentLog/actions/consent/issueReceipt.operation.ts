import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Ledger } from '../../../../core';
import { LANGUAGE } from '../../../shared/fields';
import { loadCore } from '../../../shared/loadCore';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readRequiredText, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { requireKnownPerson } from '../../shared/knownPerson';
import { PERSON_FIELDS } from './fields';

const RECEIPT_FIELDS: readonly INodeProperties[] = [
	...PERSON_FIELDS,
	{
		displayName: 'Your Name',
		name: 'controllerName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Panificio Rossi srl',
		description: 'The business that answers for the data, as the person knows it',
	},
	{
		...LANGUAGE,
		displayName: 'Language of the Text',
		description: 'In which language the readable text is written',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Contact for Questions',
				name: 'contact',
				type: 'string',
				default: '',
				placeholder: 'e.g. privacy@example.com',
			},
			{
				displayName: 'Privacy Page',
				name: 'privacyUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/privacy',
			},
		],
	},
];

export const issueReceipt = {
	option: {
		name: 'Issue Receipt',
		value: 'issueReceipt',
		action: 'Issue a consent receipt',
		description:
			'Make a receipt of what a person chose: as data by ISO/IEC TS 27560, and as a text that can be sent to them. The log notes it.',
	},
	properties: RECEIPT_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const issued = await run.eachItem(
			async (itemIndex) => await issueOne(ledger, { context: run.context, itemIndex }),
		);
		return issued.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function issueOne(ledger: Ledger, place: ParameterPlace): Promise<IDataObject> {
	const core = await loadCore();
	const { personId } = await requireKnownPerson(ledger, place);
	const language = readChoice(place, {
		name: 'language',
		label: 'Language of the Text',
		choices: ['en', 'it'],
	});
	const input = {
		personId,
		controller: {
			name: readRequiredText(place, 'controllerName', 'Your Name'),
			contact: readText(place, 'options.contact') || null,
			privacyUrl: readText(place, 'options.privacyUrl') || null,
		},
		topics: core.receiptTopics(await ledger.consentHistory(personId)),
		issuedAt: nodeClock.now(),
	};
	const receipt = core.buildReceipt(input);
	const { entryId } = await ledger.noteReceipt({ personId, receiptHash: receipt.hash });
	return {
		personId,
		issuedAt: input.issuedAt.toISOString(),
		text: core.receiptText(language, input, receipt),
		receipt: receipt.document as IDataObject,
		receiptHash: receipt.hash,
		entryId,
	};
}

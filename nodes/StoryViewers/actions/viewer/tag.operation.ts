import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT, WHO } from '../../../shared/fields';
import { findPerson } from '../../../shared/findPerson';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readText, refusedParameter, type ParameterPlace } from '../../../shared/parameters';

const TAG_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	WHO,
	{
		displayName: 'Tags to Add',
		name: 'addTags',
		type: 'string',
		default: '',
		placeholder: 'e.g. press, friend of the house',
		description: 'Short labels with commas between them, at most 40 letters each',
	},
	{
		displayName: 'Tags to Remove',
		name: 'removeTags',
		type: 'string',
		default: '',
		placeholder: 'e.g. press',
		description: 'Labels with commas between them',
	},
];

const TAG_LENGTH_MAX = 40;

export const tag = {
	option: {
		name: 'Tag',
		value: 'tag',
		action: 'Tag a viewer',
		description: 'Add tags to a person, or take them away. Segments can ask for them.',
	},
	properties: TAG_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const tagged = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const accountId = readText(place, 'account');
			const person = await findPerson(ledger, place, accountId);
			if (person === null) {
				throw refusedParameter(
					place,
					'Nobody is known under this name',
					'Check Who, or import a list first.',
				);
			}
			const tags = await ledger.tagPerson(
				person.personId,
				readTagList(place, 'addTags'),
				readTagList(place, 'removeTags'),
			);
			return { personId: person.personId, tags };
		});
		return tagged.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

function readTagList(place: ParameterPlace, name: string): string[] {
	const tags = readText(place, name)
		.split(',')
		.map((text) => text.trim())
		.filter((text) => text !== '');
	// What a spreadsheet would run is no label, and what is longer is a text about somebody.
	const odd = tags.find((text) => text.length > TAG_LENGTH_MAX || !/^[\p{L}\p{N}]/u.test(text));
	if (odd === undefined) return tags;
	throw refusedParameter(
		place,
		'A tag is too long or does not begin with a letter or digit',
		'Tags are short labels of at most 40 letters, with commas between them.',
	);
}

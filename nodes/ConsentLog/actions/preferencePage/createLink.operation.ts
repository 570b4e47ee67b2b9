import type { INodeProperties } from 'n8n-workflow';
import type { Ledger } from '../../../../core';
import { DAY_MS } from '../../../shared/duration';
import { loadCore } from '../../../shared/loadCore';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readNumber, readRequiredText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { requireKnownPerson } from '../../shared/knownPerson';
import { PERSON_FIELDS } from '../consent/fields';

const DAYS_MAX = 3650;

const LINK_FIELDS: readonly INodeProperties[] = [
	...PERSON_FIELDS,
	{
		displayName: 'Address of the Page',
		name: 'pageUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://n8n.example.com/webhook/preferences',
		description: 'The Production URL of the Webhook nodes in the workflow Preference page',
	},
	{
		displayName: 'Used For',
		name: 'linkUse',
		type: 'options',
		options: [
			{
				name: 'Choices',
				value: 'preferences',
				description: 'The link in a message, behind which people see and change their choices',
			},
			{
				name: 'One-Click Unsubscribe',
				value: 'optOut',
				description: 'For the headers of an email, so that mail programs show their button',
			},
		],
		default: 'preferences',
	},
	{
		displayName: 'Days It Works',
		name: 'days',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: DAYS_MAX },
		default: 400,
		description: 'A link that has run out still says how to stop: by answering STOP',
	},
];

export const createLink = {
	option: {
		name: 'Create Link',
		value: 'createLink',
		action: 'Create a link to the preference page',
		description:
			'Make the signed link of one person. It holds no name and no address, and nobody can make it for somebody else.',
	},
	properties: LINK_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const links = await run.eachItem(
			async (itemIndex) => await linkFor(ledger, { context: run.context, itemIndex }),
		);
		return links.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function linkFor(ledger: Ledger, place: ParameterPlace) {
	const { personId } = await requireKnownPerson(ledger, place);
	const core = await loadCore();
	const address = core.parseLinkAddress(
		readRequiredText(place, 'pageUrl', 'Address of the Page'),
		'Address of the Page',
	);
	const use = readChoice(place, {
		name: 'linkUse',
		label: 'Used For',
		choices: ['optOut', 'preferences'],
	});
	const days = Math.min(Math.max(readNumber(place, 'days') ?? 0, 1), DAYS_MAX);
	const expiresAt = new Date(nodeClock.now().getTime() + days * DAY_MS);
	const accountId = readRequiredText(place, 'account', 'Account');
	const { token } = await ledger.signPreferenceLink({ personId, accountId, use, expiresAt });
	const url = core.linkTo(address, token);
	return {
		personId,
		url,
		expiresAt: expiresAt.toISOString(),
		// RFC 8058: both headers, or mail programs show no button.
		listUnsubscribe: `<${url}>`,
		listUnsubscribePost: 'List-Unsubscribe=One-Click',
	};
}

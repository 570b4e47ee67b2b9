import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { readAppSecrets } from '../../../shared/instagramSettings';
import { loadCore } from '../../../shared/loadCore';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import {
	readChoice,
	readRequiredText,
	readText,
	refusedParameter,
	type ParameterPlace,
} from '../../../shared/parameters';

const CALLBACK_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Callback',
		name: 'callback',
		type: 'options',
		options: [
			{ name: 'Data Deletion', value: 'metaDeletion' },
			{ name: 'Deauthorise', value: 'metaDeauthorise' },
		],
		default: 'metaDeletion',
		description: 'Which of the two addresses in the Meta app this workflow answers',
	},
	{
		displayName: 'Signed Request',
		name: 'signedRequest',
		type: 'string',
		default: '={{ $json.body?.signed_request }}',
		required: true,
		description: 'As Meta sent it to the Webhook node',
	},
	{
		displayName: 'Account',
		name: 'account',
		type: 'string',
		default: '',
		placeholder: 'e.g. 17841400000000000',
		description:
			'ID of the connected Instagram account. Leave it empty if there is only one; Meta itself names the account by an ID that is valid for your app only.',
	},
	{
		displayName: 'Status Page Address',
		name: 'statusPage',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. the production address of the node "Status page"',
		description: 'Where the request can be looked up; its code is added as "?code="',
	},
];

export const answerMetaCallback = {
	option: {
		name: 'Answer Meta Callback',
		value: 'answerMetaCallback',
		action: 'Answer a callback of meta',
		description:
			'Check that Meta signed the request, stop the connected account, and erase what it brought. Give Meta the fields of the item as the answer.',
	},
	properties: CALLBACK_FIELDS,
	async execute(run) {
		const { context } = run;
		const core = await loadCore();
		const ledger = await openDatabase(context);
		const secrets = await readAppSecrets(context);
		const answered = await run.eachItem(async (itemIndex): Promise<IDataObject> => {
			const place = { context, itemIndex };
			const text = readRequiredText(place, 'signedRequest', 'Signed Request');
			const statusPage = readStatusPage(place);
			const signed = core.readSignedRequest(text, secrets);
			if (signed === null) {
				throw refusedParameter(
					place,
					'Meta did not sign this request with the secret of your app',
					'Check the Instagram credential: its client secret, and the Meta App Secret. A request of anybody else must be refused.',
				);
			}
			const { requestId, accountId } = await ledger.beginMetaCallback({
				kind: readChoice(place, {
					name: 'callback',
					label: 'Callback',
					choices: ['metaDeletion', 'metaDeauthorise'],
				}),
				accountId: readText(place, 'account') || null,
				receivedAt: nodeClock.now(),
			});
			const separator = statusPage.includes('?') ? '&' : '?';
			return {
				url: `${statusPage}${separator}code=${requestId}`,
				confirmation_code: requestId,
				requestId,
				accountId,
			};
		});
		return answered.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

function readStatusPage(place: ParameterPlace): string {
	const address = readRequiredText(place, 'statusPage', 'Status Page Address');
	if (/^https:\/\/[^\s?#]+/i.test(address)) return address;
	throw refusedParameter(
		place,
		'"Status Page Address" is no address that begins with https://',
		'Give the production address of the Webhook node that shows the status.',
	);
}

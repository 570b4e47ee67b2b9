import type { World } from '../world/world';

export interface CredentialStep {
	/** As n8n lists it. */
	readonly credential: string;
	/** Labels in n8n and what belongs there; every other field stays as it is. */
	readonly fields: ReadonlyArray<readonly [label: string, value: string]>;
	readonly then: string;
}

/** What a person types into n8n; shown in the terminal and on the page. */
export const credentialSteps = ({ app, origin }: World): readonly CredentialStep[] => [
	{
		credential: 'Instagram Stories OAuth2 API',
		fields: [
			['Instagram App ID', app.clientId],
			['Instagram App Secret', app.clientSecret],
			['Instagram Server', 'Practice Account'],
			['Practice Port', new URL(origin).port],
		],
		then: 'Connect the account with the button, and press Allow on the page that opens.',
	},
	{
		credential: 'Outreach Database API',
		fields: [
			['Where', 'Embedded File'],
			['Purpose', 'Practice'],
		],
		then: 'Save it. Real people never get into this database.',
	},
];

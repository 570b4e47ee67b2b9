import type { World } from '../world/world';

export interface CredentialStep {
	/** As n8n lists it. */
	readonly credential: string;
	/**
	 * Labels on the screen and what belongs there; every other field stays as it is. n8n calls the ID and
	 * the secret of every OAuth2 credential "Client ID" and "Client Secret", whatever ours are called.
	 */
	readonly fields: ReadonlyArray<readonly [label: string, value: string]>;
	readonly then: string;
}

/** What a person types into n8n; shown in the terminal and on the page. */
export const credentialSteps = ({ app, origin }: World): readonly CredentialStep[] => [
	{
		credential: 'Instagram Stories OAuth2 API',
		fields: [
			['Client ID', app.clientId],
			['Client Secret', app.clientSecret],
			['Instagram Server', 'Practice Account'],
			['Practice Port', new URL(origin).port],
		],
		then: 'Press Connect at the end of the form, then Allow in the window that opens.',
	},
	{
		credential: 'Outreach Database API',
		fields: [
			['Where', 'Embedded File'],
			['Purpose', 'Practice'],
		],
		then: 'Press Save. Real people never get into this database.',
	},
];

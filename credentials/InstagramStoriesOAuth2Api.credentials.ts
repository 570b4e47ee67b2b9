import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * The addresses of Instagram Login (facts/instagram.md §1.1), or the same paths on this computer for
 * a practice account. Only the port can be typed, so a code or an app secret never goes elsewhere.
 */
const onServer = (instagram: string, path: string): string =>
	`={{ $self["server"] === "practice" ? "http://127.0.0.1:" + Number($self["practicePort"]) : "${instagram}" }}${path}`;

/** Reading the account and answering messages; nothing in the package needs more (P10). */
const LEAST_SCOPES = 'instagram_business_basic,instagram_business_manage_messages';

export class InstagramStoriesOAuth2Api implements ICredentialType {
	name = 'instagramStoriesOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Instagram Stories OAuth2 API';

	icon: Icon = { light: 'file:instagramStories.svg', dark: 'file:instagramStories.dark.svg' };

	documentationUrl = 'https://github.com/story-outreach/n8n-nodes-story-outreach#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'Your Instagram account must be a professional one, and the Meta app must use "API setup with Instagram login". No password is ever asked for here.',
			name: 'requirements',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Instagram App ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1234567890123456',
			description:
				'In the Meta dashboard: Instagram > API setup with Instagram login > Business login settings. It is not the App ID at the top of the dashboard; with that one Instagram answers "Invalid platform app".',
		},
		{
			displayName: 'Instagram App Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The secret beside the Instagram App ID. It also proves that an incoming event was sent by Instagram.',
		},
		{
			displayName: 'Meta App Secret',
			name: 'metaAppSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only if events arrive with a signature that does not match: App settings > Basic > App secret. Some apps sign events with it instead of the Instagram App Secret.',
		},
		{
			displayName: 'Instagram Server',
			name: 'server',
			type: 'options',
			options: [
				{ name: 'Instagram', value: 'instagram' },
				{
					name: 'Practice Account',
					value: 'practice',
					description: 'A pretend Instagram on this computer: nobody real is contacted',
				},
			],
			default: 'instagram',
			description: 'Where to sign in and to send messages',
		},
		{
			displayName: 'Practice Port',
			name: 'practicePort',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 65535 },
			default: 4570,
			displayOptions: { show: { server: ['practice'] } },
			description:
				'The number after 127.0.0.1: in the address that the practice Instagram prints when it starts',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: onServer('https://www.instagram.com', '/oauth/authorize'),
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: onServer('https://api.instagram.com', '/oauth/access_token'),
			required: true,
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: LEAST_SCOPES,
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: 'force_reauth=true',
			description: 'Asks which account to use, instead of silently taking the one signed in',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
	];
}

import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { ACCESS_TOKEN_URL, AUTHORIZATION_URL } from './shared/addresses';
import { GRAPH_VERSION, LOGIN, SERVER } from './shared/fields';
import { PERMISSIONS, SCOPE } from './shared/scopes';

const hidden = (name: string, value: string | number): INodeProperties => ({
	displayName: name,
	name,
	type: 'hidden',
	default: value,
});

const onlyWith = (login: 'instagram' | 'facebook'): INodeProperties['displayOptions'] => ({
	show: { login: [login] },
});

export class InstagramStoriesOAuth2Api implements ICredentialType {
	name = 'instagramStoriesOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Instagram Stories OAuth2 API';

	icon: Icon = { light: 'file:instagramStories.svg', dark: 'file:instagramStories.dark.svg' };

	documentationUrl = 'https://github.com/story-outreach/n8n-nodes-story-outreach#credentials';

	properties: INodeProperties[] = [
		LOGIN,
		{
			displayName:
				'Your Instagram account must be a professional one, and the Meta app must use "API setup with Instagram login". As Client ID take the <b>Instagram</b> App ID from Business login settings there: with the App ID at the top of the dashboard Instagram answers "Invalid platform app". No password is ever asked for here.',
			name: 'requirements',
			type: 'notice',
			default: '',
			displayOptions: onlyWith('instagram'),
		},
		{
			displayName:
				'The Meta app must use "API setup with Facebook login", and each Instagram account must be linked to a Page that you manage. As Client ID take the App ID at the <b>top</b> of the dashboard, not the Instagram App ID. No password is ever asked for here.',
			name: 'requirementsFacebook',
			type: 'notice',
			default: '',
			displayOptions: onlyWith('facebook'),
		},
		{
			// The editor shows its own labels for these two, whatever stands here.
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1234567890123456',
			description:
				'With Instagram: the Instagram App ID under Instagram > API setup with Instagram login > Business login settings. With Facebook: the App ID at the top of the Meta dashboard.',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The secret beside that App ID. It also proves that an incoming event was sent by Instagram.',
		},
		{
			displayName: 'Meta App Secret',
			name: 'metaAppSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: onlyWith('instagram'),
			description:
				'Only if events arrive with a signature that does not match: App settings > Basic > App secret. Some apps sign events with it instead of the Instagram App Secret.',
		},
		...PERMISSIONS,
		...SERVER,
		GRAPH_VERSION,
		hidden('grantType', 'authorizationCode'),
		hidden('authUrl', AUTHORIZATION_URL),
		hidden('accessTokenUrl', ACCESS_TOKEN_URL),
		hidden('scope', SCOPE),
		// Asks which account to use, instead of silently taking the one signed in.
		hidden(
			'authQueryParameters',
			'={{ $self["login"] === "facebook" ? "" : "force_reauth=true" }}',
		),
		hidden('authentication', 'body'),
		// No status: n8n would ask for a refresh that Instagram does not know (facts/n8n.md §3.2).
		hidden('tokenExpiredStatusCode', 0),
	];
}

import type { INode, INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { DATABASE_CREDENTIAL, INSTAGRAM_CREDENTIAL, TOKEN_CREDENTIAL } from './credentialNames';

/** n8n's usual field; a workflow from before it existed means OAuth2. */
export const AUTHENTICATION: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'OAuth2', value: 'oAuth2', description: 'Sign in with Instagram or Facebook' },
		{ name: 'Access Token', value: 'accessToken', description: 'Paste a long-lived token' },
	],
	default: 'oAuth2',
	description: 'How this node signs in to Instagram',
};

/** The two Instagram credentials, of which "Authentication" chooses one, and the database. */
export const instagramAndDatabase = ({
	required,
	show = {},
}: {
	readonly required: boolean;
	/** Where the node needs Instagram at all. */
	readonly show?: Readonly<Record<string, string[]>>;
}): INodeCredentialDescription[] => [
	{
		name: INSTAGRAM_CREDENTIAL,
		displayName: 'Instagram',
		required,
		displayOptions: { show: { ...show, authentication: ['oAuth2'] } },
	},
	{
		name: TOKEN_CREDENTIAL,
		displayName: 'Instagram',
		required,
		displayOptions: { show: { ...show, authentication: ['accessToken'] } },
	},
	{ name: DATABASE_CREDENTIAL, displayName: 'Outreach Database (Optional)', required: false },
];

/** "Authentication" takes no expression, so what is typed is what holds. */
export const instagramCredentialOf = ({ parameters }: INode): string =>
	parameters.authentication === 'accessToken' ? TOKEN_CREDENTIAL : INSTAGRAM_CREDENTIAL;

export const hasInstagramCredential = (node: INode): boolean =>
	node.credentials?.[instagramCredentialOf(node)] !== undefined;

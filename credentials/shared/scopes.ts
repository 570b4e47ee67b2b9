import type { INodeProperties } from 'n8n-workflow';

/** What may be ticked; each box adds its permissions and nothing else (P10). */
export const PERMISSIONS: readonly INodeProperties[] = [
	{
		displayName: 'Messages',
		name: 'allowMessages',
		type: 'boolean',
		default: true,
		description: 'Whether the nodes may read and answer messages',
	},
	{
		displayName: 'Insights',
		name: 'allowInsights',
		type: 'boolean',
		default: true,
		description: 'Whether the nodes may read the numbers of stories and of the account',
	},
	{
		displayName: 'Comments',
		name: 'allowComments',
		type: 'boolean',
		default: false,
		description: 'Whether the nodes may read, answer, hide and delete comments',
	},
	{
		displayName: 'Pages of a Business',
		name: 'allowBusinessPages',
		type: 'boolean',
		default: false,
		displayOptions: { show: { login: ['facebook'] } },
		description: 'Whether to reach Pages that a Meta business portfolio owns',
	},
];

interface ScopesOfLogin {
	readonly always: readonly string[];
	readonly messages: readonly string[];
	readonly comments: readonly string[];
	readonly insights: readonly string[];
	readonly businessPages: readonly string[];
}

/** facts/instagram.md §1.1, and §1.2 "Scopes by job". */
const SCOPES: Readonly<Record<'instagram' | 'facebook', ScopesOfLogin>> = {
	instagram: {
		always: ['instagram_business_basic'],
		messages: ['instagram_business_manage_messages'],
		comments: ['instagram_business_manage_comments'],
		insights: ['instagram_business_manage_insights'],
		businessPages: [],
	},
	facebook: {
		always: ['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
		messages: ['instagram_manage_messages', 'pages_manage_metadata'],
		comments: ['instagram_manage_comments'],
		insights: ['instagram_manage_insights'],
		businessPages: ['business_management'],
	},
};

const listOf = ({ always, messages, comments, insights, businessPages }: ScopesOfLogin): string =>
	[
		JSON.stringify(always),
		`$self["allowMessages"] ? ${JSON.stringify(messages)} : []`,
		`$self["allowComments"] ? ${JSON.stringify(comments)} : []`,
		`$self["allowInsights"] ? ${JSON.stringify(insights)} : []`,
		`$self["allowBusinessPages"] ? ${JSON.stringify(businessPages)} : []`,
	].join(', ');

/** n8n takes a hidden scope from here at every sign-in, so a box that is ticked later counts. */
export const SCOPE = `={{ [].concat(...($self["login"] === "facebook" ? [${listOf(SCOPES.facebook)}] : [${listOf(SCOPES.instagram)}])).join(",") }}`;

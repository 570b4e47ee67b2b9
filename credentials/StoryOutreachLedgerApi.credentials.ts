import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

const onlyFor = (store: 'sqlite' | 'postgres'): INodeProperties['displayOptions'] => ({
	show: { store: [store] },
});

export class StoryOutreachLedgerApi implements ICredentialType {
	name = 'storyOutreachLedgerApi';

	displayName = 'Outreach Database API';

	icon: Icon = { light: 'file:outreachDatabase.svg', dark: 'file:outreachDatabase.dark.svg' };

	documentationUrl = 'https://github.com/story-outreach/n8n-nodes-story-outreach#outreach-database';

	properties: INodeProperties[] = [
		{
			displayName:
				'Only needed for practice, for several n8n processes, or for another place. Without this credential a file in the folder of n8n is used.',
			name: 'optional',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Where',
			name: 'store',
			type: 'options',
			options: [
				{
					name: 'Embedded File',
					value: 'sqlite',
					description: 'Nothing to install. For one computer.',
				},
				{
					name: 'PostgreSQL',
					value: 'postgres',
					description: 'For queue mode and several computers. Version 13 or newer.',
				},
			],
			default: 'sqlite',
			description: 'Where people, consents, limits and the log of contacts are kept',
		},
		{
			displayName: 'Purpose',
			name: 'purpose',
			type: 'options',
			options: [
				{
					name: 'Practice',
					value: 'practice',
					description: 'Works only with a practice account: nobody real is contacted',
				},
				{ name: 'Real', value: 'real', description: 'Works only with Instagram' },
			],
			default: 'real',
			description:
				'Whether real people are in it. It is fixed when the database is created, so that practice and real data never mix.',
		},
		{
			displayName: 'File',
			name: 'file',
			type: 'string',
			default: '',
			placeholder: 'e.g. /home/node/.n8n/story-outreach/ledger.sqlite',
			displayOptions: onlyFor('sqlite'),
			description: 'Leave empty for the folder of n8n. A network folder cannot be used.',
		},
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			default: 'localhost',
			displayOptions: onlyFor('postgres'),
		},
		{
			displayName: 'Port',
			name: 'port',
			type: 'number',
			default: 5432,
			displayOptions: onlyFor('postgres'),
		},
		{
			displayName: 'Database',
			name: 'database',
			type: 'string',
			default: '',
			displayOptions: onlyFor('postgres'),
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: '',
			displayOptions: onlyFor('postgres'),
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: onlyFor('postgres'),
		},
		{
			displayName: 'Encrypted Connection',
			name: 'ssl',
			type: 'boolean',
			default: true,
			displayOptions: onlyFor('postgres'),
			description: 'Whether to talk to PostgreSQL over TLS',
		},
		{
			displayName: 'Client',
			name: 'client',
			type: 'string',
			default: '',
			placeholder: 'e.g. bakery-rossi',
			description:
				'Only for agencies: a short name for each of your clients, with a credential for each. Every client has people, keys, do-not-contact list, limits and log of its own; nothing crosses. Leave empty if you work for one business.',
		},
		{
			displayName: 'Identity Key',
			name: 'identityKeySecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The secret that protects who the people are. PostgreSQL needs it: at least 32 characters, the same on every computer. An embedded file makes its own if this stays empty. Keep a copy in a safe place: without it nobody can be contacted.',
		},
	];
}

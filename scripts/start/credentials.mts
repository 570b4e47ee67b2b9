import { z } from 'zod';

import type { N8nApi } from './n8nApi.mts';
import { PRACTICE_APP } from './practiceInstagram.mts';
import type { PracticeInstagram } from './practiceInstagram.mts';
import type { WorkFolder } from './workFolder.mts';

const INSTAGRAM = 'instagramStoriesOAuth2Api';
const DATABASE = 'storyOutreachLedgerApi';

const saved = z.object({ id: z.string() });

interface Credential {
	readonly type: string;
	readonly name: string;
	readonly data: Readonly<Record<string, unknown>>;
}

const listCredentials = (instagram: PracticeInstagram): Credential[] => [
	{
		type: INSTAGRAM,
		name: 'Practice Instagram',
		data: { ...PRACTICE_APP, server: 'practice', practicePort: instagram.port },
	},
	{
		type: DATABASE,
		name: 'Practice Outreach Database',
		data: { store: 'sqlite', purpose: 'practice' },
	},
];

async function save(
	api: N8nApi,
	credential: Credential,
	knownId: string | undefined,
): Promise<string> {
	const existing = await api.call(z.array(saved), { method: 'GET', path: '/rest/credentials' });
	const isKnown = existing.some(({ id }) => id === knownId);
	const { id } = await api.call(saved, {
		method: isKnown ? 'PATCH' : 'POST',
		path: isKnown ? `/rest/credentials/${knownId}` : '/rest/credentials',
		body: credential,
	});
	return id;
}

/** The whole way of a person who clicks "Connect" in n8n and "Allow" at Instagram. */
async function signInToInstagram(
	api: N8nApi,
	instagram: PracticeInstagram,
	id: string,
): Promise<void> {
	const signInPage = await api.call(z.string().url(), {
		method: 'GET',
		path: `/rest/oauth2-credential/auth?id=${id}`,
	});
	const answer = await api.open(await instagram.allow(signInPage));
	const page = await answer.text();
	if (!answer.ok || /oauth-?error|error occurred/i.test(page)) {
		throw new Error(`n8n could not connect to the practice account (${answer.status}).`);
	}
}

/** Creates or refreshes the practice credentials; answers n8n's id by credential type. */
export async function provideCredentials(
	api: N8nApi,
	instagram: PracticeInstagram,
	work: WorkFolder,
): Promise<Readonly<Record<string, string>>> {
	const ids: Record<string, string> = {};
	for (const credential of listCredentials(instagram)) {
		ids[credential.type] = await save(api, credential, work.settings.credentials[credential.type]);
	}
	work.update({ credentials: ids });
	await signInToInstagram(api, instagram, ids[INSTAGRAM] ?? '');
	return ids;
}

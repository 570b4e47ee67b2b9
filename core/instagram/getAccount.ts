import { z } from 'zod';
import { failureOf } from './classifyGraphFailure';
import type { GraphConnection } from './graphConnection';
import { flatOrWrapped } from './graphConnection';
import { graphRequestError } from './graphRequestError';
import type { Login } from './login';
import { readGraph } from './readGraph';

/** What Instagram says about the business's own account. */
export interface AccountDetails {
	readonly username: string;
	readonly name: string | null;
	/** BUSINESS or MEDIA_CREATOR; Instagram Login only. */
	readonly accountType: string | null;
	readonly followersCount: number | null;
	readonly followsCount: number | null;
	readonly mediaCount: number | null;
	readonly biography: string | null;
	readonly website: string | null;
	readonly pictureUrl: string | null;
}

const FIELDS = [
	'username',
	'name',
	'profile_picture_url',
	'followers_count',
	'follows_count',
	'media_count',
	'biography',
	'website',
];

const ACCOUNT_FIELDS: Readonly<Record<Login, string>> = {
	instagram: [...FIELDS, 'account_type'].join(','),
	facebook: FIELDS.join(','),
};

const text = z.string().max(5000).nullish().catch(null);
const count = z.number().int().nonnegative().safe().nullish().catch(null);

const details = flatOrWrapped(
	z.object({
		username: z.string().min(1).max(100),
		name: text,
		account_type: text,
		followers_count: count,
		follows_count: count,
		media_count: count,
		biography: text,
		website: text,
		profile_picture_url: text,
	}),
);

/** @throws UserFacingError when Instagram refuses, cannot be reached or answers something else */
export async function getAccount(connection: GraphConnection): Promise<AccountDetails> {
	const asked = await readGraph(connection, {
		path: connection.address.account,
		query: { fields: ACCOUNT_FIELDS[connection.address.login] },
	});
	if (asked.kind === 'refused') throw graphRequestError(asked.failure);

	const parsed = details.safeParse(asked.body);
	if (!parsed.success) throw graphRequestError(failureOf({ class: 'ambiguous' }));
	const { data } = parsed;
	return {
		username: data.username,
		name: data.name ?? null,
		accountType: data.account_type ?? null,
		followersCount: data.followers_count ?? null,
		followsCount: data.follows_count ?? null,
		mediaCount: data.media_count ?? null,
		biography: data.biography ?? null,
		website: data.website ?? null,
		pictureUrl: data.profile_picture_url ?? null,
	};
}

import { z } from 'zod';
import { UserFacingError } from '../shared/userFacingError';
import { classifyGraphFailure } from './classifyGraphFailure';
import { READ_TIMEOUT_MS, askGraph, isSuccess } from './graphConnection';
import type { GraphConnection } from './graphConnection';
import { graphRequestError } from './graphRequestError';

/** An Instagram account that a Facebook user reaches through a Page. */
export interface PageAccount {
	readonly pageId: string;
	readonly accountId: string;
	readonly username: string;
	/** Does not end by time; kept in memory only (facts/instagram.md §1.2). */
	readonly pageToken: string;
}

/** Ids above 2^53 as JSON numbers would have lost digits, so only texts count (facts §1.1). */
const id = z.string().regex(/^\d{1,32}$/);
const page = z.object({
	id,
	name: z.string().catch(''),
	access_token: z.string().min(1),
	instagram_business_account: z.object({ id, username: z.string().optional() }),
});
const pages = z.object({
	data: z.array(z.unknown()),
	paging: z
		.object({ cursors: z.object({ after: z.string() }), next: z.string() })
		.optional()
		.catch(undefined),
});

const PAGE_ROWS = '100';
/** 10,000 Pages; more would mean that the cursor goes round in circles. */
const ANSWERS_MAX = 100;

/**
 * `GET /me/accounts`, all pages of the answer. Pages without an Instagram account are left out.
 *
 * @throws UserFacingError when Facebook refuses or no Page leads to an Instagram account
 */
export async function listPageAccounts(connection: GraphConnection): Promise<PageAccount[]> {
	const found: PageAccount[] = [];
	let after: string | undefined;
	for (let answers = 0; answers < ANSWERS_MAX; answers += 1) {
		const { data, paging } = await askPages(connection, after);
		found.push(...data.flatMap(accountOf));
		if (paging === undefined) break;
		after = paging.cursors.after;
	}
	if (found.length > 0) return found;
	throw new UserFacingError(
		'noPageAccount',
		'No Instagram account is reached by this Facebook sign-in.',
		'Link the Instagram account to a Facebook Page that you manage, and allow that Page when you connect. For Pages owned by a business, tick Pages of a Business in the credential.',
	);
}

async function askPages(
	connection: GraphConnection,
	after: string | undefined,
): Promise<z.infer<typeof pages>> {
	const asked = await askGraph(connection, {
		method: 'GET',
		path: '/me/accounts',
		query: {
			fields: 'id,name,access_token,instagram_business_account{id,username}',
			limit: PAGE_ROWS,
			...(after === undefined ? {} : { after }),
		},
		timeoutMs: READ_TIMEOUT_MS,
	});
	if (asked.kind === 'noAnswer') throw graphRequestError(asked.failure);
	const { answer } = asked;
	const parsed = pages.safeParse(answer.body);
	if (isSuccess(answer) && parsed.success) return parsed.data;
	throw graphRequestError(classifyGraphFailure(answer.status, answer.body));
}

function accountOf(row: unknown): PageAccount[] {
	const parsed = page.safeParse(row);
	if (!parsed.success) return [];
	const { id: pageId, name, access_token: pageToken, instagram_business_account } = parsed.data;
	return [
		{
			pageId,
			accountId: instagram_business_account.id,
			username: instagram_business_account.username ?? name,
			pageToken,
		},
	];
}

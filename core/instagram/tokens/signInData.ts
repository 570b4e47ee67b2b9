import { z } from 'zod';
import type { Login } from '../login';
import { RENEWAL_STEPS, tokenHash } from './storedToken';
import type { StoredToken, TokenLife } from './storedToken';

/** What n8n keeps of a sign-in: the body of each answer, merged over all answers before it. */
export type SignInData = Readonly<Record<string, unknown>>;

/** Beside the token in n8n's own encrypted data: which token was renewed, and when. */
const MARKER = 'storyOutreach';

const instant = z.string().datetime({ offset: true }).pipe(z.coerce.date());
const tokenText = z.string().min(1).max(5000);
const scopeList = z
	.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/))])
	.transform((scopes) => scopes.filter((scope) => scope !== ''))
	.nullish()
	.catch(null);

const row = z.object({ access_token: tokenText, permissions: scopeList });
type Row = z.infer<typeof row>;
const wrapped = z.object({ data: z.tuple([row]).rest(z.unknown()) });
const marker = z.object({
	[MARKER]: z.object({
		tokenHash: z.string(),
		renewedAt: instant,
		expiresAt: instant.nullable(),
	}),
});

/**
 * The newest token of a sign-in. Instagram answers flat or inside `data[0]` (facts/instagram.md §1.1)
 * and n8n merges each answer over the older ones, so after a reconnect the other shape may still hold
 * a stale token. The marker is bound to the hash of the token that it describes, never a bare flag: a
 * token that it does not describe came after it.
 *
 * @returns null when nobody has signed in yet
 */
export function readSignInData(data: unknown, login: Login): StoredToken | null {
	const flat = row.safeParse(data).data;
	const nested = wrapped.safeParse(data).data?.data[0];
	const life = lifeOf(data);
	const known = [flat, nested].find(
		(candidate) => candidate !== undefined && tokenHash(candidate.access_token) === life?.tokenHash,
	);
	const unknown = [flat, nested].filter(
		(candidate): candidate is Row => candidate !== undefined && candidate !== known,
	);
	const steps = RENEWAL_STEPS[`${login}/signIn`];
	if (unknown.length > 0) return { ...newestOf(unknown, data), steps };
	if (known === undefined || life === null) return null;
	return {
		value: known.access_token,
		life: { renewedAt: life.renewedAt, expiresAt: life.expiresAt },
		steps,
		scopes: known.permissions ?? null,
		alternative: null,
	};
}

function lifeOf(data: unknown): (TokenLife & { readonly tokenHash: string }) | null {
	return marker.safeParse(data).data?.[MARKER] ?? null;
}

/** A merge keeps the place of known keys and appends new ones, so the later shape came later. */
function newestOf(rows: readonly Row[], data: unknown): Omit<StoredToken, 'steps'> {
	const keys = Object.keys(data as object);
	const isFlatLater = keys.indexOf('access_token') > keys.indexOf('data');
	const [newest, other] = isFlatLater ? rows : rows.toReversed();
	return {
		value: newest?.access_token ?? '',
		life: null,
		scopes: newest?.permissions ?? null,
		alternative: other?.access_token ?? null,
	};
}

/** The same data with a renewed token: one shape, its marker, and no number that lost digits. */
export function writeSignInData(
	data: SignInData,
	token: StoredToken & { readonly life: TokenLife },
): Record<string, unknown> {
	const kept = Object.entries(data).filter(([name]) => name !== 'data' && name !== 'user_id');
	return {
		...Object.fromEntries(kept),
		access_token: token.value,
		token_type: 'bearer',
		...(token.scopes === null ? {} : { permissions: [...token.scopes] }),
		[MARKER]: {
			tokenHash: tokenHash(token.value),
			renewedAt: token.life.renewedAt.toISOString(),
			expiresAt: token.life.expiresAt?.toISOString() ?? null,
		},
	};
}

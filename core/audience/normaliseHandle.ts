/** DESIGN §9: at most 30 of these, no dot first, last or doubled. */
const HANDLE = /^(?!\.)(?!.*\.\.)[a-z0-9._]{1,30}(?<!\.)$/;

const PROFILE_URL = /^(?:https?:\/\/)?(?:(?:www|m)\.)?instagram\.com\/([^/?#]+)(?:[/?#].*)?$/i;

/** First path parts of pages that are no profile: a link to a post names nobody. */
const NOT_A_PROFILE: ReadonlySet<string> = new Set([
	'accounts',
	'direct',
	'explore',
	'p',
	'reel',
	'reels',
	'stories',
	'tv',
]);

/** Marks without width, which come along when a name is copied from a page. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * `@Anna.Rossi`, `anna.rossi` or `https://www.instagram.com/anna.rossi/?hl=it` as `anna.rossi`; null
 * when it cannot be a handle. Normalising a handle again changes nothing.
 */
export function normaliseHandle(input: string): string | null {
	const visible = input.replace(INVISIBLE, '').trim();
	const [, fromUrl] = PROFILE_URL.exec(visible) ?? [];
	if (fromUrl !== undefined && NOT_A_PROFILE.has(fromUrl.toLowerCase())) return null;

	const handle = (fromUrl ?? visible).replace(/^@/, '').toLowerCase();
	return HANDLE.test(handle) ? handle : null;
}

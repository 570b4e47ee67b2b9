import { DAY_MS } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';

export interface GraphVersion {
	readonly version: string;
	/** First day on which Meta no longer answers it; null where Meta has not said. */
	readonly endsOn: string | null;
}

/**
 * Meta's table, newest first (facts/instagram.md §2.1, read 29 October 2026). v27.0 is left out: its
 * label could not be read. The same list stands in the credentials, which load nothing of `core`.
 */
export const GRAPH_VERSIONS: readonly GraphVersion[] = [
	{ version: 'v26.0', endsOn: null },
	{ version: 'v25.0', endsOn: '2028-07-29' },
	{ version: 'v24.0', endsOn: '2028-02-18' },
	{ version: 'v23.0', endsOn: '2027-10-08' },
	{ version: 'v22.0', endsOn: '2027-05-20' },
	{ version: 'v21.0', endsOn: '2027-01-21' },
	{ version: 'v20.0', endsOn: '2026-09-24' },
];

/** The newest whose Instagram pages and whose end are known for certain (facts/instagram.md §2.1). */
export const DEFAULT_GRAPH_VERSION = 'v25.0';

/** Two Meta releases: time to try a newer one before the old one is gone. */
const WARNED_BEFORE_MS = 180 * DAY_MS;

const GRAPH_VERSION = /^v\d{1,2}\.\d$/;

/** @throws UserFacingError `graphVersionInvalid`; missing means the default */
export function parseGraphVersion(input: unknown): string {
	if (input === undefined) return DEFAULT_GRAPH_VERSION;
	if (typeof input === 'string' && GRAPH_VERSION.test(input)) return input;
	throw new UserFacingError(
		'graphVersionInvalid',
		'The version of the Instagram API is not of the form v25.0.',
		`Choose a Graph API Version in the credential, such as ${DEFAULT_GRAPH_VERSION}.`,
	);
}

/** One sentence from half a year before Meta ends a version; null while there is nothing to say. */
export function graphVersionWarning(version: string, now: Date): string | null {
	const endsOn = GRAPH_VERSIONS.find((known) => known.version === version)?.endsOn ?? null;
	if (endsOn === null) return null;

	const leftMs = Date.parse(`${endsOn}T00:00:00Z`) - now.getTime();
	if (leftMs > WARNED_BEFORE_MS) return null;
	return leftMs > 0
		? `Meta ends version ${version} of its API on ${endsOn}. Choose a newer Graph API Version in the Instagram credential before that day.`
		: `Meta ended version ${version} of its API on ${endsOn}. Choose a newer Graph API Version in the Instagram credential.`;
}

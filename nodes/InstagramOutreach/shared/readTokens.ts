import { readRows } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

/** What stands for the words in square brackets; brackets typed around a name are forgiven. */
export const readTokens = (place: ParameterPlace): Record<string, string> =>
	Object.fromEntries(
		readRows(place, 'options.tokens.token').map(({ name, value }) => [
			String(name ?? '').replace(/^\[|\]$/g, ''),
			String(value ?? ''),
		]),
	);

import { UserFacingError } from '../../shared/userFacingError';
import { CODE_BYTES_MAX } from './codeMark';

const BETWEEN_CODES = /[\s,;]+/u;
/** What would pass for a word of a message, or turn it round, is no code. */
const CODE = /^[\p{L}\p{N}_.+*#%-]+$/u;
const CODES_MAX = 100_000;
/** n8n shows the sentence in one line. */
const SHOWN_MAX = 5;

/**
 * Codes as people paste them: between white space, commas or semicolons. A heading such as "code" in
 * the first line is passed over.
 * @throws UserFacingError naming those that are none
 */
export function parseCodes(pasted: string): string[] {
	const [first = '', ...others] = pasted.split(BETWEEN_CODES).filter((code) => code !== '');
	const isHeading = /^(?:codes?|codici|codice|coupons?)$/iu.test(first);
	const codes = isHeading || first === '' ? others : [first, ...others];
	const wrong = codes.filter(
		(code) => !CODE.test(code) || new TextEncoder().encode(code).length > CODE_BYTES_MAX,
	);
	if (wrong.length > 0) {
		throw refused(
			`${wrong.length} of the codes cannot be used: ${wrong.slice(0, SHOWN_MAX).join(', ')}.`,
			`A code has letters, digits and - _ . + * # % only, and at most ${CODE_BYTES_MAX} bytes.`,
		);
	}
	if (codes.length === 0) {
		throw refused('There is no code in the field.', 'Paste one code a line.');
	}
	if (codes.length > CODES_MAX) {
		throw refused('These are more than 100,000 codes.', 'Add them in several runs.');
	}
	return codes;
}

const refused = (message: string, wayOut: string): UserFacingError =>
	new UserFacingError('codesInvalid', message, `${wayOut} Nothing was added.`);

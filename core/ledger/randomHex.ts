import { randomFillSync } from 'node:crypto';

/**
 * Asking the system for random bytes costs more than a hash, whatever their number, and a log entry needs
 * three times some. So many are asked for at once; each byte is given out once and then overwritten.
 */
const pool = Buffer.alloc(8192);
let given = pool.length;

/** So many random bytes in lower-case hexadecimal. @throws RangeError for more than the pool holds */
export function randomHex(bytes: number): string {
	if (bytes > pool.length) throw new RangeError('That many random bytes are not given at once');
	if (given + bytes > pool.length) {
		randomFillSync(pool);
		given = 0;
	}
	const text = pool.toString('hex', given, given + bytes);
	pool.fill(0, given, given + bytes);
	given += bytes;
	return text;
}

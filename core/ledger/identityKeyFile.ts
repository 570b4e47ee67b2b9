import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserFacingError } from '../shared/userFacingError';

/**
 * The identity key beside the database file, made on first use. A database that has people but no key
 * is left as it is: a new key would make every identifier and every opt-out unreadable.
 * @throws UserFacingError when the key is lost or unreadable.
 */
export function loadIdentityKey(databaseFile: string, isNewDatabase: boolean): Uint8Array {
	const file = join(dirname(databaseFile), 'identity.key');
	if (!existsSync(file)) {
		if (!isNewDatabase) throw lostKey();
		createOnce(file);
	}
	const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
	if (key.length !== 32) throw lostKey();
	return new Uint8Array(key);
}

/** Several processes may start at once: the first link wins and everyone reads the same key. */
function createOnce(file: string): void {
	const draft = `${file}.${randomBytes(6).toString('hex')}`;
	writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
	try {
		linkSync(draft, file);
	} catch (error) {
		if (!existsSync(file)) throw error;
	} finally {
		unlinkSync(draft);
	}
}

export const lostKey = (): UserFacingError =>
	new UserFacingError(
		'identityKeyLost',
		'The identity key does not belong to this Outreach Database, or is missing.',
		'Put the file identity.key back beside the database (or the key into the Outreach Database credential). Nothing is sent and nothing is changed until then.',
	);

import { UserFacingError } from '../../shared/userFacingError';
import type { Database, Store } from '../database/store';
import { lostKey } from '../identityKeyFile';
import { isSameText, KEY_PURPOSES, KEY_VERSION, type Keys } from '../keys';
import { createPublicId } from '../publicId';
import { loadWrapping } from './wrapping';

/**
 * Checks on opening that the database belongs to this key and this purpose; writes both on first use.
 * @throws UserFacingError otherwise; nothing is changed then.
 */
export async function openStoreMeta(
	store: Store,
	keys: Keys,
	purpose: 'real' | 'practice',
): Promise<{ storeId: string }> {
	return await store.write(async (db) => {
		await store.lock(db, 'story-outreach meta');
		await checkKeys(db, keys);
		await loadWrapping(db, keys);
		const storedPurpose = await ensureMeta(db, 'purpose', purpose);
		if (storedPurpose !== purpose) throw wrongPurpose(storedPurpose);
		return { storeId: await ensureMeta(db, 'storeId', createPublicId('sto')) };
	});
}

async function checkKeys(db: Database, keys: Keys): Promise<void> {
	for (const keyPurpose of KEY_PURPOSES) {
		const expected = keys.checkValue(keyPurpose);
		const stored = await db
			.selectFrom('key_check')
			.select('check_value')
			.where('purpose', '=', keyPurpose)
			.where('key_version', '=', KEY_VERSION)
			.executeTakeFirst();
		if (stored !== undefined && !isSameText(stored.check_value, expected)) throw lostKey();
		if (stored === undefined) {
			await db
				.insertInto('key_check')
				.values({ purpose: keyPurpose, key_version: KEY_VERSION, check_value: expected })
				.execute();
		}
	}
}

async function ensureMeta(db: Database, name: string, value: string): Promise<string> {
	const known = await db
		.selectFrom('store_meta')
		.select('value')
		.where('name', '=', name)
		.executeTakeFirst();
	if (known !== undefined) return known.value;
	await db.insertInto('store_meta').values({ name, value }).execute();
	return value;
}

const wrongPurpose = (stored: string): UserFacingError =>
	new UserFacingError(
		'databasePurposeDiffers',
		stored === 'practice'
			? 'This Outreach Database was made for practising and never sends to real people.'
			: 'This Outreach Database holds real people and is not for practising.',
		'Choose another database in the Outreach Database credential, or change its purpose there.',
	);

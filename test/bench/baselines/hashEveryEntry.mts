import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Reads every stored entry and hashes it once: the least that any check of a log must do. */
export function hashEveryEntry(file: string): number {
	const db = new DatabaseSync(file, { readOnly: true });
	let hashed = 0;
	try {
		const entries = db.prepare('select body, hash from consent_entry order by client_id, sequence');
		for (const row of entries.iterate()) {
			const hash = createHash('sha256').update(String(row.body), 'utf8').digest('hex');
			if (hash !== row.hash) throw new Error('An entry does not match its hash');
			hashed += 1;
		}
	} finally {
		db.close();
	}
	return hashed;
}

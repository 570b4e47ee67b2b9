import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Beside n8n's own data, so that one backup holds both. Practice data has a file of its own, and each
 * client a folder, because the identity key lies beside the file.
 */
export function defaultDatabaseFile(purpose: 'real' | 'practice', client?: string): string {
	const folder = join(process.env.N8N_USER_FOLDER ?? homedir(), '.n8n', 'story-outreach');
	const name = purpose === 'real' ? 'ledger.sqlite' : 'practice.sqlite';
	return client === undefined ? join(folder, name) : join(folder, 'clients', client, name);
}

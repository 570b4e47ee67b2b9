import { homedir } from 'node:os';
import { join } from 'node:path';

/** Beside n8n's own data, so that one backup holds both; practice data has a file of its own. */
export function defaultDatabaseFile(purpose: 'real' | 'practice'): string {
	const folder = join(process.env.N8N_USER_FOLDER ?? homedir(), '.n8n', 'story-outreach');
	return join(folder, purpose === 'real' ? 'ledger.sqlite' : 'practice.sqlite');
}

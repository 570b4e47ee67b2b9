import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const USUAL_ADDRESS = 'http://127.0.0.1:4570';

/** The workflows that come with the package; none where the folder is not there. */
export const listWorkflowFiles = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((file) => file.endsWith('.json'))
				.sort()
		: [];

/** The file with the address of this practice Instagram in it, or null where there is no such file. */
export function readWorkflowFile(folder: string, file: string, origin: string): string | null {
	if (!listWorkflowFiles(folder).includes(file)) return null;
	return readFileSync(path.join(folder, file), 'utf8').replaceAll(USUAL_ADDRESS, origin);
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './practice';

/** `npm run screenshots` writes the pictures of the README; a test run leaves them where nobody commits. */
const isForReadme = (): boolean => process.env.STORY_OUTREACH_SCREENSHOTS === 'docs';

const folderOf = (isOfReadme: boolean): string =>
	isOfReadme && isForReadme()
		? path.join(ROOT, 'docs/screenshots')
		: path.join(ROOT, '.cache/e2e/screenshots');

/** Where a picture goes that the README or the docs show. */
export const picture = (name: string): string => inFolder(folderOf(true), name);

/** Where a picture goes that only people who look into a failure want. */
export const sketch = (name: string): string => inFolder(folderOf(false), name);

function inFolder(folder: string, name: string): string {
	mkdirSync(folder, { recursive: true });
	return path.join(folder, `${name}.png`);
}

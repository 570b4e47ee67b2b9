import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium, selectors } from 'playwright-core';
import type { Browser } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Null where no Chromium is installed; `.ci/run` installs Debian's. */
export const findChromium = (): string | null => CANDIDATES.find(existsSync) ?? null;

/** A browser that asks nobody but the pages it is sent to. */
export async function openBrowser(executablePath: string): Promise<Browser> {
	// n8n's own spelling.
	selectors.setTestIdAttribute('data-test-id');
	return await chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(): { folder: string; remove(): void } {
	const folder = mkdtempSync(path.join(tmpdir(), 'story-outreach-e2e-'));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

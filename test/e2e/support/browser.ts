import { existsSync } from 'node:fs';

import { chromium as engine, selectors } from 'playwright-core';
import type { Browser } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Null where no Chromium is installed; `.ci/run` installs Debian's. */
const findChromium = (): string | null => CANDIDATES.find(existsSync) ?? null;

/** A browser that asks nobody but the pages it is sent to. */
export async function openBrowser(executablePath: string): Promise<Browser> {
	// n8n's own spelling.
	selectors.setTestIdAttribute('data-test-id');
	return await engine.launch({
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

const installed = findChromium();

/** A `describe` that is left out, and says so, where no Chromium is installed. */
export function describeInBrowser(title: string, define: (executablePath: string) => void): void {
	if (installed === null) {
		console.warn(`Left out, no Chromium is installed (apt-get install chromium): ${title}`);
		describe.skip(title, () => define(''));
		return;
	}
	describe(title, () => define(installed));
}

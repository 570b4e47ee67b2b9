import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { runCheck } from './check.mts';
import { startPractice } from './practice.mts';
import type { Practice } from './practice.mts';
import { holdWorkFolder } from './workFolderHold.mts';
import type { Hold } from './workFolderHold.mts';
import { OWNER_EMAIL } from './workFolder.mts';

const ROOT = path.resolve(import.meta.dirname, '../..');

function describeNextSteps({ n8n, instagram, work }: Practice): string {
	return `
  n8n          ${n8n.address}
  E-mail       ${OWNER_EMAIL}
  Password     ${work.settings.password}
  (a practice login: it opens nothing but the n8n on this computer)

  Next: sign in, open the workflow "Quick start: story campaign" and press Execute.
  The practice Instagram runs at ${instagram.address}; nobody real is contacted.
  Press Ctrl-C to stop. The next start takes seconds and keeps what you did.
`;
}

/** Aborts on Ctrl-C and its like. */
function stopSignal(): AbortSignal {
	const controller = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.once(name, () => controller.abort(new Error('Stopped.')));
	}
	return controller.signal;
}

function untilAborted(signal: AbortSignal): Promise<null> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve(null);
		signal.addEventListener('abort', () => resolve(null), { once: true });
	});
}

/** Runs until Ctrl-C, or until n8n ends by itself. */
async function serve(practice: Practice, signal: AbortSignal): Promise<number> {
	console.log(describeNextSteps(practice));
	const reason = await Promise.race([untilAborted(signal), practice.n8n.ended]);
	console.log(reason ?? 'Stopping …');
	return reason === null ? 0 : 1;
}

/** The main job without anybody watching. */
async function check(practice: Practice, signal: AbortSignal): Promise<number> {
	const interrupted = untilAborted(signal).then(() => {
		throw signal.reason;
	});
	return (await Promise.race([runCheck(practice), interrupted])) ? 0 : 1;
}

async function withPractice(
	folder: string,
	use: (practice: Practice, signal: AbortSignal) => Promise<number>,
): Promise<number> {
	const hold: Hold = holdWorkFolder(folder);
	const signal = stopSignal();
	try {
		const practice = await startPractice({
			root: ROOT,
			folder,
			isRunDataKept: use === check,
			signal,
			onN8nStarted: (pid) => hold.noteN8n(pid),
		});
		try {
			return await use(practice, signal);
		} finally {
			await practice.stop();
		}
	} finally {
		hold.release();
	}
}

/** On a folder of its own that is gone afterwards, so that nothing of a former run helps. */
async function checkFromNothing(): Promise<number> {
	const folder = mkdtempSync(path.join(tmpdir(), 'story-outreach-check-'));
	try {
		return await withPractice(folder, check);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const { values } = parseArgs({
	options: {
		check: { type: 'boolean', default: false },
		folder: { type: 'string', default: path.join(ROOT, '.cache/practice') },
	},
});
try {
	const run = values.check ? checkFromNothing() : withPractice(path.resolve(values.folder), serve);
	process.exit(await run);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

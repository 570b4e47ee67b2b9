import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { withLock } from '../../scripts/lib/lock.mjs';

/** Above Linux's largest process id. */
const NO_PROCESS = '4194305';

describe('withLock', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'story-outreach-lock-'));
	const file = path.join(folder, 'lock');
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('never lets two run at once', async () => {
		let running = 0;
		const work = async (): Promise<number> => {
			running += 1;
			await new Promise(setImmediate);
			const together = running;
			running -= 1;
			return together;
		};

		const together = await Promise.all([1, 2, 3].map(() => withLock(file, work)));

		expect(together).toEqual([1, 1, 1]);
	});

	it('takes over the lock of a process that is gone', async () => {
		writeFileSync(file, NO_PROCESS);

		expect(await withLock(file, () => 'done')).toBe('done');
	});

	it('gives the lock back when the work fails', async () => {
		const failing = withLock(file, () => {
			throw new Error('failed');
		});

		await expect(failing).rejects.toThrow('failed');
		expect(existsSync(file)).toBe(false);
	});
});

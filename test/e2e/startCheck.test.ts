import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ROOT } from './support/practice';

describe('npm start -- --check', () => {
	it(
		'runs the main job in real n8n and finds that log and practice Instagram agree',
		() => {
			const { status, stdout } = spawnSync(
				process.execPath,
				[path.join(ROOT, 'scripts/run.mjs'), 'start', '--check'],
				{ cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
			);
			console.log(stdout);

			expect(stdout).toContain('✔ The log and the practice Instagram agree');
			expect(status).toBe(0);
		},
		30 * 60_000,
	);
});

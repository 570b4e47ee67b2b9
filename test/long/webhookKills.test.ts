import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const KILLS = process.env.KILLS ?? '10';

interface Result {
	readonly accepted: number;
	readonly recordedTwice: number;
	readonly acceptedNotRecorded: number;
	/** The receiver first, then the workflows with an Outreach Database Trigger. */
	readonly missingPerWorkflow: readonly number[];
}

describe(`n8n, killed ${KILLS} times while Instagram delivers`, () => {
	it(
		'has every accepted event once in the database and at least once in each of six workflows',
		() => {
			const { status, stdout } = spawnSync(
				process.execPath,
				[path.join(ROOT, 'test/support/webhookKills.mts'), '--kills', KILLS],
				{ cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
			);
			process.stdout.write(stdout);
			expect(status).toBe(0);

			const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result;
			expect(result.accepted).toBeGreaterThan(20);
			expect(result).toMatchObject({
				recordedTwice: 0,
				acceptedNotRecorded: 0,
				missingPerWorkflow: [0, 0, 0, 0, 0, 0],
			});
		},
		60 * 60_000,
	);
});

// One process that calls a method of the ledger, for tests that kill it from outside meanwhile.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const core = require('../../dist/shared/core.js');
const job = JSON.parse(process.argv[2], (_key, value) =>
	typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value,
);

const ledger = await core.openLedger(job.config);
for (const args of job.calls) {
	writeSync(1, 'calling\n');
	await ledger[job.method](...args);
	writeSync(1, 'done\n');
}
await ledger.close();

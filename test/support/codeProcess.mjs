// One process of the test about codes: takes a place for everyone it is given, as fast as it can, and
// says which code each of them got.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const core = require('../../dist/shared/core.js');
const job = JSON.parse(process.argv[2]);

const ledger = await core.openLedger(job.config);
const given = [];
for (const personId of job.personIds) {
	const candidate = { ...job.candidate, personId, sequence: job.sequence };
	const reservation = await ledger.reserve(candidate, job.policy, 0);
	const isReserved = reservation.kind === 'reserved';
	given.push({
		personId,
		code: isReserved ? reservation.code : null,
		reason: isReserved ? null : reservation.decision.reason,
	});
}
await ledger.close();
process.stdout.write(JSON.stringify(given));

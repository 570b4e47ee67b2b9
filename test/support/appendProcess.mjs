// One writing process of the kill test: records choices, one call after another, until it is killed.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const core = require('../../dist/shared/core.js');
const { config, personIds, batch } = JSON.parse(process.argv[2]);

const ledger = await core.openLedger(config);
const aChoice = (personId) => ({
	personId,
	choice: 'granted',
	purpose: 'promotional',
	strength: 'formWithWording',
	legalBasis: 'consent',
	noticeText: 'Yes, send me offers.',
	noticeVersion: '1',
	occurredAt: new Date(),
});
for (;;) {
	const records = Array.from({ length: batch }, (_, index) =>
		aChoice(personIds[index % personIds.length]),
	);
	const written = await ledger.recordConsents(records);
	writeSync(1, `${written.at(-1).sequence}\n`);
}

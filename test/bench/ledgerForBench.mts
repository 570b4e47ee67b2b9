import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Core from '../../core/index.ts';

const require = createRequire(import.meta.url);
export const CORE_FILE = require.resolve('../../dist/shared/core.js');
export const core = require(CORE_FILE) as typeof Core;

export const ACCOUNT = '17841400000000001';
const PERSON = { igsid: 5_000_000_000_000_000n };

export interface BenchLedger {
	readonly ledger: Core.Ledger;
	readonly file: string;
	dispose(): Promise<void>;
}

export async function openBenchLedger(): Promise<BenchLedger> {
	const folder = mkdtempSync(join(tmpdir(), 'story-outreach-bench-'));
	const file = join(folder, 'ledger.sqlite');
	const ledger = await core.openLedger({ store: 'sqlite', purpose: 'practice', file });
	return {
		ledger,
		file,
		dispose: async () => {
			await ledger.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** People who wrote just now and whose profile was asked for. */
export async function meetPeople(ledger: Core.Ledger, count: number): Promise<string[]> {
	const events: Core.WebhookEvent[] = Array.from({ length: count }, (_, index) => ({
		kind: 'message',
		accountId: ACCOUNT,
		occurredAt: new Date(),
		sourceId: `message:bench-${PERSON.igsid + BigInt(index)}`,
		igsid: String(PERSON.igsid + BigInt(index)),
		messageId: `bench-${index}`,
		attachments: [],
		isStandby: false,
	}));
	const recorded = await ledger.recordEvents({
		events,
		consumer: 'bench/bench',
		origin: 'publishedTrigger',
	});
	const people = recorded.map(({ personId }) => personId ?? '');
	for (const personId of people)
		await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
	return people;
}

export const aCandidate = (personId: string, step: number): Core.Candidate => ({
	accountId: ACCOUNT,
	personId,
	channel: 'instagramDm',
	purpose: 'conversation',
	sequence: 'bench',
	step,
	rotation: 1,
	template: 'bench',
});

const DAY_MS = 86_400_000;
export const POLICY: Core.OutreachPolicy = {
	name: 'bench@1',
	caps: [
		{ scope: 'account', sendsMax: 100_000, windowMs: DAY_MS / 24 },
		{ scope: 'account', sendsMax: 100_000, windowMs: DAY_MS },
	],
	spacing: { minMs: 0, maxMs: 0 },
	quietHours: null,
	weekdays: [1, 2, 3, 4, 5, 6, 7],
	outageMsMax: 600_000,
	restAfterOthersMs: DAY_MS,
	fallbackZone: 'Europe/Rome',
	warmUp: null,
	whenWindowClosed: 'handToPerson' as const,
	promotionalEvidence: ['ownWordsWithMessageId'],
};

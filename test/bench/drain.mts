import type * as Core from '../../core/index.ts';
import type { MessagingClient } from '../../core/instagram/client.ts';
import { earliestEndMs, type DrainWorld } from './baselines/drainReference.mts';
import { ACCOUNT, core } from './ledgerForBench.mts';
import { openSimulatedLedger, SimulatedClock } from './simulatedLedger.mts';
import { rowsOr, seeded } from './sizes.mts';
import { summarise, type BenchResult } from './statistics.mts';

const CONTACTS = 10_000;
const SEED = 20_261_124;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A quarter past six in the morning, UTC. */
const START_MS = Date.UTC(2026, 10, 24, 6, 15);
/** How often the workflow pulls, and how long one run may wait for pauses: under two minutes. */
const PULL_EVERY_MS = MINUTE_MS;
const WAIT_MAX_MS = 100_000;
const BATCH = 200;
/** What each call to Instagram takes. */
const LATENCY_MS = 180;

const CAPS = [
	{ sendsMax: 40, windowMs: MINUTE_MS },
	{ sendsMax: 1200, windowMs: HOUR_MS },
	{ sendsMax: 9000, windowMs: 8 * HOUR_MS },
];
const SPACING = { minMs: 500, maxMs: 2000 };
const QUIET = { start: 12 * 60 + 30, end: 14 * 60 };

/** 10,000 due contacts of one account, pulled by Send Due every minute, on a simulated clock. */
export async function drain(): Promise<BenchResult> {
	const contacts = rowsOr(CONTACTS);
	const startedAt = performance.now();
	const run = await drainAll(contacts);
	const world: Omit<DrainWorld, 'random'> = {
		startMs: START_MS,
		messages: contacts,
		caps: CAPS,
		spacing: SPACING,
		quietMinutes: QUIET,
		latencyMs: LATENCY_MS,
	};
	const leastMs = earliestEndMs({ ...world, random: seeded(SEED) }) - START_MS;
	const tookMs = run.endMs - START_MS;
	const only = (value: number, unit: string) => ({ ...summarise([value]), unit });
	return {
		name: `drain: ${contacts.toLocaleString('en')} due contacts of one account, simulated clock`,
		figures: {
			'time until the last was sent': only(tookMs / HOUR_MS, 'h'),
			'least time possible (reference)': only(leastMs / HOUR_MS, 'h'),
			'runs of Send Due': only(run.runs, ''),
			'decisions that held a contact back': only(run.held, ''),
			'real time of the simulation': only((performance.now() - startedAt) / 1000, 's'),
		},
		ratios: { 'ours / least (at most 1.02)': (tookMs / leastMs).toFixed(4) },
		notes: [
			`seed ${SEED}; caps 40 a minute, 1,200 an hour, 9,000 in 8 hours; pauses 0.5 to 2 s; quiet 12:30 to 14:00`,
			`a pull every minute, ${BATCH} contacts and ${WAIT_MAX_MS / 1000} s a run; each call takes ${LATENCY_MS} ms`,
		],
	};
}

async function drainAll(contacts: number): Promise<{ endMs: number; runs: number; held: number }> {
	const clock = new SimulatedClock(START_MS);
	const { ledger, dispose } = await openSimulatedLedger(clock);
	await queueEverybody(ledger, clock, contacts);
	const ports = { ledger, instagram: instagramOn(clock), clock, random: seeded(SEED) };
	let [sent, runs, held] = [0, 0, 0];
	// Twice a day: a drain that does not end is a result, too.
	for (const giveUpMs = START_MS + 48 * HOUR_MS; clock.now().getTime() < giveUpMs;) {
		const startedMs = clock.now().getTime();
		const results = await core.sendDue(ports, ACCOUNT, { waitMaxMs: WAIT_MAX_MS, limit: BATCH });
		runs += 1;
		for (const { outcome } of results) {
			if (outcome.reason === 'sent') sent += 1;
			else if (outcome.decision === 'hold') held += 1;
			else throw new Error(`A contact was lost: ${outcome.reason}`);
		}
		if (sent === contacts) break;
		// n8n starts a run at each full minute, whether or not the last one has ended.
		const nextPullMs = (Math.floor(startedMs / PULL_EVERY_MS) + 1) * PULL_EVERY_MS;
		await clock.sleep(Math.max(0, nextPullMs - clock.now().getTime()));
	}
	const endMs = clock.now().getTime();
	await dispose();
	if (sent !== contacts) throw new Error(`Only ${sent} of ${contacts} were sent`);
	return { endMs, runs, held };
}

/** An Instagram that accepts every message after its latency. */
function instagramOn(clock: SimulatedClock): MessagingClient {
	let messages = 0;
	const refuse = async (): Promise<never> => {
		throw new Error('The drain only sends');
	};
	return {
		sendMessage: async () => {
			await clock.sleep(LATENCY_MS);
			messages += 1;
			return { kind: 'sent', messageId: `drain-${messages}` };
		},
		getProfile: refuse,
		getLatestMessages: refuse,
	} as unknown as MessagingClient;
}

const POLICY: Core.OutreachPolicy = {
	name: 'drain@1',
	caps: CAPS.map((cap) => ({ scope: 'account' as const, ...cap })),
	spacing: SPACING,
	quietHours: { start: '12:30', end: '14:00' },
	weekdays: [1, 2, 3, 4, 5, 6, 7],
	outageMsMax: 600_000,
	restAfterOthersMs: 24 * HOUR_MS,
	fallbackZone: 'UTC',
	promotionalEvidence: ['ownWordsWithMessageId'],
	warmUp: null,
	whenWindowClosed: 'handToPerson',
};

const MET_AT_ONCE = 500;

async function queueEverybody(
	ledger: Core.Ledger,
	clock: SimulatedClock,
	contacts: number,
): Promise<void> {
	for (let first = 0; first < contacts; first += MET_AT_ONCE) {
		const recorded = await ledger.recordEvents({
			events: Array.from({ length: Math.min(MET_AT_ONCE, contacts - first) }, (_, index) =>
				messageOf(first + index, clock.now()),
			),
			consumer: 'drain/drain',
			origin: 'publishedTrigger',
		});
		for (const { personId } of recorded) {
			await ledger.completeProfileJob(personId ?? '', ACCOUNT, { kind: 'refused' });
			await ledger.queueContact({
				candidate: {
					accountId: ACCOUNT,
					personId: personId ?? '',
					channel: 'instagramDm',
					purpose: 'conversation',
					sequence: 'drain',
					step: 1,
					rotation: 1,
					template: 'drain',
				},
				policy: POLICY,
				content: { kind: 'text', text: 'Ciao!' },
				dueAt: clock.now(),
			});
		}
	}
}

const messageOf = (index: number, occurredAt: Date): Core.WebhookEvent => ({
	kind: 'message',
	accountId: ACCOUNT,
	occurredAt,
	sourceId: `message:drain-${index}`,
	igsid: String(5_000_000_000_000_000n + BigInt(index)),
	messageId: `drain-in-${index}`,
	attachments: [],
	isStandby: false,
});

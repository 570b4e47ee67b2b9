import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { DeliveryPorts } from '../../../core/delivery/deliveryPorts';
import { sendDue } from '../../../core/delivery/sendDue';
import type { Ledger } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { openTestLedger } from '../../support/ledgers';

const START = new Date('2026-11-23T12:00:00.000Z');
const POLICY = aLoosePolicy({ caps: [{ scope: 'account', sendsMax: 1, windowMs: HOUR_MS }] });

/** One place an hour; every window closes within the next five hours. */
const somebody = fc.record({
	closesInMs: fc.integer({ min: 1, max: 10 }).map((half) => half * 30 * MINUTE_MS),
	dueInMs: fc.integer({ min: 0, max: 4 }).map((hours) => hours * HOUR_MS),
	priority: fc.integer({ min: 0, max: 2 }),
});

describe('Send Due, run every hour', () => {
	it('loses nobody whose window would have fitted to somebody with more time', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'story-outreach-due-'));
		try {
			await fc.assert(
				fc.asyncProperty(
					fc.array(somebody, { minLength: 3, maxLength: 7 }),
					fc.uuid(),
					async (people, name) => {
						const clock = new FakeClock(START);
						const file = join(folder, `${name}.sqlite`);
						const ledger = await openTestLedger(
							{ store: 'sqlite', purpose: 'practice', file },
							clock,
						);
						const sentAt = await runHourly(ledger, clock, people);
						await ledger.close();

						for (const [lost, one] of people.entries()) {
							if (sentAt.has(lost)) continue;
							for (const [index, at] of sentAt) {
								const other = people[index];
								const couldHaveGone = one.dueInMs <= at && at < one.closesInMs;
								const hadMoreTime = (other?.closesInMs ?? 0) > one.closesInMs;
								expect(couldHaveGone && hadMoreTime).toBe(false);
							}
						}
					},
				),
				{ numRuns: 12 },
			);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}, 120_000);
});

/** @returns for each person who was sent to, when, counted from the start */
async function runHourly(
	ledger: Ledger,
	clock: FakeClock,
	people: ReadonlyArray<{ closesInMs: number; dueInMs: number; priority: number }>,
): Promise<Map<number, number>> {
	const events = people.map(({ closesInMs }, index) =>
		aStoryReply({ igsid: String(100 + index), at: addMs(START, closesInMs - DAY_MS) }),
	);
	const recorded = await ledger.recordEvents({
		events,
		consumer: 'test',
		origin: 'publishedTrigger',
	});
	for (const [index, { dueInMs, priority }] of people.entries()) {
		const personId = recorded[index]?.personId ?? '';
		await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
		await ledger.queueContact({
			candidate: aCandidateFor(personId),
			policy: POLICY,
			content: { kind: 'text', text: 'Ciao!' },
			dueAt: addMs(START, dueInMs),
			priority,
		});
	}
	const sentAt = new Map<number, number>();
	const ports = portsOf(ledger, clock, sentAt);
	for (let hour = 0; hour <= 5; hour++) {
		clock.moveTo(addMs(START, hour * HOUR_MS));
		await sendDue(ports, ACCOUNT, { limit: 3, waitMaxMs: 0 });
	}
	return sentAt;
}

const unused = async () => await Promise.reject(new Error('not used'));

const portsOf = (ledger: Ledger, clock: FakeClock, sentAt: Map<number, number>): DeliveryPorts => ({
	ledger,
	clock,
	random: () => 0,
	instagram: {
		sendMessage: async ({ recipientIgsid }) => {
			sentAt.set(Number(recipientIgsid) - 100, clock.now().getTime() - START.getTime());
			return { kind: 'sent', messageId: `m.${recipientIgsid}` };
		},
		sendPrivateReply: unused,
		replyToComment: unused,
		getSentMessages: unused,
		getProfile: unused,
		getLatestMessages: unused,
		getOwnAccount: unused,
		subscribeToWebhooks: unused,
	},
});

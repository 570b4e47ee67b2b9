import fc from 'fast-check';
import type { Ledger } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { failureOf } from '../../../core/instagram/classifyGraphFailure';
import { aConsentOf } from '../../support/erasedPeople';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const IGSID = '7000000001';
const HANDLE = 'anna.rossi';
const STORES = [
	{ store: createSqliteTestStore(), runs: 60, name: 'SQLite' },
	{ store: createPostgresTestStore(), runs: 4, name: 'PostgreSQL' },
];

/** What may come between the last look and the outcome of a call. */
const FATES = ['sent', 'diesBeforeCall', 'diesInCall', 'failsSurely', 'unclear'] as const;

const aStep = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom('STOP', 'STOP', 'hello', 'maybe later') },
	{
		weight: 4,
		arbitrary: fc.record({
			fate: fc.constantFrom(...FATES),
			meanwhile: fc.constantFrom('nothing', 'nothing', 'STOP', 'userAdds', 'takesBack', 'hours'),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom(MINUTE_MS, HOUR_MS, 10 * HOUR_MS, DAY_MS - 1, DAY_MS),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom('userAdds', 'withdrawn', 'listImported', 'profileRead', 'takesBack'),
	},
);
type Step = typeof aStep extends fc.Arbitrary<infer Value> ? Value : never;

/** What a reader of the whole history would say, kept apart from the ledger. */
class Witness {
	/** When the STOP came that holds now; null while none does. */
	stoppedAtMs: number | null = null;
	isStoppedByOthers = false;
	isHandleKnown = false;
	isHandleListed = false;
	/** Messages that arrived, or may have, for the STOP that holds now. */
	arrivals = 0;

	stop(nowMs: number): void {
		this.stoppedAtMs ??= nowMs;
	}

	/** Only the person's own later words, and only where nobody else said stop since. */
	takeBack(): void {
		this.stoppedAtMs = null;
		this.isStoppedByOthers = this.isHandleKnown && this.isHandleListed;
		this.arrivals = 0;
	}
}

describe.each(STORES)('confirmations of opt-outs in any history, on $name', ({ store, runs }) => {
	beforeAll(async () => await store.start(), 60_000);
	afterAll(async () => await store.stop(), 60_000);

	it('at most one for each opt-out, none outside its 24 hours, none beside another stop', async () => {
		const reach = { arrived: 0, refused: new Map<string, number>() };
		await fc.assert(
			fc.asyncProperty(fc.array(aStep, { minLength: 7, maxLength: 16 }), async (history) => {
				const clock = new FakeClock('2026-11-23T12:00:00.000Z');
				const ledger = await openTestLedger(await store.createConfig(), clock);
				try {
					await play(ledger, clock, history, reach);
					expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
				} finally {
					await ledger.close();
				}
			}),
			{ numRuns: runs, seed: 20261124 },
		);
		expect(reach.arrived).toBeGreaterThan(runs / 10);
		for (const reason of [
			'alreadyContacted',
			'doNotContact',
			'confirmationTooLate',
			'nothingToConfirm',
		]) {
			if (runs > 50) expect(reach.refused.get(reason) ?? 0).toBeGreaterThan(0);
		}
	}, 300_000);
});

async function play(
	ledger: Ledger,
	clock: FakeClock,
	history: readonly Step[],
	reach: { arrived: number; refused: Map<string, number> },
): Promise<void> {
	const seen = new Witness();
	const personId = await write(ledger, clock, 'hello');
	const does: Record<string, () => Promise<unknown>> = {
		STOP: async () => {
			await write(ledger, clock, 'STOP');
			seen.stop(clock.now().getTime());
		},
		hello: async () => await write(ledger, clock, 'hello'),
		'maybe later': async () => await write(ledger, clock, 'maybe later'),
		hours: async () => clock.advance(10_000),
		nothing: async () => undefined,
		userAdds: async () => {
			await ledger.suppress({ personId, askedBy: 'user', reason: 'test', source: 'test' });
			seen.isStoppedByOthers = true;
		},
		withdrawn: async () => {
			const no = { choice: 'withdrawn', purpose: 'conversation' } as const;
			await ledger.recordConsent(aConsentOf(personId, clock.now(), no));
			seen.isStoppedByOthers = true;
		},
		listImported: async () => {
			await ledger.importListings({
				source: 'test',
				listings: [
					{
						names: [{ kind: 'handle', value: HANDLE }],
						scope: { kind: 'client' },
						askedBy: 'import',
						reason: 'test',
						since: addMs(clock.now(), -HOUR_MS),
					},
				],
			});
			seen.isHandleListed = true;
			if (seen.isHandleKnown) seen.isStoppedByOthers = true;
		},
		profileRead: async () => {
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'profile', username: HANDLE });
			seen.isHandleKnown = true;
			if (seen.isHandleListed) seen.isStoppedByOthers = true;
		},
		takesBack: async () => {
			await ledger.recordConsent(aConsentOf(personId, clock.now(), { purpose: 'conversation' }));
			await ledger
				.liftSuppression({ personId, scope: { kind: 'client' }, reason: 'wrote YES' })
				.then(({ wasListed }) => {
					if (wasListed || seen.stoppedAtMs === null) seen.takeBack();
					seen.isHandleListed = false;
				})
				.catch(() => undefined);
		},
	};
	for (const step of history) {
		// Two acts at one instant are another test's subject.
		clock.advance(1);
		if (typeof step === 'number') clock.advance(step);
		else if (typeof step === 'string') await does[step]?.();
		else await confirm(ledger, clock, { personId, step, seen, does, reach });
	}
}

async function confirm(
	ledger: Ledger,
	clock: FakeClock,
	{
		personId,
		step: { fate, meanwhile },
		seen,
		does,
		reach,
	}: {
		personId: string;
		step: Exclude<Step, number | string>;
		seen: Witness;
		does: Record<string, () => Promise<unknown>>;
		reach: { arrived: number; refused: Map<string, number> };
	},
): Promise<void> {
	const refuse = (reason: string) =>
		reach.refused.set(reason, (reach.refused.get(reason) ?? 0) + 1);
	const optOutId = await ledger.findOptOut(ACCOUNT, personId);
	if (optOutId === null) return;
	const candidate = aCandidateFor(personId, { optOutId, sequence: 'opt-out-confirmation' });
	const reservation = await ledger.reserve(candidate, aLoosePolicy(), 0);
	if (reservation.kind === 'refused') {
		refuse(reservation.decision.reason);
		return;
	}
	if (fate === 'diesBeforeCall') return;
	clock.advance(1);
	await does[meanwhile]?.();
	const permit = await ledger.startCalling(reservation.sendId, 'done');
	if (permit.kind === 'stopped') {
		refuse(permit.reason);
		return;
	}

	const { stoppedAtMs } = seen;
	expect(stoppedAtMs).not.toBeNull();
	expect(clock.now().getTime() - (stoppedAtMs ?? 0)).toBeLessThan(DAY_MS);
	expect(seen.isStoppedByOthers).toBe(false);
	if (fate === 'failsSurely') {
		const failure = failureOf({
			class: 'temporary',
			reason: 'retryLater',
			delivered: 'no',
			isRetryable: true,
		});
		await ledger.settle(reservation.sendId, { kind: 'failed', failure });
		return;
	}
	seen.arrivals += 1;
	reach.arrived += 1;
	expect(seen.arrivals).toBe(1);
	if (fate === 'sent') {
		await ledger.settle(reservation.sendId, { kind: 'sent', messageId: reservation.sendId });
	}
}

async function write(ledger: Ledger, clock: FakeClock, text: string): Promise<string> {
	const [event] = await ledger.recordEvents({
		events: [aStoryReply({ igsid: IGSID, at: clock.now(), text })],
		consumer: 'test',
		origin: 'publishedTrigger',
	});
	const personId = event?.personId ?? '';
	if (event?.isProfileDue === true) {
		await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'profile', username: null });
	}
	return personId;
}

import type * as Core from '../../core/index.ts';
import { core } from './ledgerForBench.mts';
import { runSql } from './pastSends.mts';

const ACCOUNTS = 50;
const PEOPLE_PER_ACCOUNT = 20;
/** Whose profile was asked for; one by one through the ledger it would take minutes. */
const PROFILES_READ = `update profile_job set state = 'done'`;
/** What is never called is given back; an open lease that ends would be work of a later reservation. */
const ALL_RELEASED = `update send set state = 'released', settled_at_ms = lease_until_ms
	where state = 'reserved'`;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Places of a zone in which it is noon now: quiet hours are judged, and never in the way. */
function noonZone(): string {
	const hoursAhead = 12 - new Date().getUTCHours();
	return hoursAhead === 0
		? 'Etc/GMT'
		: `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;
}

/** Every gate has something to look at, and every reservation of the bench is granted. */
const POLICY: Core.OutreachPolicy = {
	name: 'bench@1',
	caps: [
		{ scope: 'account', sendsMax: 200, windowMs: HOUR_MS },
		{ scope: 'account', sendsMax: 1000, windowMs: DAY_MS },
		{ scope: 'person', sendsMax: 10, windowMs: 7 * DAY_MS },
		{ scope: 'template', sendsMax: 500, windowMs: DAY_MS },
	],
	spacing: { minMs: 0, maxMs: 0 },
	quietHours: { start: '21:00', end: '09:00' },
	weekdays: [1, 2, 3, 4, 5, 6, 7],
	outageMsMax: 600_000,
	restAfterOthersMs: DAY_MS,
	fallbackZone: noonZone(),
	promotionalEvidence: ['ownWordsWithMessageId'],
	warmUp: null,
	whenWindowClosed: 'handToPerson',
};

/** A ledger with 50 accounts to each of which 20 people wrote. */
export class GateLedger {
	readonly config: Core.LedgerConfig;
	readonly #ledger: Core.Ledger;
	readonly #people: ReadonlyArray<{ accountId: string; personId: string }>;
	#reserved = 0;

	private constructor(
		config: Core.LedgerConfig,
		ledger: Core.Ledger,
		people: ReadonlyArray<{ accountId: string; personId: string }>,
	) {
		this.config = config;
		this.#ledger = ledger;
		this.#people = people;
	}

	/** @param fill is called while no process has the database open */
	static async open(
		config: Core.LedgerConfig,
		fill: (config: Core.LedgerConfig) => Promise<void> = async () => undefined,
	): Promise<GateLedger> {
		const first = await core.openLedger(config);
		const people: Array<{ accountId: string; personId: string }> = [];
		for (let account = 0; account < ACCOUNTS; account += 1) {
			people.push(...(await meetPeople(first, String(17_841_400_000_000_000n + BigInt(account)))));
		}
		await first.close();
		await runSql(config, [PROFILES_READ]);
		await fill(config);
		return new GateLedger(config, await core.openLedger(config), people);
	}

	/** One after another, every time another person of another account than the last. */
	async reserveMany(count: number): Promise<void> {
		for (let index = 0; index < count; index += 1) {
			const place = this.#reserved;
			const person = this.#people[(place * PEOPLE_PER_ACCOUNT + place) % this.#people.length];
			if (person === undefined) throw new Error('There are no people');
			this.#reserved += 1;
			const candidate: Core.Candidate = {
				...person,
				channel: 'instagramDm',
				purpose: 'conversation',
				sequence: 'bench',
				step: place,
				rotation: 1,
				template: 'template 1',
			};
			const reservation = await this.#ledger.reserve(candidate, POLICY, 0);
			if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
		}
	}

	/** Outside the measured time. */
	async settleDown(): Promise<void> {
		await runSql(this.config, [ALL_RELEASED]);
		let waiting = 1;
		while (waiting > 0) ({ waiting } = await this.#ledger.sealContactLog());
	}

	async close(): Promise<void> {
		await this.#ledger.close();
	}
}

async function meetPeople(
	ledger: Core.Ledger,
	accountId: string,
): Promise<Array<{ accountId: string; personId: string }>> {
	const events: Core.WebhookEvent[] = Array.from({ length: PEOPLE_PER_ACCOUNT }, (_, index) => ({
		kind: 'message',
		accountId,
		occurredAt: new Date(),
		sourceId: `message:${accountId}-${index}`,
		igsid: String(5_000_000_000_000_000n + BigInt(index)),
		messageId: `${accountId}-${index}`,
		attachments: [],
		isStandby: false,
	}));
	const recorded = await ledger.recordEvents({
		events,
		consumer: 'bench/bench',
		origin: 'publishedTrigger',
	});
	return recorded.map(({ personId }) => ({ accountId, personId: personId ?? '' }));
}

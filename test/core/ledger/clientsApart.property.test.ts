import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Ledger } from '../../../core/ledger/ledger';
import { DAY_MS, MINUTE_MS } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { IDENTITY_KEY, openTestLedger } from '../../support/ledgers';

const ACCOUNTS = { one: ACCOUNT, two: '17841400000000002' } as const;
type ClientName = keyof typeof ACCOUNTS;

const POLICY = aLoosePolicy({
	caps: [
		{ scope: 'account', sendsMax: 3, windowMs: DAY_MS },
		{ scope: 'person', sendsMax: 1, windowMs: DAY_MS },
	],
});

interface Deed {
	readonly client: ClientName;
	readonly igsid: string;
	readonly deed: 'pause' | 'send' | 'stop' | 'write';
}

/** The same people write to both clients, under the same Instagram user IDs and handles. */
const someDeed = fc.record<Deed>({
	client: fc.constantFrom('one' as const, 'two'),
	igsid: fc.constantFrom('501', '502', '503'),
	deed: fc.constantFrom('write' as const, 'write', 'send', 'send', 'stop', 'pause'),
});

describe('two clients in one database', () => {
	it('decide about their people as if they were alone', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'story-outreach-clients-'));
		try {
			await fc.assert(
				fc.asyncProperty(
					fc.array(someDeed, { minLength: 8, maxLength: 16 }),
					fc.uuid(),
					async (deeds, name) => {
						const file = join(folder, `${name}.sqlite`);
						const together = await decisionsOf(file, deeds);
						for (const client of ['one', 'two'] as const) {
							const own = deeds.map((deed) => (deed.client === client ? deed : null));
							const alone = await decisionsOf(`${file}.${client}`, own);

							expect(together.filter(([who]) => who === client)).toEqual(alone);
						}
					},
				),
				{ numRuns: 6 },
			);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}, 120_000);

	it('never reach a person of the other one', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'story-outreach-clients-'));
		const clock = new FakeClock('2026-11-23T12:00:00.000Z');
		const ledger = await openWithTwoClients(join(folder, 'l.sqlite'), clock);
		try {
			const personId = await write(ledger, clock, { client: 'one', igsid: '501' }, 'hi');
			const across = aCandidateFor(personId, { accountId: ACCOUNTS.two });

			await expect(ledger.reserve(across, POLICY, 0)).rejects.toMatchObject({
				code: 'personUnknown',
			});
			await expect(ledger.readContact(across, POLICY)).rejects.toMatchObject({
				code: 'personUnknown',
			});
		} finally {
			await ledger.close();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});

/** What was decided, send by send; a `null` lets a minute pass. */
async function decisionsOf(
	file: string,
	deeds: ReadonlyArray<Deed | null>,
): Promise<Array<readonly [ClientName, string]>> {
	const clock = new FakeClock('2026-11-23T12:00:00.000Z');
	const ledger = await openWithTwoClients(file, clock);
	const decisions: Array<readonly [ClientName, string]> = [];
	for (const deed of deeds) {
		clock.advance(MINUTE_MS);
		if (deed === null) continue;
		if (deed.deed === 'write') await write(ledger, clock, deed, 'hi');
		else if (deed.deed === 'stop') await write(ledger, clock, deed, 'STOP');
		else if (deed.deed === 'pause') await ledger.pauseCampaign(ACCOUNTS[deed.client], 'paused');
		else decisions.push([deed.client, await send(ledger, deed)]);
	}
	await ledger.close();
	return decisions;
}

/** An installation makes one client by itself; the second is put beside it. */
async function openWithTwoClients(file: string, clock: FakeClock): Promise<Ledger> {
	const config = { store: 'sqlite', purpose: 'practice', file, identityKey: IDENTITY_KEY } as const;
	const first = await openTestLedger(config, clock);
	await first.registerAccount({ accountId: ACCOUNTS.one, username: 'bakery' });
	await first.close();
	const db = new DatabaseSync(file);
	db.exec(`insert into client (public_id, slug, created_at_ms, chain_sequence, chain_hash)
			values ('cli_two', 'two', 0, 0, '${'0'.repeat(64)}');
		insert into account (client_id, account_ref, username, created_at_ms)
			select id, '${ACCOUNTS.two}', 'shop', 0 from client where slug = 'two'`);
	db.close();
	return await openTestLedger(config, clock);
}

type Who = Pick<Deed, 'client' | 'igsid'>;

async function write(
	ledger: Ledger,
	clock: FakeClock,
	{ client, igsid }: Who,
	text: string,
): Promise<string> {
	const accountId = ACCOUNTS[client];
	const [event] = await ledger.recordEvents({
		events: [aStoryReply({ igsid, at: clock.now(), text, accountId })],
		consumer: `test/${client}`,
		origin: 'publishedTrigger',
	});
	const personId = event?.personId ?? '';
	const username = `person.${igsid}`;
	await ledger.completeProfileJob(personId, accountId, { kind: 'profile', username });
	return personId;
}

async function send(ledger: Ledger, { client, igsid }: Who): Promise<string> {
	const accountId = ACCOUNTS[client];
	const person = await ledger.findPerson({ kind: 'igsid', igsid, accountId });
	if (person === null) return 'unknown';
	const candidate = aCandidateFor(person.personId, { accountId });
	const reservation = await ledger.reserve(candidate, POLICY, 0);
	if (reservation.kind === 'refused') return reservation.decision.reason;
	await ledger.startCalling(reservation.sendId);
	await ledger.settle(reservation.sendId, { kind: 'sent', messageId: reservation.sendId });
	return 'sent';
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger } from '../../../core/ledger/ledger';
import type { Candidate } from '../../../core/outreach/contact';
import { DAY_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';

const run = promisify(execFile);
const PROCESS_FILE = join(__dirname, '../../support/codeProcess.mjs');
const LIST = 'autumn';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'codes on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		}, 60_000);
		afterEach(async () => await ledger.close());

		const aReachable = async (igsid: string, at = clock.now()): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
			return personId;
		};
		const add = async (codes: readonly string[], expiresAt: Date | null = null, list = LIST) =>
			await ledger.addCodes({ list, codes, expiresAt });
		const take = async (personId: string, given: Partial<Candidate> = {}) => {
			const candidate = aCandidateFor(personId, { codeList: LIST, ...given });
			const reservation = await ledger.reserve(candidate, aLoosePolicy(), 0);
			return reservation.kind === 'reserved' ? reservation.code : reservation.decision.reason;
		};

		it('are given in the order they were added, one to a person', async () => {
			await add(['A1', 'A2', 'A3']);
			const people = [await aReachable('1'), await aReachable('2')];

			expect(await take(people[0] ?? '')).toBe('A1');
			expect(await take(people[1] ?? '')).toBe('A2');
			expect(await ledger.countCodes(LIST)).toEqual({
				total: 3,
				given: 2,
				expired: 0,
				left: 1,
				nextExpiresAt: null,
			});
		});

		it('stay with the person who got one: a later message names the same', async () => {
			await add(['A1', 'A2']);
			const personId = await aReachable('1');

			const first = await take(personId);
			const second = await take(personId, { step: 2 });

			expect([first, second]).toEqual(['A1', 'A1']);
		});

		it('are kept with the send that gave them', async () => {
			await add(['A1']);
			const personId = await aReachable('1');
			await take(personId);

			const rows = await ledgerRows(
				config,
				`select code.value, send.public_id, subject.public_id as person_id from code
					join send on send.id = code.send_id join subject on subject.id = code.subject_id`,
			);

			const [send] = await ledger.listSends(ACCOUNT);
			expect(rows).toEqual([{ value: 'A1', public_id: send?.sendId, person_id: personId }]);
		});

		it('are not used up by people who are not written to', async () => {
			await add(['A1']);
			const stopped = await aReachable('1');
			await ledger.suppress({ personId: stopped, reason: 'test', source: 'test' });

			expect(await take(stopped)).toBe('doNotContact');
			expect((await ledger.countCodes(LIST)).left).toBe(1);
		});

		it.each([
			['codesMissing', async () => {}],
			['codesUsedUp', async () => void (await take(await aReachable('9')))],
		])('are refused with the reason %s', async (reason, prepare) => {
			if (reason === 'codesUsedUp') await add(['A1']);
			await prepare();
			const personId = await aReachable('1');
			const candidate = aCandidateFor(personId, { codeList: LIST });

			const preview = await previewContact(ledger, candidate, aLoosePolicy());

			expect(preview).toMatchObject({ kind: 'skip', reason });
			expect(await take(personId)).toBe(reason);
			expect((await ledger.listSends(ACCOUNT)).map((send) => send.personId)).not.toContain(
				personId,
			);
		});

		it('end at their instant, to the millisecond, also one that was given', async () => {
			const until = addMs(clock.now(), 1000);
			await add(['A1', 'A2'], until);
			const people = [await aReachable('1'), await aReachable('2')];
			clock.advance(999);
			expect(await take(people[0] ?? '')).toBe('A1');
			clock.advance(1);

			expect(await take(people[1] ?? '')).toBe('codesExpired');
			expect(await take(people[0] ?? '', { step: 2 })).toBe('codesExpired');
			expect(await ledger.countCodes(LIST)).toMatchObject({ given: 1, expired: 1, left: 0 });
		});

		it('that are over are passed over for those that are not', async () => {
			await add(['OLD'], addMs(clock.now(), 1));
			await add(['NEW'], addMs(clock.now(), DAY_MS));
			clock.advance(1);

			expect(await take(await aReachable('1'))).toBe('NEW');
		});

		it('are added once, however often and into whichever list', async () => {
			expect(await add(['A1', 'A2', 'A1'])).toEqual({ added: 2, known: 1 });
			expect(await add(['A2', 'A3'], null, 'other')).toEqual({ added: 1, known: 1 });
			expect((await ledger.countCodes(LIST)).total).toBe(2);
		});

		it('of two records that turn out to be one person: one is theirs, the other is nobody else’s', async () => {
			await add(['A1', 'A2', 'A3']);
			const people = [await aReachable('1'), await aReachable('2'), await aReachable('3')];
			await take(people[0] ?? '');
			await take(people[1] ?? '');

			await ledger.mergeSubjects(people[0] ?? '', people[1] ?? '');

			expect(await take(people[0] ?? '', { step: 2 })).toBe('A1');
			expect(await take(people[2] ?? '')).toBe('A3');
		});

		it('go to one person each when several processes give them at once', async () => {
			const now = new FakeClock(new Date().toISOString());
			await ledger.close();
			ledger = await openTestLedger(config, now);
			const codes = Array.from({ length: 20 }, (_, index) => `C${index}`);
			await add(codes);
			const personIds: string[] = [];
			for (let index = 0; index < 30; index += 1) {
				personIds.push(await aReachable(`50${index}`, now.now()));
			}
			const jobFor = (sequence: string) => ({
				config,
				personIds: sequence === 'b' ? personIds.toReversed() : personIds,
				candidate: aCandidateFor('', { codeList: LIST }),
				policy: aLoosePolicy(),
				sequence,
			});

			const outputs = await Promise.all(
				['a', 'b', 'c'].map(
					async (sequence) =>
						await run(process.execPath, [PROCESS_FILE, JSON.stringify(jobFor(sequence))]),
				),
			);

			const given = outputs.flatMap(
				({ stdout }) =>
					JSON.parse(stdout) as Array<{ personId: string; code: string | null; reason: string }>,
			);
			const codesOf = new Map<string, Set<string>>();
			for (const { personId, code } of given) {
				if (code === null) continue;
				codesOf.set(personId, (codesOf.get(personId) ?? new Set()).add(code));
			}
			expect(given).toHaveLength(90);
			expect([...codesOf.values()].every((own) => own.size === 1)).toBe(true);
			const all = [...codesOf.values()].flatMap((own) => [...own]);
			expect(all.toSorted()).toEqual(codes.toSorted());
			expect(
				given.every(({ code, reason }) => (code === null) === (reason === 'codesUsedUp')),
			).toBe(true);
			expect(await ledger.countCodes(LIST)).toMatchObject({ given: 20, left: 0 });
		}, 120_000);
	},
);

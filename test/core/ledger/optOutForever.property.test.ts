import fc from 'fast-check';
import { parseViewerExport } from '../../../core/audience/parseViewerExport';
import type { LedgerConfig } from '../../../core/ledger/config';
import type { ErasureCertificate, Ledger, PersonReference } from '../../../core/ledger/ledger';
import { HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { aCandidateFor, ACCOUNT, aLoosePolicy, aStoryReply } from '../../support/events';
import { aConsentOf } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';

const NOW = '2026-11-23T12:00:00.000Z';
const PEOPLE = 3;
const igsidOf = (index: number): string => String(7_000_000_001 + index);
const handleOf = (index: number): string => `guest.${index}`;

/** Three forms in which tools give the same list. */
const FORMS = [
	(handle: string, at: string) => `handle,story_id,viewed_at\n@${handle},story-1,${at}\n`,
	(handle: string, at: string) =>
		JSON.stringify([{ Username: handle.toUpperCase(), Story: 'story-1', 'Viewed At': at }]),
	(handle: string) => `https://www.instagram.com/${handle}/\n`,
] as const;

type Step =
	| { kind: 'writes'; who: number; says: 'hello' | 'STOP'; isProfileRead: boolean }
	| { kind: 'import'; who: number; form: number }
	| { kind: 'erase'; who: number; by: 'igsid' | 'handle'; afterwards: 'keepOut' | 'forget' }
	| { kind: 'staffSaysYes'; who: number };

const who = fc.integer({ min: 0, max: PEOPLE - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({
		kind: fc.constant('writes' as const),
		who,
		says: fc.constantFrom('hello' as const, 'STOP' as const),
		isProfileRead: fc.boolean(),
	}),
	fc.record({
		kind: fc.constant('import' as const),
		who,
		form: fc.integer({ min: 0, max: FORMS.length - 1 }),
	}),
	fc.record({
		kind: fc.constant('erase' as const),
		who,
		by: fc.constantFrom('igsid' as const, 'handle' as const),
		afterwards: fc.constantFrom('keepOut' as const, 'forget' as const),
	}),
	fc.record({ kind: fc.constant('staffSaysYes' as const), who }),
);

/** What the history let the ledger see of one person. */
interface Seen {
	hasStopped: boolean;
	/** The names that some record of the ledger has held together with the stop, or with its heirs. */
	isHandleLinked: boolean;
	/** The record that has the Instagram id also has the handle now. */
	isLinkedNow: boolean;
}

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'opt-outs, erasures and lists in any order, on $name',
	(testStore) => {
		let clock: FakeClock;
		let ledger: Ledger;
		let imports = 0;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);

		const find = async (reference: PersonReference) => await ledger.findPerson(reference);
		const records = async (index: number): Promise<string[]> => {
			const found = [
				await find({ kind: 'igsid', igsid: igsidOf(index), accountId: ACCOUNT }),
				await find({ kind: 'handle', handle: handleOf(index) }),
			];
			return [...new Set(found.flatMap((person) => (person === null ? [] : [person.personId])))];
		};
		const write = async (index: number, text: string, isProfileRead: boolean) => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid: igsidOf(index), at: clock.now(), text })],
				consumer: 'workflow/trigger',
				origin: 'publishedTrigger',
			});
			const username = isProfileRead ? handleOf(index) : null;
			const answer = { kind: 'profile', username } as const;
			await ledger.completeProfileJob(event?.personId ?? '', ACCOUNT, answer);
		};
		const importList = async (index: number, form: number): Promise<string | undefined> => {
			const make = FORMS[form] ?? FORMS[0];
			const list = await parseViewerExport(make(handleOf(index), clock.now().toISOString()), {
				now: clock.now(),
				sourceTool: 'a tool',
				storyId: 'story-1',
				viewedAt: clock.now(),
			});
			expect(list.accepted).toHaveLength(1);
			imports += 1;
			const { rows } = await ledger.importViewers({
				accountId: ACCOUNT,
				rows: list.accepted,
				rejected: [],
				duplicates: 0,
				sourceHash: String(imports).padStart(64, '0'),
				sourceName: 'list',
				provenance: 'connectedTool',
				legalBasis: 'legitimate interest',
			});
			return rows[0]?.status;
		};
		const eraseBy = async (
			index: number,
			{ by, afterwards }: { by: 'igsid' | 'handle'; afterwards: 'keepOut' | 'forget' },
		): Promise<ErasureCertificate | null> => {
			const person = await find(
				by === 'igsid'
					? { kind: 'igsid', igsid: igsidOf(index), accountId: ACCOUNT }
					: { kind: 'handle', handle: handleOf(index) },
			);
			if (person === null) return null;
			return await ledger.erasePerson({
				personId: person.personId,
				law: 'gdpr',
				receivedAt: clock.now(),
				systems: [],
				afterwards,
			});
		};

		it('never lead from an opt-out to a message, and say which names were not known', async () => {
			const reach = { stopped: 0, refusedRows: 0, unknownHandles: 0, reserved: 0 };
			await fc.assert(
				fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (history) => {
					clock = new FakeClock(NOW);
					const config: LedgerConfig = await testStore.createConfig();
					ledger = await openTestLedger(config, clock);
					const seen: Seen[] = Array.from({ length: PEOPLE }, () => ({
						hasStopped: false,
						isHandleLinked: false,
						isLinkedNow: false,
					}));
					try {
						for (const taken of history) {
							clock.advance(MINUTE_MS);
							const one = seen[taken.who];
							if (one === undefined) throw new Error('nobody');
							if (taken.kind === 'writes') {
								await write(taken.who, taken.says, taken.isProfileRead);
								if (taken.isProfileRead) one.isLinkedNow = true;
								if (taken.says === 'STOP') one.hasStopped = true;
								if (one.hasStopped && one.isLinkedNow) one.isHandleLinked = true;
							}
							if (taken.kind === 'staffSaysYes') {
								for (const personId of await records(taken.who)) {
									const strength = 'statedByUser' as const;
									await ledger.recordConsent(aConsentOf(personId, clock.now(), { strength }));
								}
							}
							if (taken.kind === 'erase') {
								const certificate = await eraseBy(taken.who, taken);
								if (certificate !== null && (taken.by === 'igsid' || one.isLinkedNow)) {
									const isNamed = certificate.tasks.some(({ kind }) => kind === 'handleUnknown');
									expect(isNamed).toBe(!one.isLinkedNow);
									if (isNamed) reach.unknownHandles += 1;
									one.isLinkedNow = false;
								} else if (certificate !== null) {
									const kinds = certificate.tasks.map(({ kind }) => kind);
									expect(kinds).toContain('instagramIdUnknown');
								}
							}
							if (taken.kind === 'import') {
								const status = await importList(taken.who, taken.form);
								if (one.isHandleLinked) {
									expect(status).toBe('doNotContact');
									reach.refusedRows += 1;
								}
							}
							for (const [index, { hasStopped }] of seen.entries()) {
								for (const personId of await records(index)) {
									const candidate = aCandidateFor(personId, { purpose: 'conversation' });
									const { kind } = await previewContact(ledger, candidate, aLoosePolicy());
									if (hasStopped) {
										expect(kind).not.toBe('send');
										reach.stopped += 1;
									} else if (kind === 'send') reach.reserved += 1;
								}
							}
						}
						// Whoever stopped and writes again is recognised, whatever was erased between.
						for (const [index, { hasStopped }] of seen.entries()) {
							clock.moveTo(addMs(clock.now(), HOUR_MS));
							await write(index, 'hello again', true);
							const [personId = ''] = await records(index);
							const answer = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
							if (hasStopped) expect(answer.kind).toBe('refused');
						}
						expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
					} finally {
						await ledger.close();
					}
				}),
				{ numRuns: 25, seed: 20261124 },
			);

			// Without these the property would hold for want of cases.
			expect(reach.stopped).toBeGreaterThan(20);
			expect(reach.refusedRows).toBeGreaterThan(3);
			expect(reach.unknownHandles).toBeGreaterThan(1);
			expect(reach.reserved).toBeGreaterThan(20);
		}, 240_000);
	},
);

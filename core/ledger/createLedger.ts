import { setImmediate as nextTurn } from 'node:timers/promises';
import { UserFacingError } from '../shared/userFacingError';
import type { LedgerContext } from './context';
import type { Database } from './database/store';
import type { Ledger, LedgerDescription, RecordedEvent, ViewerImportInput, ViewerImportResult } from './ledger';
import { ensureAccount, ensureClient, findAccount, registerAccount, setPause } from './repositories/accounts';
import { appendConsent, appendOptOut, explainConsent } from './repositories/consents';
import { countUnsealed, sealBatch } from './repositories/contactLog';
import { countRows } from './repositories/counts';
import { markEmitted, recordEvent } from './repositories/events';
import { checkChain } from './repositories/logCheck';
import { mergePeople } from './repositories/mergePeople';
import { findPerson, getRecipient, requirePerson, summarise } from './repositories/personLookup';
import { closeProfileJob, dueProfileJobs, linkHandle } from './repositories/personLinks';
import { lockIdentity } from './repositories/people';
import {
	closeQueuedContact,
	dueContacts,
	queueContact,
	setQueuedContactDue,
} from './repositories/queuedContacts';
import { sortPeople } from './repositories/segments';
import {
	expireLeases,
	giveBack,
	judge,
	listSends,
	loadContact,
	lockSend,
	lockSends,
	reserveSend,
	settleSend,
	startCall,
} from './repositories/sends';
import { suppressedSince, suppressPerson } from './repositories/suppressions';
import { findImport, finishImport, importRow, startImport } from './repositories/viewers';

/** A lock is held for at most about 50 ms (DESIGN §5 Threads); a row takes a quarter of one. */
const IMPORT_ROWS_PER_STEP = 100;
const EVENTS_PER_STEP = 25;

/** The ledger over an open store; both stores and every host (thread, test) use this one. */
export function createLedger(context: LedgerContext, description: LedgerDescription): Ledger {
	const { store } = context;
	const write = async <T>(work: (db: Database) => Promise<T>) => await store.write(work);
	const read = async <T>(work: (db: Database) => Promise<T>) => await store.read(work);

	return {
		describe: async () => description,

		registerAccount: async (account) => await write(async (db) => await registerAccount(context, db, account)),
		findPerson: async (reference) =>
			await read(async (db) => {
				const person = await findPerson(context, db, reference);
				return person === null ? null : await summarise(db, person, reference);
			}),
		getRecipient: async (personId, accountId) =>
			await read(async (db) => await getRecipient(context, db, { personId, accountId })),
		mergeSubjects: async (keepPersonId, otherPersonId) =>
			await write(async (db) => {
				const client = await ensureClient(context, db);
				await lockIdentity(context, db, client);
				const keep = await requirePerson(db, keepPersonId);
				const other = await requirePerson(db, otherPersonId);
				await mergePeople(context, db, { client, keep, other });
			}),
		dueProfileJobs: async (accountId, limit) =>
			await read(async (db) => await dueProfileJobs(context, db, { accountId, limit })),
		completeProfileJob: async (personId, accountId, answer) =>
			await write(async (db) => {
				const account = await ensureAccount(context, db, accountId);
				await lockIdentity(context, db, account.client);
				const person = await requirePerson(db, personId);
				if (answer.kind === 'profile' && answer.username !== null) {
					const { username } = answer;
					await linkHandle(context, db, { client: account.client, account, person, username, source: 'profile' });
				}
				await closeProfileJob(context, db, { person, account, answer });
			}),

		recordEvents: async ({ events, consumer }) => {
			const recorded: RecordedEvent[] = [];
			for (let from = 0; from < events.length; from += EVENTS_PER_STEP) {
				const step = events.slice(from, from + EVENTS_PER_STEP);
				recorded.push(
					...(await write(async (db) => {
						const results: RecordedEvent[] = [];
						for (const event of step) results.push(await recordEvent(context, db, { event, consumer }));
						return results;
					})),
				);
			}
			return recorded;
		},
		markEmitted: async (consumer, eventIds) =>
			await write(async (db) => await markEmitted(context, db, { consumer, eventIds })),

		importViewers: async (input) => await importViewers(context, input),
		sortIntoSegments: async ({ accountId, rules, asOf }) =>
			await read(async (db) => {
				const account = await findAccount(db, accountId);
				const instant = asOf ?? context.clock.now();
				if (account === null) return { asOf: instant, segments: rules.map(({ name }) => ({ name, members: [] })), unsorted: [] };
				return await sortPeople(db, { account, rules, asOf: instant });
			}),

		previewContact: async (candidate, policy) =>
			await write(async (db) => await judge(context, db, await loadContact(context, db, { candidate, policy }))),
		reserve: async (candidate, policy, spacingMs) =>
			await write(async (db) => {
				const spaced = { ...policy, spacing: { minMs: spacingMs, maxMs: spacingMs } };
				const account = await ensureAccount(context, db, candidate.accountId);
				await lockIdentity(context, db, account.client, 'shared');
				await lockSends(context, db, account.ref);
				await expireLeases(context, db, account);
				const contact = await loadContact(context, db, { candidate, policy });
				return await reserveSend(context, db, { contact, judgedBy: spaced });
			}),
		startCalling: async (sendId) =>
			await write(async (db) => await startCall(context, db, await lockSend(context, db, sendId))),
		settle: async (sendId, outcome) =>
			await write(async (db) => {
				const send = await lockSend(context, db, sendId);
				await settleSend(context, db, { send, outcome });
			}),
		release: async (sendId) =>
			await write(async (db) => await giveBack(context, db, await lockSend(context, db, sendId), 'givenBack')),
		expireLeases: async () => await write(async (db) => await expireLeases(context, db, null)),
		queueContact: async (contact) => await write(async (db) => await queueContact(context, db, contact)),
		dueContacts: async (accountId, limit) =>
			await read(async (db) => {
				const account = await findAccount(db, accountId);
				return account === null ? [] : await dueContacts(context, db, { account, limit });
			}),
		closeQueuedContact: async (queueId, outcome) =>
			await write(async (db) => await closeQueuedContact(db, queueId, outcome)),
		setQueuedContactDue: async (queueId, dueAt) =>
			await write(async (db) => await setQueuedContactDue(db, queueId, dueAt)),
		pauseAccount: async (accountId, reason, until) =>
			await write(async (db) => await setPause(db, await ensureAccount(context, db, accountId), { reason, until })),
		resumeAccount: async (accountId) =>
			await write(async (db) => await setPause(db, await ensureAccount(context, db, accountId), null)),
		listSends: async (accountId) => await read(async (db) => await listSends(db, accountId)),

		recordConsent: async (record) =>
			await write(async (db) => {
				const client = await ensureClient(context, db);
				const person = await requirePerson(db, record.personId);
				const entry = await appendConsent(context, db, { client, person, record });
				return { entryId: entry.publicId, sequence: entry.sequence, hash: entry.hash };
			}),
		checkConsent: async (personId, purpose) =>
			await read(async (db) => {
				const person = await requirePerson(db, personId);
				const suppressed = await suppressedSince(db, person);
				const consent = await explainConsent(db, person, purpose);
				const isAllowed = suppressed === null && person.status === 'active' && consent.state.kind === 'granted';
				return { ...consent, isAllowed, suppressedSince: suppressed };
			}),
		suppress: async ({ personId, reason, source }) =>
			await write(async (db) => {
				const client = await ensureClient(context, db);
				await lockIdentity(context, db, client);
				const person = await requirePerson(db, personId);
				const isNew = await suppressPerson(context, db, { person, reason, source });
				if (isNew) {
					const occurredAt = context.clock.now();
					await appendOptOut(context, db, { client, person, occurredAt, rule: 'addedByUser', ownWords: null, messageId: null });
				}
				return { isNew };
			}),
		isSuppressed: async (personId) =>
			await read(async (db) => {
				const since = await suppressedSince(db, await requirePerson(db, personId));
				return since === null ? null : { since };
			}),
		sealContactLog: async () => {
			// An idle ledger must not take the write lock of others every second.
			if ((await read(countUnsealed)) === 0) return { sealed: 0, waiting: 0 };
			const sealed = await write(async (db) => await sealBatch(context, db, await ensureClient(context, db)));
			return { sealed, waiting: await read(countUnsealed) };
		},
		checkLog: async () => {
			const client = await write(async (db) => await ensureClient(context, db));
			return await read(async (db) => await checkChain(db, client));
		},
		count: async () => await read(countRows),
		close: async () => await store.close(),
	};
}

async function importViewers(context: LedgerContext, input: ViewerImportInput): Promise<ViewerImportResult> {
	const { store } = context;
	const known = await store.write(async (db) => {
		const account = await ensureAccount(context, db, input.accountId);
		const finished = await findImport(db, account, input.sourceHash);
		if (finished !== null) return { account, finished, started: null };
		return { account, finished: null, started: await startImport(context, db, { account, input }) };
	});
	if (known.started === null) return asRepeated(known.finished.result, known.finished.publicId);

	const { account, started } = known;
	const rows: Array<ViewerImportResult['rows'][number]> = [];
	for (let from = 0; from < input.rows.length; from += IMPORT_ROWS_PER_STEP) {
		await store.write(async (db) => {
			await lockIdentity(context, db, account.client);
			for (const row of input.rows.slice(from, from + IMPORT_ROWS_PER_STEP)) {
				rows.push(await importRow(context, db, { account, started, row }));
			}
		});
		// Webhooks and reservations of this process get their turn between two steps.
		await nextTurn();
	}

	const people = new Set(rows.filter((row) => row.status !== 'doNotContact').map((row) => row.personId));
	const result: ViewerImportResult = {
		importId: started.publicId,
		isNew: true,
		people: people.size,
		viewsAdded: rows.filter((row) => row.status === 'accepted').length,
		viewsKnown: rows.filter((row) => row.status === 'known').length,
		rows,
	};
	await store.write(async (db) => await finishImport(db, started, JSON.stringify(result)));
	return result;
}

/** The same source again: nothing is written, and everyone gets the same answer as the first time. */
function asRepeated(stored: string, importId: string): ViewerImportResult {
	const parsed: unknown = JSON.parse(stored);
	if (typeof parsed !== 'object' || parsed === null || !('rows' in parsed)) {
		throw new UserFacingError(
			'importUnreadable',
			'The record of the earlier import of this file cannot be read.',
			'Import the list again under another file.',
		);
	}
	const first = parsed as ViewerImportResult;
	return { ...first, importId, isNew: false, viewsAdded: 0, viewsKnown: first.rows.length };
}

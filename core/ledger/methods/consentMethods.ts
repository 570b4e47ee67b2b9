import type { ConsentQuestion } from '../../consent/foldConsent';
import { opensPurpose } from '../../consent/opensPurpose';
import { EVERYWHERE } from '../../consent/listScope';
import { sha256 } from '../../shared/sha256';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ConsentCheck, Ledger, NoticeInput, WithdrawalInput, WrittenEntry } from '../ledger';
import { ensureClient, type Client } from '../repositories/accounts';
import type { AppendedEntry } from '../repositories/consentChain';
import { explainConsent } from '../repositories/consentFacts';
import { appendPersonEntry, readHistory } from '../repositories/consentRecords';
import { appendChoices, choiceOfRecord, type ChoiceDraft } from '../repositories/consents';
import { lockIdentity, type Person } from '../repositories/people';
import { requireActivePerson, requirePerson } from '../repositories/personLookup';
import { NO_ACCOUNT, suppressedSince, suppressPerson } from '../repositories/suppressions';

type ConsentMethods = Pick<
	Ledger,
	| 'recordConsent'
	| 'recordConsents'
	| 'recordNotice'
	| 'withdrawConsent'
	| 'checkConsent'
	| 'consentHistory'
	| 'noteReceipt'
>;

const written = ({ publicId, sequence, hash }: AppendedEntry): WrittenEntry => ({
	entryId: publicId,
	sequence,
	hash,
});

export const createConsentMethods = (context: LedgerContext): ConsentMethods => {
	const recordConsents: Ledger['recordConsents'] = async (records) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			const people = new Map<string, Person>();
			const drafts: ChoiceDraft[] = [];
			for (const record of records) {
				const person =
					people.get(record.personId) ?? (await requireActivePerson(db, record.personId));
				people.set(record.personId, person);
				drafts.push(choiceOfRecord(person, record));
			}
			return (await appendChoices(context, db, client, drafts)).map(written);
		});

	return {
		recordConsents,
		recordConsent: async (record) => {
			const [entry] = await recordConsents([record]);
			if (entry === undefined) throw new Error('The consent was not written');
			return entry;
		},

		recordNotice: async (notice) =>
			await context.store.write(async (db) => await writeNotice(context, db, notice)),

		withdrawConsent: async (withdrawal) =>
			await context.store.write(async (db) => {
				const client = await ensureClient(context, db);
				await lockIdentity(context, db, client);
				const person = await requireActivePerson(db, withdrawal.personId);
				return await withdraw(context, db, { client, person, withdrawal });
			}),

		checkConsent: async (personId, purpose, channel = 'instagramDm') =>
			await context.store.read(async (db) => {
				const person = await requirePerson(db, personId);
				return await checkPerson(context, db, { person, question: { purpose, channel } });
			}),

		consentHistory: async (personId) =>
			await context.store.read(
				async (db) => await readHistory(context, db, await requirePerson(db, personId)),
			),

		noteReceipt: async ({ personId, receiptHash }) =>
			await context.store.write(async (db) => {
				const client = await ensureClient(context, db);
				const person = await requireActivePerson(db, personId);
				const data = { receiptHash };
				const type = 'receiptIssued';
				return written(
					await appendPersonEntry(context, db, { client, person, type, data, evidence: {} }),
				);
			}),
	};
};

async function withdraw(
	context: LedgerContext,
	db: Database,
	given: { client: Client; person: Person; withdrawal: WithdrawalInput },
): Promise<WrittenEntry & { isListed: boolean }> {
	const { client, person, withdrawal } = given;
	const { purpose, channel, strength, method, occurredAt, notice, language } = withdrawal;
	const isStop = purpose === 'all';
	const scope = channel === 'all' ? EVERYWHERE : { kind: 'channel' as const, channel };
	if (isStop) {
		await suppressPerson(context, db, { person, reason: 'withdrawn', source: method, scope });
	}
	const [entry] = await appendChoices(context, db, client, [
		{
			person,
			type: isStop ? 'optOut' : 'consent',
			purpose,
			channel,
			choice: 'withdrawn',
			strength,
			method,
			occurredAt,
			expiresAt: null,
			evidence: { ownWords: withdrawal.ownWords, messageId: withdrawal.messageId },
			data: {
				language,
				...(isStop ? { rule: method } : {}),
				...(notice === null ? {} : { notice: { ...notice, hash: sha256(notice.text) } }),
			},
		},
	]);
	if (entry === undefined) throw new Error('The withdrawal was not written');
	return { ...written(entry), isListed: isStop };
}

async function writeNotice(
	context: LedgerContext,
	db: Database,
	{ personId, text, version, messageId, servedAt, ...about }: NoticeInput,
): Promise<WrittenEntry> {
	const entry = await appendPersonEntry(context, db, {
		client: await ensureClient(context, db),
		person: await requireActivePerson(db, personId),
		type: 'noticeServed',
		data: {
			...about,
			servedAt: servedAt.toISOString(),
			notice: { text, version, hash: sha256(text) },
		},
		evidence: { messageId },
	});
	return written(entry);
}

async function checkPerson(
	context: LedgerContext,
	db: Database,
	{ person, question }: { person: Person; question: ConsentQuestion },
): Promise<ConsentCheck> {
	const { purpose, channel } = question;
	const suppressed = await suppressedSince(db, person, { accountRef: NO_ACCOUNT, channel });
	const { state, decidedBy } = await explainConsent(context, db, { person, question });
	return {
		state,
		isAllowed:
			suppressed === null &&
			person.status === 'active' &&
			opensPurpose(state, purpose, person.country),
		suppressedSince: suppressed,
		decidedBy: decidedBy === null ? null : { entryId: decidedBy.entryId, at: decidedBy.at },
	};
}

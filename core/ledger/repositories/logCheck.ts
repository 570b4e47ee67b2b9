import { yieldToEventLoop } from '../../audience/yieldToEventLoop';
import {
	CONTACT_BATCH,
	walkChain,
	type ChainWalk,
	type WalkedTo,
} from '../../consent/log/chainWalk';
import type { LogFinding } from '../../consent/log/logFinding';
import type { SavedHead } from '../../consent/log/savedHead';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { LogCheck } from '../ledger';
import type { Client } from './accounts';
import { findWrongChoice } from './choiceCheck';
import { readChainHead, readContactsOf, readEntries, type StoredEntry } from './logReading';

/** Some milliseconds of work: whoever wants the database in between gets it. */
const PAGE = 500;

/**
 * Walks the chain from its start and stops at the first entry that does not fit. Others go on writing
 * meanwhile: the head is read before the entries that must reach it, and again afterwards.
 */
export async function checkChain(
	context: LedgerContext,
	client: Client,
	saved: SavedHead | null,
): Promise<LogCheck> {
	if (saved !== null && saved.client !== client.publicId) return ANOTHER_LOG;
	const walk = walkChain(client.publicId, saved);
	const { store } = context;
	for (;;) {
		const head = await store.read(async (db) => await readChainHead(db, client));
		const finding = (await walkTo(context, client, { walk, head })) ?? walk.end(head);
		if (finding !== null) return { kind: 'broken', ...finding };

		const after = await store.snapshot(async (db) => ({
			head: await readChainHead(db, client),
			beyond: await readEntries(db, client, {
				after: head.sequence,
				upTo: Number.MAX_SAFE_INTEGER,
				limit: 1,
			}),
		}));
		if (after.head.sequence !== head.sequence) continue;
		const [beyond] = after.beyond;
		if (beyond === undefined) {
			return { kind: 'intact', entries: walk.walked.sequence, head: walk.walked.hash };
		}
		return {
			kind: 'broken',
			firstBadSequence: head.sequence + 1,
			entryId: beyond.id,
			finding: 'There are entries after the recorded head.',
		};
	}
}

const ANOTHER_LOG: LogCheck = {
	kind: 'broken',
	firstBadSequence: 1,
	entryId: null,
	finding: 'The saved proof belongs to another log.',
};

/** Answers what is wrong with the next entry, or null once `head` is reached or the rows end. */
async function walkTo(
	context: LedgerContext,
	client: Client,
	{ walk, head }: { walk: ChainWalk; head: WalkedTo },
): Promise<LogFinding | null> {
	while (walk.walked.sequence < head.sequence) {
		const range = { after: walk.walked.sequence, upTo: head.sequence, limit: PAGE };
		const taken = await context.store.read(async (db) => {
			const page = await readEntries(db, client, range);
			return { count: page.length, finding: await takePage(db, client, { walk, page }) };
		});
		if (taken.finding !== null || taken.count === 0) return taken.finding;
		await yieldToEventLoop();
	}
	return null;
}

async function takePage(
	db: Database,
	client: Client,
	{ walk, page }: { walk: ChainWalk; page: readonly StoredEntry[] },
): Promise<LogFinding | null> {
	const stray = await findStrayContact(db, client, page);
	for (const entry of page) {
		const contacts =
			entry.type === CONTACT_BATCH || entry.sequence === stray
				? await readContactsOf(db, client, entry.sequence)
				: [];
		const finding = walk.take(entry, contacts);
		if (finding !== null) return finding;
	}
	return await findWrongChoice(db, page);
}

/** The first entry of the page under which contacts are filed although it is no batch. */
async function findStrayContact(
	db: Database,
	client: Client,
	page: readonly StoredEntry[],
): Promise<number | null> {
	const [first, last] = [page[0], page.at(-1)];
	if (first === undefined || last === undefined) return null;
	const batches = page.filter(({ type }) => type === CONTACT_BATCH);
	let query = db
		.selectFrom('contact_log')
		.select('batch_sequence')
		.where('client_id', '=', client.id)
		.where('batch_sequence', '>=', first.sequence)
		.where('batch_sequence', '<=', last.sequence)
		.orderBy('batch_sequence')
		.limit(1);
	if (batches.length > 0) {
		query = query.where(
			'batch_sequence',
			'not in',
			batches.map(({ sequence }) => sequence),
		);
	}
	return (await query.executeTakeFirst())?.batch_sequence ?? null;
}

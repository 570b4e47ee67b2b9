import { parsePolicy, parsePolicyName } from '../../outreach/policy';
import type { OutreachPolicy } from '../../outreach/policy';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { SavedPolicy } from '../ledger';
import type { Account, Client } from './accounts';
import { appendEntry, lockChain, toCanonicalJson } from './consentChain';
import { ensurePolicy, readPolicy } from './policies';

/** Limits of the whole client. */
const CLIENT_SCOPE = '';

interface VersionRow {
	readonly scope: string;
	readonly name: string;
	readonly version: number;
	readonly policy_id: number;
	readonly saved_at_ms: number;
}

/** The next version, unless the latest one says the same: a version never changes once it is used. */
export async function savePolicy(
	context: LedgerContext,
	db: Database,
	saved: {
		client: Client;
		name: string;
		accountId: string | null;
		limits: Omit<OutreachPolicy, 'name'>;
	},
): Promise<SavedPolicy & { isNew: boolean }> {
	const { client } = saved;
	const name = parsePolicyName(saved.name);
	const scope = saved.accountId ?? CLIENT_SCOPE;
	// Before the first read, so that two savers never both make version 2.
	await lockChain(context, db, client);
	const latest = await findVersion(db, client, { scope, name, version: null });
	const version = (latest?.version ?? 0) + 1;
	const policy = parsePolicy({ ...saved.limits, name: `${name}@${version}` });
	if (latest !== undefined) {
		const known = await toSavedPolicy(db, latest, true);
		if (saysTheSame(known.policy, policy)) return { ...known, isNew: false };
	}
	const { id, hash } = await ensurePolicy(context, db, { client, policy });
	const row = {
		client_id: client.id,
		scope,
		name,
		version,
		policy_id: id,
		saved_at_ms: context.clock.now().getTime(),
	};
	await db.insertInto('saved_policy').values(row).execute();
	const data = { name, version, account: saved.accountId, hash };
	await appendEntry(context, db, { client, type: 'policySaved', data });
	return { ...(await toSavedPolicy(db, row, true)), isNew: true };
}

/** But for the version in the name. */
const saysTheSame = (known: OutreachPolicy, policy: OutreachPolicy): boolean =>
	toCanonicalJson(known) === toCanonicalJson({ ...policy, name: known.name });

/** Of the account before the client; a version that was asked for by number may be of either. */
export async function findSavedPolicy(
	db: Database,
	{ ref, client }: Account,
	reference: string,
): Promise<OutreachPolicy | null> {
	const { name, version } = parseReference(reference);
	for (const scope of [ref, CLIENT_SCOPE]) {
		const row = await findVersion(db, client, { scope, name, version });
		if (row !== undefined) return await readPolicy(db, row.policy_id);
	}
	return null;
}

function parseReference(reference: string): { name: string; version: number | null } {
	const [, name, version] = /^(.*)@(\d{1,9})$/.exec(reference) ?? [];
	return name === undefined
		? { name: reference, version: null }
		: { name, version: Number(version) };
}

async function findVersion(
	db: Database,
	client: Client,
	wanted: { scope: string; name: string; version: number | null },
): Promise<VersionRow | undefined> {
	const { scope, name, version } = wanted;
	const query = db
		.selectFrom('saved_policy')
		.selectAll()
		.where('client_id', '=', client.id)
		.where('scope', '=', scope)
		.where('name', '=', name)
		.orderBy('version', 'desc')
		.limit(1);
	return await (version === null ? query : query.where('version', '=', version)).executeTakeFirst();
}

/** By name, those of the whole client first, the latest version first. */
export async function listSavedPolicies(db: Database, client: Client): Promise<SavedPolicy[]> {
	const rows = await db
		.selectFrom('saved_policy')
		.selectAll()
		.where('client_id', '=', client.id)
		.orderBy('name')
		.orderBy('scope')
		.orderBy('version', 'desc')
		.execute();
	const saved: SavedPolicy[] = [];
	for (const [index, row] of rows.entries()) {
		const before = rows[index - 1];
		const isLatest = before?.name !== row.name || before.scope !== row.scope;
		saved.push(await toSavedPolicy(db, row, isLatest));
	}
	return saved;
}

const toSavedPolicy = async (
	db: Database,
	row: VersionRow,
	isLatest: boolean,
): Promise<SavedPolicy> => ({
	name: row.name,
	version: row.version,
	accountId: row.scope === CLIENT_SCOPE ? null : row.scope,
	savedAt: new Date(row.saved_at_ms),
	isLatest,
	policy: await readPolicy(db, row.policy_id),
});

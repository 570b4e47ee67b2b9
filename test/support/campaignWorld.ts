import type { LedgerConfig } from '../../core/ledger/config';
import type { SendRecord } from '../../core/ledger/ledger';
import type { MessageDraft } from '../../core/delivery/outcome';
import type { Cap } from '../../core/outreach/contact';
import type { OutreachPolicy } from '../../core/outreach/policy';
import { MINUTE_MS, SECOND_MS, addMs } from '../../core/shared/duration';
import { startSandbox } from '../../sandbox/server';
import { aCandidateFor, aLoosePolicy, aStoryReply } from './events';
import { FakeClock } from './fakeClock';
import { openTestLedger } from './ledgers';

export interface CampaignSize {
	readonly accounts: number;
	readonly peoplePerAccount: number;
	/** Messages that each person may get. */
	readonly steps: number;
}

/** A message as the receiver saw it. */
export interface Received {
	readonly accountId: string;
	readonly recipientIgsid: string;
	readonly text: string;
	readonly receivedAtMs: number;
}

export interface CampaignAccount {
	readonly accountId: string;
	readonly token: string;
	readonly policy: OutreachPolicy;
	/** Person id -> Instagram's id. */
	readonly people: ReadonlyMap<string, string>;
}

/** Each step has words of its own, so that a message tells at the receiver which step it is. */
export const textOf = (step: number): string => `Ciao, this is step ${step}`;
export const stepOf = (text: string): number => Number(/\d+$/.exec(text)?.[0]);
export const templateOf = (step: number): string => `template ${step % 2}`;

/** A practice Instagram and a ledger that know the same accounts, to whom everybody wrote just now. */
export class CampaignWorld {
	readonly server: string;
	readonly accounts: readonly CampaignAccount[];
	readonly #config: LedgerConfig;
	readonly #close: () => Promise<void>;

	private constructor(
		server: string,
		accounts: readonly CampaignAccount[],
		{ config, close }: { config: LedgerConfig; close: () => Promise<void> },
	) {
		this.server = server;
		this.accounts = accounts;
		this.#config = config;
		this.#close = close;
	}

	static async create(
		config: LedgerConfig,
		size: CampaignSize,
		random: () => number,
	): Promise<CampaignWorld> {
		const sandbox = await startSandbox({ port: 0 });
		const ledger = await openTestLedger(config, new FakeClock(new Date()));
		const accounts: CampaignAccount[] = [];
		for (let index = 0; index < size.accounts; index += 1) {
			const accountId = String(17_841_500_000_000_000n + BigInt(index));
			const first = 5_000_000_000_000_000n + BigInt(index) * 10_000n;
			const igsids = Array.from({ length: size.peoplePerAccount }, (_, person) =>
				String(first + BigInt(person)),
			);
			await post(sandbox.url, 'accounts', { id: accountId, username: `campaign.${index}` });
			for (const igsid of igsids) {
				await post(sandbox.url, 'people', { username: `person.${igsid}`, igsid, accountId });
			}
			const events = igsids.map((person) => ({
				kind: 'message',
				person,
				accountId,
				text: 'hello',
			}));
			await post(sandbox.url, 'deliver/batch', { events });
			const recorded = await ledger.recordEvents({
				events: igsids.map((igsid) => aStoryReply({ igsid, accountId, at: new Date() })),
				consumer: 'kill/test',
				origin: 'publishedTrigger',
			});
			for (const { personId } of recorded) {
				await ledger.completeProfileJob(personId ?? '', accountId, { kind: 'refused' });
			}
			const token = await post(sandbox.url, 'token', { accountId });
			accounts.push({
				accountId,
				token: String(token.access_token),
				policy: aRandomPolicy(index, random),
				people: new Map(recorded.map(({ personId }, at) => [personId ?? '', igsids[at] ?? ''])),
			});
		}
		await ledger.close();
		return new CampaignWorld(sandbox.url, accounts, {
			config,
			close: async () => await sandbox.close(),
		});
	}

	async control(path: string, body: unknown): Promise<void> {
		await post(this.server, path, body);
	}

	async received(): Promise<Received[]> {
		const answer = await fetch(`${this.server}/_sandbox/received`);
		return ((await answer.json()) as { messages: Received[] }).messages;
	}

	/** What the ledger says once the leases of the killed are over, a minute later. */
	async settledSends(): Promise<Map<string, readonly SendRecord[]>> {
		const ledger = await openTestLedger(this.#config, new FakeClock(addMs(new Date(), MINUTE_MS)));
		await ledger.expireLeases();
		const sends = new Map<string, readonly SendRecord[]>();
		for (const { accountId } of this.accounts) {
			sends.set(accountId, await ledger.listSends(accountId));
		}
		await ledger.close();
		return sends;
	}

	async close(): Promise<void> {
		await this.#close();
	}
}

async function post(server: string, path: string, body: unknown): Promise<Record<string, unknown>> {
	const answer = await fetch(`${server}/_sandbox/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
	return (await answer.json()) as Record<string, unknown>;
}

/**
 * Windows of seconds, so that a campaign of minutes sees them fill and empty many times. The account's
 * caps leave room for what the killed leave behind: each of their places stays taken for half a minute.
 */
function aRandomPolicy(index: number, random: () => number): OutreachPolicy {
	const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
	const within = (low: number, high: number) => between(low * SECOND_MS, high * SECOND_MS);
	const caps: Cap[] = [
		{ scope: 'account', sendsMax: between(8, 16), windowMs: within(1, 4) },
		{ scope: 'account', sendsMax: between(20, 40), windowMs: within(8, 15) },
		{ scope: 'person', sendsMax: between(1, 2), windowMs: within(2, 20) },
		{ scope: 'template', sendsMax: between(3, 10), windowMs: within(1, 5) },
	];
	const minMs = between(0, 20);
	return aLoosePolicy({
		name: `campaign ${index}@1`,
		caps,
		spacing: { minMs, maxMs: minMs + between(0, 40) },
	});
}

/** Any of the account's messages, in no order. */
export function someDrafts(
	account: CampaignAccount,
	{ count, steps, random }: { count: number; steps: number; random: () => number },
): MessageDraft[] {
	const people = [...account.people.keys()];
	return Array.from({ length: count }, () => {
		const personId = people[Math.floor(random() * people.length)] ?? '';
		const step = 1 + Math.floor(random() * steps);
		return {
			candidate: aCandidateFor(personId, {
				accountId: account.accountId,
				step,
				template: templateOf(step),
			}),
			policy: account.policy,
			content: { kind: 'text', text: textOf(step) },
		};
	});
}

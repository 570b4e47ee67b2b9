import type { OperationRun } from '../../nodes/shared/operation';
import type { ContactAccount, ContactRun } from '../../nodes/InstagramOutreach/shared/contactRun';
import { onceForEachAccount } from '../../nodes/InstagramOutreach/shared/onceForEachAccount';

/** Items in their order, with what was thrown for one kept apart, as with "Continue On Fail". */
class ItemRun {
	readonly refused: Array<[itemIndex: number, message: string]> = [];

	constructor(private readonly accounts: readonly string[]) {}

	readonly eachItem: OperationRun['eachItem'] = async (handle) => {
		const handled = [];
		for (const itemIndex of this.accounts.keys()) {
			try {
				handled.push({ itemIndex, value: await handle(itemIndex) });
			} catch (error) {
				this.refused.push([itemIndex, (error as Error).message]);
			}
		}
		return handled;
	};

	async work(work: (accountId: string) => Promise<string[]>) {
		const known = new Map(this.accounts.map((id) => [id, { accountId: id } as ContactAccount]));
		const contact: Pick<ContactRun, 'accountOf'> = {
			accountOf: async ({ itemIndex }) => known.get(this.accounts[itemIndex] ?? '') ?? fail(),
		};
		const run = { context: {}, eachItem: this.eachItem } as OperationRun;
		const done = await onceForEachAccount(run, contact as ContactRun, async ({ accountId }) =>
			(await work(accountId)).map((personId) => ({ personId, outcome: OUTCOME })),
		);
		return done.map(({ itemIndex, personId }) => [itemIndex, personId]);
	}
}

const OUTCOME = {
	output: 'sent',
	decision: 'send',
	reason: 'sent',
	nextAllowedAt: null,
	sendId: null,
	messageId: null,
	trace: [],
} as const;

const fail = (): never => {
	throw new Error('No such account');
};

describe('work on what accounts have waiting', () => {
	it('is done once for an account that several items name', async () => {
		const asked: string[] = [];
		const run = new ItemRun(['a', 'b', 'a']);

		const done = await run.work(async (accountId) => {
			asked.push(accountId);
			return [`${accountId}1`, `${accountId}2`];
		});

		expect(asked).toEqual(['a', 'b']);
		expect(done).toEqual([
			[0, 'a1'],
			[0, 'a2'],
			[1, 'b1'],
			[1, 'b2'],
		]);
	});

	it('gives what the others did where one account fails, and refuses that one by its item', async () => {
		const run = new ItemRun(['a', 'b', 'c']);

		const done = await run.work(async (accountId) => {
			if (accountId === 'b') throw new Error('The token of b has ended');
			return [`${accountId}1`];
		});

		expect(done).toEqual([
			[0, 'a1'],
			[2, 'c1'],
		]);
		expect(run.refused).toEqual([[1, 'The token of b has ended']]);
	});
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createGroupCommit } from '../../../core/ledger/database/groupCommit';
import { openSqliteStore } from '../../../core/ledger/database/sqlite';
import type { Store } from '../../../core/ledger/database/store';

describe('a group commit', () => {
	const folder = mkdtempSync(join(tmpdir(), 'story-outreach-commit-'));
	let store: Store;
	let transactions = 0;
	const done: string[] = [];

	beforeEach(() => {
		transactions = 0;
		done.length = 0;
		const sqlite = openSqliteStore(join(folder, `${performance.now()}.sqlite`));
		store = {
			...sqlite,
			write: async (work) => {
				transactions += 1;
				return await sqlite.write(work);
			},
		};
	});
	afterEach(async () => await store.close());
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const note = (name: string) => async () => {
		done.push(name);
	};

	it('takes what may wait along with the next piece, in the order in which they came', async () => {
		const commit = createGroupCommit(store, 'test');
		const mark = commit.soon(note('mark'), 1);
		await pause(10);
		expect(done).toEqual([]);
		await commit.now(note('event'), 1);
		await mark;

		expect(done).toEqual(['mark', 'event']);
		expect(transactions).toBe(1);
	});

	it('commits what waits although nothing follows', async () => {
		await createGroupCommit(store, 'test').soon(note('mark'), 1);

		expect([done, transactions]).toEqual([['mark'], 1]);
	});

	it('leaves nothing behind when it is flushed', async () => {
		const commit = createGroupCommit(store, 'test');
		void commit.soon(note('mark'), 1);
		await commit.flush();
		await commit.flush();

		expect([done, transactions]).toEqual([['mark'], 1]);
	});

	it('goes on with what came while it was committing', async () => {
		const commit = createGroupCommit(store, 'test');
		const first = commit.now(async () => await pause(20), 1);
		await pause(5);
		const others = [commit.now(note('a'), 1), commit.now(note('b'), 1)];
		await Promise.all([first, ...others]);
		await commit.now(note('c'), 1);

		expect(done).toEqual(['a', 'b', 'c']);
		expect(transactions).toBe(3);
	});
});

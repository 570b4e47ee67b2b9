import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { ACCOUNT } from '../support/events';
import { schemaFields } from './support/descriptions';
import {
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
} from './support/nodeWorld';
import { importing, ONE_ITEM, WITHOUT_INSTAGRAM } from './support/viewerCalls';

useNodeWorld();

const running = async (operation: string, changes: INodeParameters = {}, resource = 'viewer') =>
	await runSubject(
		workflowOf(
			'storyViewers',
			{ resource, operation, account: ACCOUNT, ...changes },
			WITHOUT_INSTAGRAM,
		),
		ONE_ITEM,
	);
const imported = async () => (await runSubject(importing(), ONE_ITEM)).json('Subject', 0);
const fieldsOf = (item: IDataObject | undefined) => Object.keys(item ?? {}).sort();
const byHandle = (value: string) => ({ who: { __rl: true, mode: 'handle', value } });

describe('Story Viewers, Viewer: Get', () => {
	it('says what is kept of a viewer and what may be done now', async () => {
		await imported();
		await aPersonWhoWrote('9001');
		const list =
			'handle,story_id,viewed_at,bio\nhandle.9001,s1,2026-11-22T10:00:00Z,private words\n';
		await runSubject(importing({ listText: list }), ONE_ITEM);

		const silent = await running('get', byHandle('@Anna.Rossi'));
		const wrote = await running('get', byHandle('handle.9001'));

		expect(silent.json('Subject')).toMatchObject([
			{ views: 3, distinctStories: 3, possibleNow: 'invite', possibleUntil: null },
		]);
		expect(wrote.json('Subject')).toMatchObject([
			{ possibleNow: 'answer', possibleUntil: '2026-11-25T10:00:00.000Z' },
		]);
		expect(fieldsOf(silent.json('Subject')[0])).toEqual(
			schemaFields('StoryViewers', 'viewer', 'get').sort(),
		);
		expect(JSON.stringify(wrote.json('Subject'))).not.toContain('private words');
	});

	it('says nothing may be done for somebody who asked to be left alone', async () => {
		await imported();
		const ledger = await practiceLedger();
		const person = await ledger.findPerson({ kind: 'handle', handle: 'bruno' });
		await ledger.suppress({ personId: person?.personId ?? '', reason: 'asked', source: 'test' });

		const run = await running('get', byHandle('bruno'));

		expect(run.json('Subject')).toMatchObject([{ possibleNow: 'nothing' }]);
	});

	it('does not know people of no list', async () => {
		const run = await running('get', byHandle('nobody'));

		expect(run.error?.message).toBe('Nobody of this account is known under this name');
	});
});

describe('Story Viewers, Viewer: Get Many', () => {
	it('gives viewers up to the limit, or all of them', async () => {
		await imported();

		const one = await running('getMany', { returnAll: false, limit: 1 });
		const all = await running('getMany', { returnAll: true });

		expect(one.json('Subject')).toHaveLength(1);
		expect(all.json('Subject')).toHaveLength(2);
		expect(fieldsOf(all.json('Subject')[0])).toEqual(
			schemaFields('StoryViewers', 'viewer', 'getMany').sort(),
		);
	});
});

describe('Story Viewers, Viewer: Tag', () => {
	it('adds and removes tags, which segments can ask for', async () => {
		await imported();

		const tagged = await running('tag', { ...byHandle('bruno'), addTags: 'press, fan' });
		const sorted = await running(
			'sortIntoSegments',
			{
				people: 'all',
				firstMatchOnly: true,
				rules: { rule: [{ kind: 'tagged', name: '', windowDays: 7, tags: 'press' }] },
			},
			'segment',
		);
		const removed = await running('tag', { ...byHandle('bruno'), removeTags: 'press' });

		expect(tagged.json('Subject')).toEqual([
			{ personId: expect.stringMatching(/^per_/), tags: ['fan', 'press'] },
		]);
		expect(fieldsOf(tagged.json('Subject')[0])).toEqual(
			schemaFields('StoryViewers', 'viewer', 'tag').sort(),
		);
		expect(sorted.json('Subject', 0)).toHaveLength(1);
		expect(removed.json('Subject')).toMatchObject([{ tags: ['fan'] }]);
	});

	it('takes no formula and no long text for a tag', async () => {
		await imported();

		const run = await running('tag', { ...byHandle('bruno'), addTags: '+1, ok' });

		expect(run.error?.message).toMatch(/tag is too long or does not begin/);
	});
});

describe('Story Viewers, Viewer: Undo Import', () => {
	it('takes back what one import brought in', async () => {
		const [row] = await imported();

		const run = await running('undoImport', { importId: row?.importId as string });
		const left = await running('getMany', { returnAll: true });

		expect(run.json('Subject')).toMatchObject([{ importId: row?.importId, rowsTakenBack: 4 }]);
		expect(fieldsOf(run.json('Subject')[0])).toEqual(
			schemaFields('StoryViewers', 'viewer', 'undoImport').sort(),
		);
		expect(left.json('Subject')).toEqual([]);
	});

	it('does not know an import of another account', async () => {
		const run = await running('undoImport', { importId: 'imp_none' });

		expect(run.error?.message).toBe('This account has no import of this ID');
	});
});

describe('Story Viewers, Viewer: Export', () => {
	const exporting = async (changes: INodeParameters = {}) =>
		await running('export', {
			purpose: 'audience report',
			peopleAs: 'hashed',
			giveOutAs: 'items',
			...changes,
		});

	it('gives hashed people for a purpose, which the log records', async () => {
		await imported();
		const before = (await (await practiceLedger()).count()).consent_entry ?? 0;

		const runs = [await exporting(), await exporting()];

		const people = runs.map((run) => run.json('Subject').map(({ person }) => person));
		expect(people[0]).toEqual([
			expect.stringMatching(/^[0-9a-f]{64}$/),
			expect.stringMatching(/^[0-9a-f]{64}$/),
		]);
		expect(people[1]).toEqual(people[0]);
		expect(JSON.stringify(runs[0]?.json('Subject'))).not.toMatch(/anna|bruno|per_/);
		expect(fieldsOf(runs[0]?.json('Subject')[0])).toEqual(
			schemaFields('StoryViewers', 'viewer', 'export').sort(),
		);
		const ledger = await practiceLedger();
		expect((await ledger.count()).consent_entry).toBe(before + 2);
		expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
	});

	it('gives handles only when asked, also as a file', async () => {
		await imported();

		const run = await exporting({ peopleAs: 'handles', giveOutAs: 'file' });

		const data = run.items('Subject')[0]?.binary?.data?.data ?? '';
		const text = Buffer.from(data, 'base64').toString('utf8');
		expect(text).toMatch(/^\ufeffperson,views,/);
		expect(text).toContain('anna.rossi,3,3,');
	});

	it('gives nobody out without a purpose', async () => {
		await imported();

		const run = await exporting({ purpose: ' ' });

		expect(run.error?.message).toBe('"Purpose" is empty');
	});
});

describe('Story Viewers, Segment: Count', () => {
	it('says how large segments are, and what no list tells', async () => {
		await imported();
		const rule = [
			{ kind: 'repeatViewers', name: 'Fans', storiesMin: 3, windowDays: 7 },
			{ kind: 'possibleBot', name: '', windowDays: 7 },
			{
				kind: 'own',
				name: 'Quiet',
				windowDays: 7,
				condition: JSON.stringify({
					kind: 'none',
					conditions: [{ kind: 'did', activities: ['view'], count: 'stories', atLeast: 2 }],
				}),
			},
		];

		const run = await running('count', { rules: { rule } }, 'segment');

		expect(run.json('Subject')).toMatchObject([
			{ segment: 'Fans', people: 1, missingColumns: [] },
			{ segment: 'Possible Bot', people: null, missingColumns: ['bioBand', 'followerBand'] },
			{ segment: 'Quiet', people: 1 },
		]);
		expect(run.json('Subject')[1]?.explanation).toBe(
			'"Possible Bot" cannot be told: no list has the column bio_band or follower_band, and Instagram gives it to no app.',
		);
		expect(fieldsOf(run.json('Subject')[0])).toEqual(
			schemaFields('StoryViewers', 'segment', 'count').sort(),
		);
	});

	it('names what is wrong in a rule of one’s own', async () => {
		const rule = [{ kind: 'own', name: 'x', windowDays: 7, condition: '{"kind":"sometimes"}' }];

		const run = await running('count', { rules: { rule } }, 'segment');

		expect(run.error?.message).toBe('The segment "Own Rule" is not complete');
	});
});

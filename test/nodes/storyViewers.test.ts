import type { IDataObject, ILoadOptionsFunctions, INodeExecutionData } from 'n8n-workflow';
import { VIEWER_COLUMNS } from '../../core/audience/viewerColumns';
import { getViewerColumns } from '../../nodes/StoryViewers/methods';
import { ACCOUNT } from '../support/events';
import { aWorkbook } from '../support/workbook';
import { schemaFields } from './support/descriptions';
import {
	aPersonWhoWrote,
	practiceInstagram,
	practiceLedger,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from './support/nodeWorld';
import { LIST, importParameters, importing, ONE_ITEM } from './support/viewerCalls';

useNodeWorld();

describe('Story Viewers, Viewer: Import', () => {
	it('gives every accepted row a person and every other row its reason', async () => {
		const run = await runSubject(importing(), ONE_ITEM);

		expect(run.json('Subject', 0)).toHaveLength(4);
		expect(Object.keys(run.json('Subject', 0)[0] ?? {})).toEqual(
			schemaFields('StoryViewers', 'viewer', 'import'),
		);
		expect(run.json('Subject', 0)[0]).toEqual({
			row: 1,
			personId: expect.stringMatching(/^per_/),
			accountId: ACCOUNT,
			status: 'accepted',
			storyId: 's1',
			viewedAt: '2026-11-22T10:00:00.000Z',
			importId: expect.stringMatching(/^imp_/),
		});
		expect(run.json('Subject', 1)).toEqual([
			{
				row: 6,
				column: 'handle',
				reason: 'invalidHandle',
				explanation: expect.stringMatching(/\.$/),
			},
			{
				row: 7,
				column: 'story_id',
				reason: 'missingStory',
				explanation: expect.stringMatching(/\.$/),
			},
		]);
	});

	it('gives rows of the same handle the same person', async () => {
		const run = await runSubject(importing(), ONE_ITEM);

		const people = run.json('Subject', 0).map(({ personId }) => personId);
		expect(new Set(people.slice(0, 3)).size).toBe(1);
		expect(people[3]).not.toBe(people[0]);
	});

	it('never shows a handle in its items', async () => {
		const run = await runSubject(importing(), ONE_ITEM);

		const shown = JSON.stringify([run.json('Subject', 0), run.json('Subject', 1)]);
		expect(shown).not.toContain('anna.rossi');
		expect(shown).not.toContain('not a handle!');
	});

	it('adds nothing when the same list comes again, and answers with the same people', async () => {
		const first = await runSubject(importing(), ONE_ITEM);
		const countsBefore = await (await practiceLedger()).count();

		const second = await runSubject(importing(), ONE_ITEM);

		const peopleOf = (items: IDataObject[]) => items.map(({ personId }) => personId);
		expect(await (await practiceLedger()).count()).toEqual(countsBefore);
		expect(peopleOf(second.json('Subject', 0))).toEqual(peopleOf(first.json('Subject', 0)));
		expect(second.hints('Subject').map(({ message }) => message)).toContain(
			'This list was taken in before, so nothing was added twice.',
		);
	});

	it('reads a file that an earlier node loaded', async () => {
		const file = {
			data: Buffer.from(LIST).toString('base64'),
			mimeType: 'text/csv',
			fileName: 'viewers.csv',
		};

		const run = await runSubject(importing({ listFrom: 'file', binaryPropertyName: 'data' }), [
			{ json: {}, binary: { data: file } },
		]);

		expect(run.json('Subject', 0)).toHaveLength(4);
	});

	it('reads one row from each input item and pairs it with that item', async () => {
		const rows = [
			{ handle: 'anna', story_id: 's1', viewed_at: '2026-11-22T10:00:00Z', source_tool: 'notes' },
			{ handle: '???', story_id: 's1', viewed_at: '2026-11-22T10:00:00Z', source_tool: 'notes' },
			{ handle: 'bruno', story_id: 's1', viewed_at: '2026-11-22T10:00:00Z', source_tool: 'notes' },
		];

		const run = await runSubject(
			importing({ listFrom: 'items' }),
			rows.map((json) => ({ json })),
		);

		expect(run.items('Subject', 0).map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 2 },
		]);
		expect(run.items('Subject', 1)[0]?.pairedItem).toEqual({ item: 1 });
	});

	it.each([
		['provenance', 'notChosen', 'Where Does This List Come From?'],
		['legalBasis', 'notChosen', 'Legal Basis'],
	])('stores nothing before "%s" is answered', async (field, value, label) => {
		const run = await runSubject(importing({ [field]: value }), ONE_ITEM);

		expect(run.error?.message).toBe(`"${label}" is not chosen`);
		expect(run.items('Subject', 0)).toEqual([]);
	});

	it('refuses a list from a tool that asks for the password', async () => {
		const run = await runSubject(importing({ provenance: 'refusedTool' }), ONE_ITEM);

		expect(run.error?.message).toBe('This list cannot be taken in');
	});

	it('asks for the account when neither it nor an Instagram credential is given', async () => {
		const run = await runSubject(importing({ account: '' }), ONE_ITEM);

		expect(run.error?.message).toBe('"Account" is empty');
	});

	it('takes the account from the Instagram credential and asks for handles that are missing', async () => {
		withOwnAccount();
		const ledger = await practiceLedger();
		const at = new Date(world.clock.now().getTime() - 1000);
		await ledger.recordEvents({
			events: [
				{
					kind: 'message',
					accountId: ACCOUNT,
					occurredAt: at,
					sourceId: 'message:m1',
					igsid: '9001',
					messageId: 'm1',
					text: 'hello',
					attachments: [],
					isStandby: false,
				},
			],
			consumer: 'test',
			origin: 'publishedTrigger',
		});
		const profile = practiceInstagram()
			.get('/v25.0/9001')
			.query(true)
			.reply(200, { id: '9001', username: 'anna.rossi' });

		const run = await runSubject(
			workflowOf('storyViewers', importParameters({ account: '' })),
			ONE_ITEM,
		);

		const writer = await ledger.findPerson({ kind: 'igsid', igsid: '9001', accountId: ACCOUNT });
		expect(profile.isDone()).toBe(true);
		expect(run.json('Subject', 0)[0]).toMatchObject({
			accountId: ACCOUNT,
			personId: writer?.personId,
		});
	});

	it('refuses a viewer who asked to be left alone, however often the list comes', async () => {
		await aPersonWhoWrote('9001', { text: 'STOP' });
		const list = 'handle,story_id,viewed_at,source_tool\nhandle.9001,s1,2026-11-22T10:00:00Z,notes';

		const run = await runSubject(importing({ listText: list }), ONE_ITEM);

		expect(run.json('Subject', 0)).toEqual([]);
		expect(run.json('Subject', 1)).toMatchObject([{ row: 1, reason: 'doNotContact' }]);
	});

	const fileItem = (content: Uint8Array, fileName: string): INodeExecutionData[] => [
		{
			json: {},
			binary: {
				data: {
					data: Buffer.from(content).toString('base64'),
					mimeType: 'application/octet-stream',
					fileName,
				},
			},
		},
	];

	it('reads a workbook', async () => {
		const workbook = aWorkbook([
			['Nome utente', 'Storia', 'Visto il'],
			['anna.rossi', 's1', '2026-11-22T10:00:00Z'],
		]);

		const run = await runSubject(
			importing({ listFrom: 'file', binaryPropertyName: 'data' }),
			fileItem(workbook, 'viewers.xlsx'),
		);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject', 0)).toMatchObject([{ row: 1, storyId: 's1' }]);
	});

	it('takes handles alone once story and time of the list are stated', async () => {
		const run = await runSubject(
			importing({
				listText: '@anna, @bruno',
				options: { storyId: 's9', viewedAt: '2026-11-22T10:00:00+01:00' },
			}),
			ONE_ITEM,
		);

		expect(run.json('Subject', 0)).toMatchObject([
			{ storyId: 's9', viewedAt: '2026-11-22T09:00:00.000Z' },
			{ storyId: 's9', viewedAt: '2026-11-22T09:00:00.000Z' },
		]);
	});

	it('reads columns under the names that were chosen for them', async () => {
		const run = await runSubject(
			importing({
				listText: 'who,what,when\nanna,s1,2026-11-22T10:00:00Z',
				columns: {
					mappingMode: 'defineBelow',
					value: { handle: 'who', story_id: 'what', viewed_at: 'when' },
					matchingColumns: [],
					schema: [],
				},
			}),
			ONE_ITEM,
		);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject', 0)).toHaveLength(1);
	});

	it('offers the columns that are kept, and no other', async () => {
		const { fields } = await getViewerColumns.call({} as ILoadOptionsFunctions);

		expect(fields.map(({ id }) => id)).toEqual([...VIEWER_COLUMNS]);
		expect(fields.find(({ id }) => id === 'viewed_at')?.displayName).toBe('Viewed At');
	});

	it('gives each person once when asked', async () => {
		const run = await runSubject(importing({ options: { giveOut: 'people' } }), ONE_ITEM);

		expect(run.json('Subject', 0)).toHaveLength(2);
	});

	it('gives the rejected rows as one file, in which no cell is a formula', async () => {
		const run = await runSubject(
			importing({
				listText: '+HYPERLINK,story_id,viewed_at\n@a(,s1,2026-11-22T10:00:00Z',
				columns: {
					mappingMode: 'defineBelow',
					value: { handle: '+HYPERLINK' },
					matchingColumns: [],
					schema: [],
				},
				options: { rejectsFile: true },
			}),
			ONE_ITEM,
		);

		const [item] = run.items('Subject', 1);
		const file = Buffer.from(item?.binary?.data?.data ?? '', 'base64').toString('utf8');
		expect(item?.json).toMatchObject({ rejectedRows: 1 });
		expect(file.split('\r\n')[0]).toBe('\ufeffrow,column,reason,explanation');
		expect(file).toContain("1,'+HYPERLINK,formulaCell,");
	});

	it('asks when dates can be read in two ways, and takes the answer', async () => {
		const listText = 'handle,story_id,viewed_at\nanna,s1,05/06/2026 10:00';
		const options = { timezone: 'UTC' };

		const open = await runSubject(importing({ listText, options }), ONE_ITEM);
		const answered = await runSubject(
			importing({ listText, options: { ...options, dateOrder: 'dayFirst' } }),
			ONE_ITEM,
		);

		expect(open.error?.message).toContain('the day or the month');
		expect(answered.json('Subject', 0)).toMatchObject([{ viewedAt: '2026-06-05T10:00:00.000Z' }]);
	});

	it('asks which column is which when no row can be read', async () => {
		const run = await runSubject(importing({ listText: 'a,b\n1,2' }), ONE_ITEM);

		expect(run.error?.message).toContain('leaves something open');
		expect(run.error).toMatchObject({
			description: expect.stringContaining('Nothing was taken in'),
		});
	});
});

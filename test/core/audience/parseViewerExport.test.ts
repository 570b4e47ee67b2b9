import { parseViewerExport } from '../../../core/audience/parseViewerExport';
import type { ViewerExport, ViewerExportOptions } from '../../../core/audience/viewerRecord';
import { aWorkbook } from '../../support/workbook';
import { UserFacingError } from '../../../core/shared/userFacingError';

const NOW = new Date('2026-11-20T12:00:00Z');
const AT = '2026-11-19T18:30:00Z';

const read = async (
	input: Parameters<typeof parseViewerExport>[0],
	options: Partial<ViewerExportOptions> = {},
) => await parseViewerExport(input, { now: NOW, ...options });

const HEADER = 'viewer_id,story_id,viewed_at,source_tool,handle';

/** One row under the header, as text. */
const readRow = async (row: string, options: Partial<ViewerExportOptions> = {}) =>
	await read(`${HEADER}\n${row}`, options);

describe('a list in CSV', () => {
	it('becomes records of the minimum columns', async () => {
		const list = await readRow(`v1,1789,${AT},StoryTool,@Anna.Rossi`);

		expect(list).toEqual({
			accepted: [
				{
					row: 1,
					viewerId: 'v1',
					handle: 'anna.rossi',
					storyId: '1789',
					viewedAt: new Date(AT),
					sourceTool: 'StoryTool',
					signals: {},
				},
			],
			duplicates: 0,
			rejected: [],
			droppedColumns: [],
			questions: [],
		});
	});

	it.each([
		['commas', ',', '\n', ''],
		['semicolons', ';', '\r\n', ''],
		['tabs and a byte order mark', '\t', '\r\n', '\ufeff'],
		['old line ends', ',', '\r', '\ufeff'],
	])('may have %s', async (_case, delimiter, lineEnd, mark) => {
		const lines = [
			['"Utente"', 'Storia', 'Visto il', 'Perché'],
			['anna', 's1', AT, '"a, b; c"'],
			[],
			['bruno', 's1', AT, ''],
		].map((cells) => cells.join(delimiter));
		const text = mark + lines.join(lineEnd) + lineEnd;

		const lists = [await read(text), await read(new TextEncoder().encode(text))];

		for (const list of lists) {
			expect(list.accepted.map(({ row, handle }) => [row, handle])).toEqual([
				[1, 'anna'],
				[2, 'bruno'],
			]);
			expect(list.droppedColumns).toEqual(['Perché']);
			expect(list.rejected).toEqual([]);
		}
	});

	it('may have a byte order mark before a quoted name', async () => {
		const list = await read(`\ufeff"why, where",handle,story_id,viewed_at\nx,anna,s1,${AT}`);

		expect(list.accepted).toMatchObject([{ handle: 'anna' }]);
		expect(list.droppedColumns).toEqual(['why, where']);
	});

	it('keeps signals only as flags and bands of the closed list', async () => {
		const header =
			'username,story,timestamp,Mi piace,verified,ci_segue,profile_visit,account_type,follower_band,language,country,tz,bio';
		const full = `anna,s1,${AT},sì,TRUE,0,x,Business,1k - 10K,it-IT,uk,Europe/Rome,cat lover`;
		const odd = `bruno,s1,${AT},maybe,,?,2,robot,1234,Italian,Italy,Mars/Phobos,`;

		const list = await read([header, full, odd].join('\n'));

		expect(list.accepted.map(({ signals }) => signals)).toStrictEqual([
			{
				liked: true,
				isVerified: true,
				followsUs: false,
				visitedProfile: true,
				accountType: 'business',
				followerBand: '1k-10k',
				language: 'it',
				country: 'GB',
				timezone: 'Europe/Rome',
			},
			{},
		]);
		expect(list.droppedColumns).toEqual(['bio']);
	});

	it('counts a repeated row as a duplicate, however its handle and time are written', async () => {
		const list = await read(
			[
				'handle,story_id,viewed_at',
				'@Anna,s1,2026-11-19T18:30:00Z',
				'anna,s1,2026-11-19T19:30:00+01:00',
				'anna,s1,2026-11-19T18:30:01Z',
				'anna,s2,2026-11-19T18:30:00Z',
			].join('\n'),
		);

		expect(list.accepted.map(({ row }) => row)).toEqual([1, 3, 4]);
		expect(list.duplicates).toBe(1);
	});

	it('takes the tool from the row, then from the options', async () => {
		const tools = [
			await readRow(`v1,s1,${AT},RowTool,`, { sourceTool: 'Stated' }),
			await readRow(`v1,s1,${AT},,`, { sourceTool: 'Stated' }),
			await readRow(`v1,s1,${AT},,`),
		].map(({ accepted }) => accepted[0]?.sourceTool);

		expect(tools).toEqual(['RowTool', 'Stated', 'unknown']);
	});
});

describe('a row that cannot be taken in', () => {
	it.each([
		['nobody', `,s1,${AT},t,`, 'missingPerson', null],
		['an id that a spreadsheet shortened', `"1,78E+16",s1,${AT},t,`, 'missingPerson', 'viewer_id'],
		['no story', `v1,,${AT},t,`, 'missingStory', 'story_id'],
		['a story id that a spreadsheet shortened', `v1,1.78E+16,${AT},t,`, 'missingStory', 'story_id'],
		['an endless story id', `v1,${'9'.repeat(201)},${AT},t,`, 'missingStory', 'story_id'],
		['no time', 'v1,s1,,t,', 'missingTime', 'viewed_at'],
		['a time in words', 'v1,s1,yesterday,t,', 'invalidTime', 'viewed_at'],
		['a time without offset', 'v1,s1,2026-11-19T18:30,t,', 'invalidTime', 'viewed_at'],
		['an impossible handle', `v1,s1,${AT},t,anna rossi`, 'invalidHandle', 'handle'],
		['too many cells', `v1,s1,${AT},t,anna,oops`, 'tooManyCells', null],
		['an open quotation mark', `"v1,s1,${AT},t,anna`, 'brokenRow', null],
		['a line break in a kept cell', `"v1\nv2",s1,${AT},t,anna`, 'brokenRow', 'viewer_id'],
		['a formula', `=1+1,s1,${AT},t,`, 'formulaCell', 'viewer_id'],
		['a formula after a space', `v1, +cmd,${AT},t,`, 'formulaCell', 'story_id'],
		['a formula in a signal or tool', `v1,s1,${AT},-2+3,`, 'formulaCell', 'source_tool'],
		['a tab at the start', `"\tv1",s1,${AT},t,`, 'formulaCell', 'viewer_id'],
		['a return at the start', `"\rv1",s1,${AT},t,`, 'formulaCell', 'viewer_id'],
		['a wide equals sign', `＝1,s1,${AT},t,`, 'formulaCell', 'viewer_id'],
		['a formula behind an at sign', `v1,s1,${AT},t,@SUM(A1)`, 'formulaCell', 'handle'],
	])('because of %s names row, column and reason', async (_case, row, reason, column) => {
		const { accepted, rejected } = await readRow(row);

		expect(accepted).toEqual([]);
		expect(rejected).toEqual([{ row: 1, column, reason, detail: expect.stringMatching(/\.$/) }]);
	});

	it('is called as the list itself calls it', async () => {
		const { rejected } = await read('Nome utente;Storia;Visto il\nanna;s1;ieri');

		expect(rejected).toMatchObject([{ column: 'Visto il' }]);
	});

	it('lies more than a day ahead', async () => {
		const atEdge = await readRow('v1,s1,2026-11-21T12:00:00.000Z,t,');
		const beyond = await readRow('v1,s1,2026-11-21T12:00:00.001Z,t,');

		expect(atEdge.accepted).toHaveLength(1);
		expect(beyond.rejected).toMatchObject([{ reason: 'timeInFuture' }]);
	});

	it('takes no other row with it, wherever a quotation mark is missing', async () => {
		const rows = Array.from({ length: 200 }, (_, index) => `v${index},s1,${AT},t,`);
		rows[5] = `"v5,s1,${AT},t,`;
		rows[90] = `v90,s1,${AT},t,"anna`;
		rows[199] = `"v199,s1,${AT},t,`;

		const list = await read([HEADER, ...rows].join('\n'));

		expect(list.accepted).toHaveLength(197);
		expect(list.rejected.map(({ row, reason }) => [row, reason])).toEqual([
			[6, 'brokenRow'],
			[91, 'brokenRow'],
			[200, 'brokenRow'],
		]);
	});

	it('is not joined with a row far below that happens to close its quotation mark', async () => {
		const rows = Array.from({ length: 100 }, (_, index) => `v${index},s1,${AT},t,`);
		rows[10] = `"v10,s1,${AT},t,`;
		rows[70] = `v70",s1,${AT},t,`;

		const list = await read([HEADER, ...rows].join('\n'));

		expect(list.accepted).toHaveLength(99);
		expect(list.rejected).toMatchObject([{ row: 11, reason: 'brokenRow' }]);
	});

	it('does not include a row whose dropped text holds a stray quotation mark or a line break', async () => {
		const list = await read(
			[
				'handle,story_id,viewed_at,bio',
				`anna,s1,${AT},5" tall`,
				`bruno,s1,${AT},"two\nlines"`,
			].join('\n'),
		);

		expect(list.accepted.map(({ handle }) => handle)).toEqual(['anna', 'bruno']);
	});

	it('is explained without repeating what stands in it', async () => {
		const { rejected } = await readRow('v1,s1,secret time,t,');

		expect(JSON.stringify(rejected)).not.toContain('secret');
	});
});

describe('a list of items', () => {
	it('may come as n8n items or as their rows', async () => {
		const row = { handle: 'anna', story_id: 's1', viewed_at: AT, nested: { a: 1 } };

		const lists = [await read([row]), await read([{ json: row, pairedItem: { item: 0 } }])];

		for (const list of lists) {
			expect(list.accepted).toMatchObject([{ row: 1, handle: 'anna', storyId: 's1' }]);
			expect(list.droppedColumns).toEqual(['nested']);
		}
	});

	it('may hold numbers, dates, flags and nothing', async () => {
		const list = await read([
			{ viewer_id: 12, story_id: 34, viewed_at: 1795000000, liked: true, handle: null },
			{ viewer_id: 12, story_id: 34, viewed_at: new Date(1795000000123), liked: false },
		]);

		expect(list.accepted).toMatchObject([
			{
				viewerId: '12',
				storyId: '34',
				viewedAt: new Date(1795000000000),
				signals: { liked: true },
			},
			{ viewedAt: new Date(1795000000123), signals: { liked: false } },
		]);
	});

	it('never lets an id through that was rounded as a number', async () => {
		const list = await read([
			{ handle: 'anna', story_id: 17841400000000002000, viewed_at: AT },
			{ handle: 'anna', story_id: Number.MAX_SAFE_INTEGER + 1, viewed_at: AT },
			{ handle: 'anna', story_id: Number.MAX_SAFE_INTEGER, viewed_at: AT },
		]);

		expect(list.rejected.map(({ row, reason }) => [row, reason])).toEqual([
			[1, 'missingStory'],
			[2, 'missingStory'],
		]);
		expect(list.accepted).toHaveLength(1);
	});

	it.each([[null], ['text'], [[]], [7]])('rejects %j, which is no row', async (item) => {
		const { rejected } = await read([item]);

		expect(rejected).toMatchObject([{ row: 1, column: null, reason: 'brokenRow' }]);
	});
});

describe('what a list leaves open', () => {
	it('is asked when nothing can be taken in without the answer', async () => {
		const { questions, accepted } = await read(`who,when\nanna,${AT}\nx,y`);
		const named = await read(`viewed_at\n${AT}`);

		expect(accepted).toEqual([]);
		expect(questions.map(({ column }) => column)).toEqual(['first line']);
		expect(named.questions.map(({ column }) => column)).toEqual(['handle', 'story_id']);
	});

	it('is the time zone when no time has an offset, and nothing once it is stated', async () => {
		const text = 'handle,story_id,visto_il\nanna,s1,2026-11-19 18:30';

		const open = await read(text);
		const answered = await read(text, { timezone: 'Europe/Rome' });

		expect(open.questions).toMatchObject([{ column: 'visto_il' }]);
		expect(answered.questions).toEqual([]);
		expect(answered.accepted).toMatchObject([{ viewedAt: new Date('2026-11-19T17:30:00Z') }]);
	});

	it('is nothing while some rows can be taken in', async () => {
		const { questions, rejected } = await read(
			`handle,story_id,viewed_at\nanna,s1,${AT}\nanna,s1,2026-11-19 18:30`,
		);

		expect(rejected).toHaveLength(1);
		expect(questions).toEqual([]);
	});

	it('never shows a first line that may be data', async () => {
		const list = await read(`anna_rossi,private note\nbruno,x`);

		expect(JSON.stringify(list)).not.toMatch(/anna_rossi|private/);
	});
});

describe('a list that cannot be read at all', () => {
	it.each([
		['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
		['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	])('is refused when it is %s', async (_case, bytes) => {
		const reading = read(new Uint8Array(bytes));

		await expect(reading).rejects.toBeInstanceOf(UserFacingError);
		await expect(reading).rejects.toMatchObject({ code: 'listFormatUnknown' });
	});

	it('is refused when its stated time zone does not exist', async () => {
		const reading = read('', { timezone: 'Rome/Europe' });

		await expect(reading).rejects.toMatchObject({ code: 'listTimeZoneUnknown' });
	});
});

const peopleOf = ({ accepted }: ViewerExport) => accepted.map(({ handle }) => handle);

describe('a list may come', () => {
	const text = `nome utente;storia;visto il;città\nanna;s1;${AT};Forlì\nbruno;s1;${AT};Cantù\n`;
	const utf16 = (littleEndian: boolean, mark: string): Uint8Array => {
		const bytes = new Uint8Array((mark.length + text.length) * 2);
		const view = new DataView(bytes.buffer);
		[...(mark + text)].forEach((sign, index) =>
			view.setUint16(index * 2, sign.codePointAt(0) ?? 0, littleEndian),
		);
		return bytes;
	};

	it.each([
		['UTF-8', Buffer.from(text)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
		['UTF-16 little endian', utf16(true, '\ufeff')],
		['UTF-16 big endian', utf16(false, '\ufeff')],
		['UTF-16 without a mark', utf16(true, '')],
		['Windows-1252', Buffer.from(text, 'latin1')],
	])('in %s', async (_encoding, bytes) => {
		const list = await read(new Uint8Array(bytes));

		expect(list.accepted.map(({ signals }) => signals.place)).toEqual(['Forlì', 'Cantù']);
		expect(list.droppedColumns).toEqual([]);
	});

	it.each([
		['Italian', 'Nome utente,ID storia,Visto il'],
		['Spanish', 'Nombre de usuario,ID de la historia,Visto el'],
		['French', "Nom d'utilisateur,ID de la story,Vu le"],
		['German', 'Benutzername,Story-ID,Gesehen am'],
		['Portuguese', 'Nome de usuário,ID da história,Visto em'],
	])('with names of columns in %s', async (_language, header) => {
		expect(peopleOf(await read(`${header}\nanna,s1,${AT}`))).toEqual(['anna']);
	});

	it.each(['|', '\t', ';'])(
		'with %j between its cells, as its first line may state',
		async (sign) => {
			const rows = [`sep=${sign}`, ['handle', 'story_id', 'viewed_at'].join(sign)];

			const list = await read([...rows, ['anna', 's1', AT].join(sign)].join('\r\n'));

			expect(list.accepted).toMatchObject([{ row: 1, handle: 'anna' }]);
		},
	);

	it('with columns that the user chose, whatever they are called', async () => {
		const list = await read(`handle,who,what,when\nx,anna,s1,${AT}`, {
			columns: { handle: 'who', story_id: 'what', viewed_at: 'when' },
		});

		expect(list.accepted).toMatchObject([{ handle: 'anna', storyId: 's1' }]);
		expect(list.droppedColumns).toEqual(['handle']);
	});

	const row = { username: 'anna', story_id: '17841400000000002001', viewed_at: AT };

	it.each([
		['JSON', JSON.stringify([row, row, { ...row, username: 'bruno' }])],
		['JSON with a frame', JSON.stringify({ page: 1, data: [row, { ...row, username: 'bruno' }] })],
		['NDJSON', `${JSON.stringify(row)}\n${JSON.stringify({ ...row, username: 'bruno' })}\n`],
	])('as %s', async (_form, content) => {
		const lists = [await read(content), await read(new TextEncoder().encode(content))];

		for (const list of lists) expect(peopleOf(list)).toEqual(['anna', 'bruno']);
	});

	it('as JSON whose long numbers keep their digits', async () => {
		const list = await read(
			`[{"handle":"anna","story_id":17841400000000002001,"viewed_at":"${AT}"}]`,
		);

		expect(list.accepted).toMatchObject([{ storyId: '17841400000000002001' }]);
	});

	it('as JSON of which one element is damaged', async () => {
		const list = await read(
			`[{"handle":"anna","story_id":"s1","viewed_at":"${AT}"},{"handle":}, 7]`,
		);

		expect(list.accepted).toHaveLength(1);
		expect(list.rejected.map(({ row: number, reason }) => [number, reason])).toEqual([
			[2, 'brokenRow'],
			[3, 'brokenRow'],
		]);
	});

	it.each([
		['one a line', 'anna\nbruno\n'],
		['with an at sign', '@anna\n@bruno'],
		['as links', 'https://www.instagram.com/anna/\nhttps://instagram.com/bruno?hl=it'],
		['on one line', '@anna, @bruno'],
		['with spaces between', '@anna @bruno'],
	])('as handles %s, once story and time are stated', async (_form, content) => {
		const stated = { storyId: 's1', viewedAt: new Date(AT) };

		const list = await read(content, stated);
		const open = await read(content);

		expect(peopleOf(list)).toEqual(['anna', 'bruno']);
		expect(list.accepted[0]).toMatchObject({ storyId: 's1', viewedAt: new Date(AT) });
		expect(open.questions.map(({ column }) => column)).toEqual(['story_id', 'viewed_at']);
	});

	it('under a file name that says what the list does not', async () => {
		const list = await read('handle,story_id\nanna,s1', {
			fileName: '2026-11-19_winter sale_notes.csv',
			timezone: 'Europe/Rome',
		});

		expect(list.accepted).toMatchObject([
			{ sourceTool: 'notes', viewedAt: new Date('2026-11-19T12:00:00+01:00') },
		]);
	});

	it('as a workbook', async () => {
		const list = await read(
			await aWorkbook([
				['handle', 'story_id', 'viewed_at'],
				['anna', 's1', AT],
			]),
		);

		expect(list.accepted).toMatchObject([{ row: 1, handle: 'anna' }]);
		expect(list.questions).toEqual([]);
	});

	it('as a workbook only while it inflates to at most 50 MB', async () => {
		const workbook = await aWorkbook([['handle'], ['a'.repeat(51 * 1024 * 1024)]]);

		expect(workbook.length).toBeLessThan(200_000);
		await expect(read(workbook)).rejects.toMatchObject({ code: 'listTooLarge' });
	}, 30_000);

	it('as a workbook only while it is one', async () => {
		const damaged = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);

		await expect(read(damaged)).rejects.toMatchObject({ code: 'listNotAWorkbook' });
	});
});

describe('dates', () => {
	const column = (...dates: string[]) =>
		['handle,story_id,viewed_at', ...dates.map((date, index) => `p${index},s1,${date}`)].join('\n');

	it.each([
		['day first', ['05/06/2026 10:00', '20/11/2026 09:00'], '2026-06-05T10:00:00Z'],
		['month first', ['05/06/2026 10:00', '11/20/2025 09:00'], '2026-05-06T10:00:00Z'],
	])('are read %s because one of the column shows it', async (_order, dates, first) => {
		const list = await read(column(...dates), { timezone: 'UTC' });

		expect(list.questions).toEqual([]);
		expect(list.accepted[0]?.viewedAt).toEqual(new Date(first));
	});

	it('that can be read in two ways are asked about, never guessed', async () => {
		const text = column('05/06/2026 10:00', '06/07/2026 10:00', AT);

		const open = await read(text, { timezone: 'UTC' });
		const answered = await read(text, { timezone: 'UTC', dateOrder: 'monthFirst' });

		expect(open.questions).toMatchObject([{ column: 'viewed_at' }]);
		expect(open.rejected.map(({ reason }) => reason)).toEqual(['ambiguousTime', 'ambiguousTime']);
		expect(answered.questions).toEqual([]);
		expect(answered.accepted[0]?.viewedAt).toEqual(new Date('2026-05-06T10:00:00Z'));
	});
});

it('lets other work of the thread go on during a long list', async () => {
	const rows = Array.from({ length: 5000 }, (_, index) => `v${index},s1,${AT},t,`);
	let turns = 0;
	const timer = setInterval(() => {
		turns += 1;
	}, 0);

	await read([HEADER, ...rows].join('\n'));
	clearInterval(timer);

	expect(turns).toBeGreaterThanOrEqual(8);
});

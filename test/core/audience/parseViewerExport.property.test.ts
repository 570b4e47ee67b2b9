import fc from 'fast-check';
import { parseViewerExport } from '../../../core/audience/parseViewerExport';
import type { ViewerExport } from '../../../core/audience/viewerRecord';

const NOW = new Date('2026-11-20T12:00:00Z');

const anyCell = fc.oneof(
	fc.constantFrom('', 'v1', 's1', '@anna', '=1+1', '2026-11-19T18:30:00Z', '1795000000'),
	fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', '@', '=', 'é') }),
);

const HEADER = ['viewer_id', 'handle', 'story_id', 'viewed_at', 'liked', 'bio'];

const anyRow = fc.array(anyCell, { minLength: HEADER.length, maxLength: HEADER.length + 1 });

const goodRow = fc
	.tuple(fc.constantFrom('anna', 'bruno', 'carla'), fc.constantFrom('s1', 's2'), fc.nat(2))
	.map(([handle, story, second]) => ['', handle, story, `179500000${second}`, '', '']);

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const rowsOf = (list: ViewerExport) =>
	list.accepted.length + list.duplicates + list.rejected.length;

const read = async (input: string | readonly unknown[]) =>
	await parseViewerExport(input, { now: NOW });

describe('every data row of a list', () => {
	it('is accepted, a duplicate or rejected, whatever stands in its cells', async () => {
		const delimiters = fc.constantFrom(',', ';', '\t');
		const lineEnds = fc.constantFrom('\n', '\r\n');
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.oneof(anyRow, goodRow), { maxLength: 12 }),
				delimiters,
				lineEnds,
				async (rows, delimiter, lineEnd) => {
					const text = [HEADER, ...rows].map((row) => row.map(quote).join(delimiter)).join(lineEnd);

					expect(rowsOf(await read(text))).toBe(rows.length);
				},
			),
			{ numRuns: 300 },
		);
	});

	it('is accounted for line by line when quotation marks are missing', async () => {
		const line = fc.oneof(
			goodRow.map((cells) => cells.join(',')),
			fc.string({ unit: fc.constantFrom('a', ',', ' '), minLength: 1 }),
			fc.constantFrom('a"b,c', '"a"b,c', 'a,"b"c', '5",6'),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
				const list = await read([HEADER.join(','), ...lines].join('\n'));

				expect(rowsOf(list)).toBe(lines.length);
			}),
			{ numRuns: 300 },
		);
	});

	it('of items comes out like the same row of a CSV', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.oneof(anyRow, goodRow), { maxLength: 12 }), async (rows) => {
				const cut = rows.map((row) => row.slice(0, HEADER.length));
				const text = [HEADER, ...cut].map((row) => row.map(quote).join(',')).join('\n');
				const items = cut.map((row) =>
					Object.fromEntries(HEADER.map((name, index) => [name, row[index]])),
				);
				fc.pre(items.length > 0);

				expect(await read(items)).toEqual(await read(text));
			}),
			{ numRuns: 200 },
		);
	});

	it('is never stored when one of its kept cells begins like a formula', async () => {
		const start = fc.constantFrom('=', '+', '-', '\t', '\r', '@a(', '@a!');
		await fc.assert(
			fc.asyncProperty(start, fc.string(), fc.nat(4), async (sign, rest, column) => {
				const row = ['v1', 'anna', 's1', '1795000000', 'yes'].with(column, sign + rest);
				const item = Object.fromEntries(row.map((cell, index) => [HEADER[index] ?? '', cell]));

				const list = await read([item]);

				expect(list.accepted).toEqual([]);
				expect(list.rejected).toMatchObject([
					{ row: 1, column: HEADER[column], reason: 'formulaCell' },
				]);
			}),
		);
	});
});

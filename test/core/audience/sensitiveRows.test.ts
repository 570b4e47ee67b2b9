import { parseViewerExport } from '../../../core/audience/parseViewerExport';

const NOW = new Date('2026-11-20T12:00:00Z');
const AT = '2026-11-19T18:30:00Z';
const read = async (text: string, columns: Record<string, string> = {}) =>
	await parseViewerExport(text, { now: NOW, columns });

describe('a list of viewers', () => {
	it('gives rows back whose tags say something specially protected, and takes the others in', async () => {
		const list = await read(
			[
				'handle,story_id,viewed_at,tag',
				`anna,s1,${AT},incinta`,
				`bruno,s1,${AT},"cakes, trade union member"`,
				`carla,s1,${AT},healthy recipes`,
				`dora,s1,${AT},`,
			].join('\n'),
		);

		expect(list.accepted.map(({ handle }) => handle)).toEqual(['carla', 'dora']);
		expect(list.rejected).toMatchObject([
			{ row: 1, column: 'tag', reason: 'sensitiveData' },
			{ row: 2, column: 'tag', reason: 'sensitiveData' },
		]);
		expect(JSON.stringify(list.rejected)).not.toContain('incinta');
	});

	it.each(['Religione', 'diagnosis', 'Orientação Sexual', 'ethnicity', 'Salud'])(
		'may not keep a column "%s" as tags',
		async (column) => {
			const list = await read(`handle,story_id,viewed_at,${column}\nanna,s1,${AT},x`, {
				tag: column,
			});

			// A list with an open question is not taken in (`importViewerList`).
			expect(list.questions).toMatchObject([
				{ column, question: expect.stringContaining('specially protected') },
			]);
		},
	);

	it('drops such a column where nobody asked for it', async () => {
		const list = await read(`handle,story_id,viewed_at,religion\nanna,s1,${AT},x`);

		expect(list.accepted).toHaveLength(1);
		expect(list.droppedColumns).toEqual(['religion']);
	});
});

import { readListFile } from '../../../core/consent/readListFile';
import { normaliseAddress } from '../../../core/outreach/normaliseAddress';

const OPTIONS = {
	kind: 'plain',
	accountId: '',
	askedBy: 'person',
	reason: 'asked',
	timezone: 'Europe/Rome',
} as const;

const namesIn = async (content: string) =>
	(await readListFile(content, OPTIONS)).listings.map(({ names }) => names[0] ?? null);
const sinceIn = async (...dates: readonly string[]) => {
	const rows = dates.map((date, number) => `person_${number},"${date}"`);
	const { listings } = await readListFile(['handle,since', ...rows].join('\n'), OPTIONS);
	return listings.map(({ since }) => since?.toISOString() ?? null);
};

describe('addresses in a do-not-contact list', () => {
	it.each([
		['email', ' Anna@Example.COM '],
		['email', "o'hara@example.co.uk"],
		['phone', '0039 333 123-4567'],
		['phone', '+39/333/1234567'],
		['phone', '(+39) 333.1234567'],
	] as const)('are found under the name a send asks for: %s %s', async (kind, written) => {
		const value = normaliseAddress(kind, written);

		expect(value).not.toBeNull();
		expect(await namesIn(`${kind}\n"${written}"`)).toEqual([{ kind, value }]);
		expect(await namesIn(`"${written}"`)).toEqual([{ kind, value }]);
	});

	it.each(['anna@example..com', '<anna@example.com>', '333 1234567', '+39 333'])(
		'that no send could ask for are no names: %s',
		async (written) => {
			expect(await namesIn(`email,phone\n"${written}","${written}"`)).toEqual([]);
		},
	);
});

describe('dates in a do-not-contact list', () => {
	it.each([
		['2026-06-05T10:00:00.000Z', '2026-06-05T10:00:00.000Z'],
		['2026-06-05 10:00', '2026-06-05T08:00:00.000Z'],
		['2026-06-05', '2026-06-04T22:00:00.000Z'],
		['25/06/2026', '2026-06-24T22:00:00.000Z'],
		['06/25/2026 10:00', '2026-06-25T08:00:00.000Z'],
		['5 giugno 2026', '2026-06-04T22:00:00.000Z'],
		['some day', null],
	])('are read on the clock of the workflow: %s', async (written, instant) => {
		expect(await sinceIn(written)).toEqual([instant]);
	});

	it('are decided from the whole column', async () => {
		expect(await sinceIn('05/06/2026', '25/06/2026')).toEqual([
			'2026-06-04T22:00:00.000Z',
			'2026-06-24T22:00:00.000Z',
		]);
	});

	it.each([[['05/06/2026']], [['05/06/2026 10:00']], [['25/06/2026', '06/25/2026']]])(
		'refuse the list where nothing decides: %j',
		async (dates) => {
			await expect(sinceIn(...dates)).rejects.toMatchObject({ code: 'listDatesAmbiguous' });
		},
	);
});

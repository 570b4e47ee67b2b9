import {
	STORY_INSIGHTS,
	ERRORS,
	LIMITS,
	ENVELOPES,
	MESSAGING,
	CHANGES,
	DELIVERY,
} from './factTables';

/**
 * Every row of facts/instagram.md §2.4, §4.7, §5 and §6.4-6.7: what Instagram does, how certain that is
 * and what the sandbox does about it. A row has a test, or a reason why it is not simulated; the suite
 * fails on a row with neither (facts.test.ts). Advice to clients in those sections is no row.
 *
 * Columns: key | row | certainty | what the sandbox does | proof. A proof is "tested", and then a test
 * carries the row's id (`fact('2.4/views', …)`), or "not:" and a reason. A code in brackets behind it
 * can be raised by the fault switch.
 */
export const REASONS = {
	elsewhere: 'not on Instagram',
	conflict: 'sources conflict',
	undocumented: 'behaviour not documented',
} as const;

export interface FactRow {
	id: string;
	section: string;
	row: string;
	certainty: string;
	sandbox: string;
	notSimulated: (typeof REASONS)[keyof typeof REASONS] | null;
	fault: { code: number; subcode: number | undefined } | null;
}

export const FACTS: readonly FactRow[] = [
	...parse('2.4', STORY_INSIGHTS),
	...parse('4.7', ERRORS),
	...parse('5', LIMITS),
	...parse('6.4', ENVELOPES),
	...parse('6.5', MESSAGING),
	...parse('6.6', CHANGES),
	...parse('6.7', DELIVERY),
];

function parse(section: string, table: string): FactRow[] {
	const lines = table.split('\n').filter((line) => line.trim() !== '');
	return lines.map((line) => {
		const [key, row, certainty, sandbox, proof, ...more] = line
			.split('|')
			.map((cell) => cell.trim());
		const isWhole = key && row && certainty && sandbox && proof && more.length === 0;
		if (!isWhole) throw new Error(`A row of §${section} is not whole: ${line}`);
		const reason = /^not:(\w+)/.exec(proof)?.[1];
		if (reason === undefined && !proof.startsWith('tested')) {
			throw new Error(`A row of §${section} has no proof: ${line}`);
		}
		const fault = /\[(-?\d+)(?:\/(\d+))?\]$/.exec(proof);
		return {
			id: `${section}/${key}`,
			section,
			row,
			certainty,
			sandbox,
			notSimulated: reason === undefined ? null : reasonNamed(reason),
			fault: fault && {
				code: Number(fault[1]),
				subcode: fault[2] === undefined ? undefined : Number(fault[2]),
			},
		};
	});
}

function reasonNamed(name: string): FactRow['notSimulated'] {
	if (name === 'elsewhere' || name === 'conflict' || name === 'undocumented') return REASONS[name];
	throw new Error(`"${name}" is none of the three reasons`);
}

/** The test of one or several rows. The only way to write one, so a row's test cannot be skipped. */
export function fact(
	ids: string | readonly string[],
	sentence: string,
	test: () => Promise<void>,
): void {
	const list = typeof ids === 'string' ? [ids] : ids;
	for (const id of list) {
		const row = FACTS.find((candidate) => candidate.id === id);
		if (!row) throw new Error(`There is no row ${id} in the facts`);
		if (row.notSimulated !== null) throw new Error(`Row ${id} is said not to be simulated`);
	}
	it(`${sentence} [${list.join(', ')}]`, test);
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { FACTS, REASONS } from './facts';
import { at, errorCode, usePractice } from './support';

/** The ids that a test file carries in its calls of fact(). */
function idsIn(file: string): string[] {
	const source = readFileSync(path.join(__dirname, file), 'utf8');
	return [...source.matchAll(/\bfact\(\s*(\[[^\]]*\]|'[^']*')/g)].flatMap(([, ids]) => {
		return [...(ids ?? '').matchAll(/'([^']+)'/g)].map(([, id]) => id ?? '');
	});
}

const TEST_FILES = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts'));

describe('the rows of the facts', () => {
	it('each have a test, or a reason', () => {
		const tested = new Set(TEST_FILES.flatMap(idsIn));
		const without = FACTS.filter(
			({ id, notSimulated }) => notSimulated === null && !tested.has(id),
		);

		expect(without.map(({ id }) => id)).toEqual([]);
	});

	it('have different ids, and no test carries an id that is none of them', () => {
		const ids = FACTS.map(({ id }) => id);
		const tested = TEST_FILES.flatMap(idsIn);

		expect(new Set(ids).size).toBe(ids.length);
		expect(tested.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('are counted', () => {
		const simulated = FACTS.filter(({ notSimulated }) => notSimulated === null).length;
		const reasons = Object.values(REASONS).map((reason) => {
			return `${FACTS.filter(({ notSimulated }) => notSimulated === reason).length} ${reason}`;
		});
		const raised = FACTS.filter(({ fault }) => fault !== null).length;
		process.stdout.write(
			`Facts: ${FACTS.length} rows, ${simulated} simulated and tested, ${FACTS.length - simulated} not ` +
				`(${reasons.join(', ')}); ${raised} errors can be raised by the fault switch\n`,
		);

		expect(simulated).toBeGreaterThan(0);
	});
});

describe('the fault switch', () => {
	const practice = usePractice();
	const errors = FACTS.filter(({ section, fault }) => section === '4.7' && fault !== null);

	it.each(errors.map(({ id, row, fault }) => ({ id, row, fault })))(
		'raises $id: $row',
		async ({ fault }) => {
			await practice.control('POST', 'faults', { route: 'messages', ...fault });
			const igsid = await practice.writes('anna.test');

			const refused = await practice.send(igsid);
			const sent = await practice.send(igsid);

			expect(at(refused.body, 'error.code')).toBe(fault?.code);
			expect(at(refused.body, 'error.error_subcode')).toBe(fault?.subcode);
			expect(errorCode(sent)).toBe('undefined');
			expect(practice.world.received).toHaveLength(1);
		},
	);
});

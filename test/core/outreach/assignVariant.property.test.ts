import fc from 'fast-check';
import { assignVariant, type Experiment } from '../../../core/outreach/experiments/assignVariant';

const PEOPLE = Array.from({ length: 10_000 }, (_, index) => `per_${index.toString(16)}`);
const ab = (given: Partial<Experiment> = {}): Experiment => ({
	name: 'autumn',
	variants: [
		{ name: 'A', weight: 1 },
		{ name: 'B', weight: 1 },
	],
	controlShare: 0,
	...given,
});
const nameOf = (experiment: Experiment, personId: string) => {
	const drawn = assignVariant(experiment, personId);
	return drawn.kind === 'control' ? 'control' : drawn.name;
};
const countsOf = (experiment: Experiment) => {
	const counts: Record<string, number> = {};
	for (const personId of PEOPLE) {
		const name = nameOf(experiment, personId);
		counts[name] = (counts[name] ?? 0) + 1;
	}
	return counts;
};
/** Six standard deviations of a fair draw: it fails by chance once in a thousand million runs. */
const near = (share: number): [number, number] => {
	const mean = share * PEOPLE.length;
	const slack = 6 * Math.sqrt(PEOPLE.length * share * (1 - share));
	return [mean - slack, mean + slack];
};
const expectShare = (count: number | undefined, share: number) => {
	const [least, most] = near(share);
	expect(count).toBeGreaterThanOrEqual(least);
	expect(count).toBeLessThanOrEqual(most);
};

describe('drawing a variant', () => {
	it('always gives a person the same one, in whatever process', () => {
		// Written down once: a change of the hash would move people who are on the way.
		expect(
			PEOPLE.slice(1, 9)
				.map((id) => nameOf(ab(), id))
				.join(''),
		).toBe('BBBBBAAB');
		fc.assert(
			fc.property(fc.string(), fc.string(), (name, personId) => {
				expect(assignVariant(ab({ name }), personId)).toEqual(
					assignVariant(ab({ name }), personId),
				);
			}),
		);
	});

	it('spreads people by the weights, the control group apart', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
				fc.constantFrom(0, 0.1, 0.5),
				(name, weights, controlShare) => {
					const variants = weights.map((weight, index) => ({ name: `v${index}`, weight }));
					const counts = countsOf({ name, variants, controlShare });
					const total = weights.reduce((sum, weight) => sum + weight, 0);

					for (const [index, weight] of weights.entries()) {
						expectShare(counts[`v${index}`], ((1 - controlShare) * weight) / total);
					}
					if (controlShare > 0) expectShare(counts.control, controlShare);
				},
			),
			{ numRuns: 12 },
		);
	});

	it('of two experiments has nothing to do with each other', () => {
		const both = PEOPLE.filter(
			(personId) =>
				nameOf(ab(), personId) === 'A' && nameOf(ab({ name: 'winter' }), personId) === 'A',
		);

		expectShare(both.length, 0.25);
	});

	it('leaves everybody their variant when the control group grows', () => {
		for (const personId of PEOPLE.slice(0, 500)) {
			const name = nameOf(ab({ controlShare: 0.5 }), personId);
			if (name !== 'control') expect(name).toBe(nameOf(ab(), personId));
		}
	});

	it.each([
		['no variants', ab({ variants: [] })],
		[
			'a name twice',
			ab({
				variants: [
					{ name: 'A', weight: 1 },
					{ name: 'A', weight: 1 },
				],
			}),
		],
		['no name', ab({ variants: [{ name: '', weight: 1 }] })],
		['no weight', ab({ variants: [{ name: 'A', weight: 0 }] })],
		['nobody outside the control group', ab({ controlShare: 1 })],
	])('refuses %s', (_what, experiment) => {
		expect(() => assignVariant(experiment, 'per_1')).toThrow('The variants cannot be used.');
	});
});

import { sha256 } from '../../shared/sha256';
import { UserFacingError } from '../../shared/userFacingError';

export interface Variant {
	readonly name: string;
	/** Share of the people, against the sum of all weights. */
	readonly weight: number;
}

export interface Experiment {
	/** The same name always divides the same people in the same way. */
	readonly name: string;
	readonly variants: readonly Variant[];
	/** In [0, 1): people who are left out, to see what would have happened anyway. */
	readonly controlShare: number;
}

export type Assignment =
	{ readonly kind: 'variant'; readonly name: string } | { readonly kind: 'control' };

const HASH_DIGITS = 12;

/**
 * By a hash of experiment and person: the same in every process and at every time, evenly spread, and of
 * one experiment nothing follows for another.
 *
 * @throws UserFacingError when the experiment cannot be used.
 */
export function assignVariant(experiment: Experiment, personId: string): Assignment {
	const { name, variants, controlShare } = experiment;
	checkExperiment(experiment);
	if (shareOf('control', name, personId) < controlShare) return { kind: 'control' };

	// Drawn apart from the control group, so that its size changes nobody's variant.
	const total = variants.reduce((sum, { weight }) => sum + weight, 0);
	let place = shareOf('variant', name, personId) * total;
	for (const variant of variants) {
		place -= variant.weight;
		if (place < 0) return { kind: 'variant', name: variant.name };
	}
	return { kind: 'variant', name: variants.at(-1)?.name ?? '' };
}

/** In [0, 1). */
const shareOf = (...parts: readonly string[]): number =>
	Number.parseInt(sha256(JSON.stringify(parts)).slice(0, HASH_DIGITS), 16) / 16 ** HASH_DIGITS;

function checkExperiment({ variants, controlShare }: Experiment): void {
	const names = variants.map(({ name }) => name);
	const isUsable =
		variants.length > 0 &&
		names.every((name) => name !== '') &&
		new Set(names).size === names.length &&
		variants.every(({ weight }) => Number.isFinite(weight) && weight > 0) &&
		controlShare >= 0 &&
		controlShare < 1;
	if (isUsable) return;
	throw new UserFacingError(
		'experimentInvalid',
		'The variants cannot be used.',
		'Give each variant a name of its own and a weight above 0, and let the control group be below 100 %.',
	);
}

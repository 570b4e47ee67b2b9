export interface Figure {
	readonly median: number;
	readonly min: number;
	readonly max: number;
	/** (max - min) / median, in percent: above 25 no verdict is given (DESIGN §8). */
	readonly spreadPercent: number;
}

export function summarise(values: readonly number[]): Figure {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (index: number): number => sorted[index] ?? Number.NaN;
	const middle = Math.floor(sorted.length / 2);
	const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
	const [min, max] = [at(0), at(sorted.length - 1)];
	return { median, min, max, spreadPercent: median === 0 ? 0 : ((max - min) / median) * 100 };
}

/** Above this no verdict is given (DESIGN §8). */
const SPREAD_PERCENT_MAX = 25;

/** The median of the pairs' own ratios: what disturbs a pair disturbs both of its sides. */
export function ratioOf(ours: readonly number[], baseline: readonly number[]): string {
	const ratios = summarise(ours.map((value, index) => value / (baseline[index] ?? Number.NaN)));
	const range = `${ratios.min.toFixed(2)} … ${ratios.max.toFixed(2)}`;
	const verdict = ratios.spreadPercent > SPREAD_PERCENT_MAX ? ', no verdict: spread too large' : '';
	return `${ratios.median.toFixed(2)}x  ${range}${verdict}`;
}

export interface BenchResult {
	readonly name: string;
	readonly figures: Readonly<Record<string, Figure & { readonly unit: string }>>;
	readonly ratios: Readonly<Record<string, number | string>>;
	readonly notes: readonly string[];
}

const round = (value: number): string =>
	Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);

export function printResult(result: BenchResult): void {
	console.log(`\n${result.name}  (Node ${process.version})`);
	for (const [name, figure] of Object.entries(result.figures)) {
		const range = `${round(figure.min)} … ${round(figure.max)}`;
		console.log(
			`  ${name.padEnd(46)} ${round(figure.median).padStart(10)} ${figure.unit.padEnd(6)} ${range}  spread ${figure.spreadPercent.toFixed(0)} %`,
		);
	}
	for (const [name, ratio] of Object.entries(result.ratios)) {
		console.log(
			`  ${name.padEnd(46)} ${typeof ratio === 'number' ? `${ratio.toFixed(2)}x` : ratio}`,
		);
	}
	for (const note of result.notes) console.log(`  ${note}`);
}

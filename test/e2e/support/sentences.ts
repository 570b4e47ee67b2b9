import type { WorkflowRun } from '../../../scripts/start/n8nRun.mts';

/** What a text in the editor must never hold: it would be a fault of ours, told to a marketer. */
const FORBIDDEN: ReadonlyArray<readonly [RegExp, string]> = [
	[/undefined|\bnull\b|\bNaN\b|\[object /, 'shows a value of the code'],
	[/\bat .+:\d+:\d+/, 'shows a stack'],
	[/was not expected|unknown error|please report/i, 'is a fault of ours'],
	[/cannot read|is not a function|is not defined/i, 'shows an error of the language'],
	[/\b[a-z]+[A-Z][a-z]+[A-Z]?\w*\(|ECONN|SQLITE/, 'shows a name of the code'],
];

export const complaintsAbout = (text: string): string[] =>
	FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(
		([, complaint]) => `${complaint}: ${text}`,
	);

/** A run in one line, as a person would read it in the editor. */
export function sentenceOf(run: WorkflowRun, node: string): string {
	if (run.error !== null) return `${run.error.replaceAll('\n', ' ')} → ${run.wayOut ?? ''}`;
	const counts = run.outputCounts(node).join(' / ');
	return `${counts} items. ${run.hints.join(' ').replaceAll('<br>', ' ')}`;
}

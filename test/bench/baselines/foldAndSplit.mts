// Baseline: what any word-based classifier does at least, fold and split. Not edited together with product code.
export function countWords(text: string): number {
	return text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.split(/[^\p{Letter}\p{Number}]+/u)
		.filter((word) => word !== '').length;
}

/** Letters and digits only, in single spaces; accents and case do not count. A space at both ends. */
export const foldText = (text: string): string =>
	` ${text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
		.trim()} `;

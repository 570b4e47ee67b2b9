/**
 * Colours by what they stand for. Texts and lines have a contrast of at least 4.5 to the surface in
 * both palettes, marks at least 3 (WCAG 2.2, 1.4.3 and 1.4.11); the series can be told apart without
 * red and green.
 */
export const PALETTES = {
	light: {
		surface: '#ffffff',
		text: '#1b2330',
		muted: '#4d5868',
		grid: '#d9dee6',
		first: '#1d5fbf',
		second: '#a8500b',
		third: '#0b7a6b',
		fourth: '#7a3fb0',
		fifth: '#5f6a7a',
		limit: '#b3261e',
	},
	dark: {
		surface: '#151b24',
		text: '#eef2f7',
		muted: '#b3bdca',
		grid: '#374253',
		first: '#7cb0ff',
		second: '#f2a65a',
		third: '#5fd0bd',
		fourth: '#cda4f7',
		fifth: '#a9b4c2',
		limit: '#ff9189',
	},
} as const;

export type Palette = keyof typeof PALETTES;
export type ColourRole = keyof (typeof PALETTES)['light'];

/** Of columns and lines, in their order. */
export const SERIES_ROLES = [
	'first',
	'second',
	'third',
	'fourth',
	'fifth',
] as const satisfies readonly ColourRole[];

const ROLES = Object.keys(PALETTES.light) as ColourRole[];

/** Charts are drawn in the light colours; here each becomes that of another palette. */
export const paint = (svg: string, colourOf: (role: ColourRole) => string): string =>
	ROLES.reduce((painted, role) => painted.replaceAll(PALETTES.light[role], colourOf(role)), svg);

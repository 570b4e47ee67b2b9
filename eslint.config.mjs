import js from '@eslint/js';
import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';
import prettier from 'eslint-config-prettier';

import { bordersPlugin } from './scripts/lint/borders.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.mts'];
const N8N_FACING = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const PRODUCT = ['core/**/*.ts', ...N8N_FACING];

/**
 * n8n's configuration takes every TypeScript file for a part of a node. Here the general rules hold
 * everywhere and those about nodes hold in the folders that n8n loads.
 */
const n8nRules = configWithoutCloudSupport.map(({ files, ...entry }) => {
	if (!files) return entry;
	const isGeneral = !entry.plugins || '@typescript-eslint' in entry.plugins;
	const everyFile = isGeneral ? TYPESCRIPT : N8N_FACING;
	return {
		...entry,
		files: files.flatMap((file) => (file === '**/*.ts' ? everyFile : [file.replace(/^\.\//, '')])),
	};
});

const communityPlugin = n8nRules
	.map(({ plugins }) => plugins?.['@n8n/community-nodes'])
	.find(Boolean);

export default [
	{ ignores: ['dist', '.cache', 'node_modules'] },
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	...n8nRules,
	{
		files: ['**/*.mjs', '**/*.js'],
		...js.configs.recommended,
		languageOptions: {
			globals: {
				AbortSignal: 'readonly',
				Buffer: 'readonly',
				URL: 'readonly',
				__dirname: 'readonly',
				clearInterval: 'readonly',
				console: 'readonly',
				fetch: 'readonly',
				module: 'writable',
				performance: 'readonly',
				process: 'readonly',
				require: 'readonly',
				setInterval: 'readonly',
			},
		},
	},
	{
		files: TYPESCRIPT,
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'no-undef': 'off',
			'no-console': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
		},
	},
	{
		files: [...PRODUCT, 'sandbox/**/*.ts'],
		plugins: { 'story-outreach': bordersPlugin },
		rules: { 'story-outreach/borders': 'error' },
	},
	{
		files: PRODUCT,
		rules: { 'no-console': 'error' },
	},
	{
		// n8n's cloud rules, on all that an edition with a remote ledger would ship (DESIGN §6).
		files: PRODUCT,
		ignores: ['core/ledger/**'],
		plugins: { '@n8n/community-nodes': communityPlugin },
		rules: {
			'@n8n/community-nodes/no-restricted-globals': 'error',
			'@n8n/community-nodes/no-restricted-imports': 'error',
		},
	},
	{
		files: [...PRODUCT, 'cli/**/*.ts', 'sandbox/**/*.ts', 'scripts/**/*.{mjs,mts}'],
		rules: {
			'max-lines': ['error', 250],
			'max-lines-per-function': ['error', 70],
			// `decideContact` has the four that the design gives it.
			'max-params': ['error', 4],
		},
	},
	prettier,
];

/** @type {import('jest').Config} */
const shared = {
	testEnvironment: 'node',
	transform: {
		'^.+\\.(ts|mts|mjs|js)$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
				module: { type: 'commonjs' },
			},
		],
	},
	// Kysely is published as ES modules only; jest runs CommonJS.
	transformIgnorePatterns: ['/node_modules/(?!kysely/)'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
	globalSetup: '<rootDir>/test/support/globalSetup.ts',
};

const tier = (displayName, folders) => ({
	...shared,
	displayName,
	testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

module.exports = {
	// Against a test that hangs, not a limit of speed: a busy computer takes several times as long.
	testTimeout: 30_000,
	projects: [
		tier('fast', ['core', 'nodes', 'credentials', 'sandbox', 'workflows', 'project']),
		{
			...tier('e2e', ['e2e']),
			globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
			globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
		},
		tier('long', ['long']),
	],
};

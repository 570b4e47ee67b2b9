import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';

import { bordersPlugin } from '../../scripts/lint/borders.mjs';

const ROOT = path.resolve(__dirname, '../..');

function findings(file: string, code: string): string[] {
	const linter = new Linter({ cwd: ROOT });
	const messages = linter.verify(
		code,
		[
			{
				files: ['**/*.ts'],
				languageOptions: { parser },
				plugins: { 'story-outreach': bordersPlugin },
				rules: { 'story-outreach/borders': 'error' },
			},
		],
		{ filename: path.join(ROOT, file) },
	);
	return messages.map(({ messageId, message }) => messageId ?? message);
}

describe('the rule about borders', () => {
	it.each([
		['core/outreach/x.ts', "import { NodeOperationError } from 'n8n-workflow';", 'package'],
		['core/outreach/x.ts', "import type { INode } from 'n8n-workflow';", 'package'],
		['core/outreach/x.ts', "export { sleep } from 'n8n-workflow';", 'package'],
		['core/outreach/x.ts', "const { sleep } = require('n8n-workflow');", 'package'],
		['core/outreach/x.ts', "import { readFileSync } from 'node:fs';", 'package'],
		['core/outreach/x.ts', "import { readFileSync } from 'fs';", 'package'],
		['core/outreach/x.ts', "import { sql } from 'kysely';", 'package'],
		['core/outreach/x.ts', "import { Pool } from 'pg';", 'package'],
		['core/outreach/x.ts', "import { DatabaseSync } from 'node:sqlite';", 'package'],
		['core/outreach/x.ts', "import { StoryViewers } from '../../nodes/a';", 'area'],
		['core/outreach/x.ts', "import { startSandbox } from '../../sandbox/server';", 'area'],
		['core/ledger/x.ts', "import { InstanceSettings } from 'n8n-core';", 'package'],
		['nodes/A/x.ts', "import { z } from 'zod';", 'package'],
		['nodes/A/x.ts', "import { loadCore } from '../../core';", 'eager'],
		['nodes/A/x.ts', "export * from '../../core';", 'eager'],
		['nodes/A/x.ts', "import { startSandbox } from '../../sandbox/server';", 'area'],
		['credentials/x.ts', "import { Pool } from 'pg';", 'package'],
		['sandbox/x.ts', "import { DAY_MS } from '../core/shared/duration';", 'area'],
		['sandbox/x.ts', "const core = await import('../core');", 'area'],
		['sandbox/x.ts', "import type { INode } from 'n8n-workflow';", 'package'],
		['core/outreach/x.ts', 'const now = new Date();', 'clock'],
		['core/outreach/x.ts', 'const now = Date.now();', 'clock'],
		['core/outreach/x.ts', 'const dice = Math.random();', 'random'],
		['core/outreach/x.ts', 'setTimeout(() => {}, 1);', 'ambient'],
		['core/outreach/x.ts', 'const home = process.env.HOME;', 'ambient'],
		['core/outreach/x.ts', "await fetch('https://example.com');", 'ambient'],
		['core/instagram/x.ts', 'const now = new Date();', 'clock'],
		['core/outreach/x.ts', "const url = 'https://graph.instagram.com/v25.0/me';", 'graphAddress'],
		['core/ledger/x.ts', 'const url = `https://graph.facebook.com/${version}`;', 'graphAddress'],
		['nodes/A/x.ts', "const url = 'https://graph.instagram.com/me';", 'graphAddress'],
	])('stops in %s: %s', (file, code, messageId) => {
		expect(findings(file, code)).toEqual([messageId]);
	});

	it.each([
		[
			'core/outreach/x.ts',
			"import { z } from 'zod';\nimport { DAY_MS } from '../shared/duration';",
		],
		['core/outreach/x.ts', 'const then = new Date(0);'],
		['core/outreach/x.ts', 'const later = (setTimeout: () => void) => setTimeout();'],
		['core/ledger/x.ts', "import { sql } from 'kysely';\nconst now = Date.now();"],
		['core/instagram/x.ts', "const url = 'https://graph.instagram.com/v25.0/me';"],
		['nodes/A/x.ts', "import type { Ledger } from '../../core';\nawait import('../../core');"],
		['nodes/A/x.ts', "import { sleep } from 'n8n-workflow';"],
		['sandbox/x.ts', "import { Hono } from 'hono';"],
		['test/x.ts', "import { decideContact } from '../core';\nconst now = new Date();"],
	])('lets pass in %s: %s', (file, code) => {
		expect(findings(file, code)).toEqual([]);
	});
});

function manifestWithout(...keys: string[]): string {
	const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
	for (const key of keys) delete manifest[key];
	return JSON.stringify(manifest, null, '\t');
}

/** Texts linted as if each were the content of an existing file. */
const SEEDED = {
	core: {
		file: 'core/outreach/policy.ts',
		code: '/* eslint-disable */\nexport const x = (a: any) => [a, process.env, Date.now()];',
	},
	node: {
		file: 'nodes/StoryViewers/StoryViewers.node.ts',
		code: `import { readFileSync } from 'node:fs';
			import type { INodeType } from 'n8n-workflow';
			export class StoryViewers implements INodeType {
				description = { displayName: 'x', name: 'x', properties: [
					{ displayName: 'Label', name: 'a', type: 'boolean', default: false, description: 'If so' },
				] };
				read = readFileSync;
			}`,
	},
	manifest: { file: 'package.json', code: manifestWithout('license', 'peerDependencies') },
};

/** One process for all: loading the configuration takes longer than linting. */
const LINT_ALL = `
	import { ESLint } from 'eslint';
	const eslint = new ESLint();
	const broken = {};
	for (const [name, { file, code }] of Object.entries(JSON.parse(process.argv[1]))) {
		const [{ messages }] = await eslint.lintText(code, { filePath: file });
		broken[name] = messages.map(({ ruleId }) => ruleId);
	}
	console.log(JSON.stringify(broken));
`;

describe('the configuration of ESLint', () => {
	let broken: Record<keyof typeof SEEDED, string[]>;

	beforeAll(() => {
		const { stdout } = spawnSync(
			process.execPath,
			['--input-type=module', '--eval', LINT_ALL, JSON.stringify(SEEDED)],
			{
				cwd: ROOT,
				encoding: 'utf8',
				// Under jest's NODE_ENV the legacy rules take every file for one of their own tests.
				env: { ...process.env, NODE_ENV: 'production' },
			},
		);
		broken = JSON.parse(stdout);
	}, 120_000);

	it('holds core to the borders, to the cloud rules and to no `any`, whatever a comment says', () => {
		expect(broken.core).toEqual(
			expect.arrayContaining([
				'story-outreach/borders',
				'@n8n/community-nodes/no-restricted-globals',
				'@typescript-eslint/no-explicit-any',
			]),
		);
	});

	it('holds nodes to the rules that n8n has for them', () => {
		expect(broken.node).toEqual(
			expect.arrayContaining([
				'story-outreach/borders',
				'@n8n/community-nodes/require-node-description-fields',
				'n8n-nodes-base/node-param-description-boolean-without-whether',
			]),
		);
	});

	it('holds package.json to the rules that n8n has for it', () => {
		expect(broken.manifest).toEqual(
			expect.arrayContaining([
				'@n8n/community-nodes/valid-peer-dependencies',
				'n8n-nodes-base/community-package-json-license-missing',
			]),
		);
	});
});

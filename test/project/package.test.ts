import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { credentials, manifest, nodeDescriptions, ROOT, workflows } from './nodeTexts';

const PACKAGE = 'n8n-nodes-story-outreach';
/** DESIGN §3: every node is found by them. */
const SEARCHED_WORDS = [
	'instagram',
	'dm',
	'story',
	'gdpr',
	'opt-out',
	'manychat',
	'spettatori',
	'consenso',
];
const BUDGET_BYTES = 8 * 1024 * 1024;

const builtFrom = (pattern: string): string[] =>
	globSync(pattern, { cwd: ROOT })
		.map((file) => `dist/${file.replace(/\.ts$/, '.js')}`)
		.sort();

describe('package.json', () => {
	it('names every node and every credential that there is', () => {
		expect([...manifest.n8n.nodes].sort()).toEqual(builtFrom('nodes/*/*.node.ts'));
		expect([...manifest.n8n.credentials].sort()).toEqual(builtFrom('credentials/*.credentials.ts'));
	});

	it('asks for n8n-workflow from n8n and installs nothing else', () => {
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		expect(manifest.dependencies ?? {}).toEqual({});
	});

	it('develops against the n8n that the practice installs', () => {
		const cache = readFileSync(path.join(ROOT, 'scripts/start/n8nCache.mts'), 'utf8');
		const { 'n8n-core': core, node }: Record<string, string> = Object.fromEntries(
			Object.entries(manifest.devDependencies ?? {}),
		);

		expect(cache).toContain(`const N8N_VERSION = '${core}';`);
		expect(cache).toContain(`const NODE_VERSION = '${node}';`);
	});
});

describe.each(nodeDescriptions)('the node $displayName', ({ name, icon }) => {
	const file = manifest.n8n.nodes.find((node) =>
		node.toLowerCase().includes(`/${name.toLowerCase()}.`),
	);
	const folder = path.join(ROOT, path.dirname(file ?? ''));

	it('has a codex file under its full name, with the words people search for', () => {
		const codex: Record<string, unknown> = JSON.parse(
			readFileSync(path.join(ROOT, (file ?? '').replace(/\.js$/, '.json')), 'utf8'),
		);

		expect(codex.node).toBe(`${PACKAGE}.${name}`);
		expect(codex).toHaveProperty('resources.primaryDocumentation');
		const aliases = String(codex.alias).toLowerCase().split(',');
		expect(aliases).toEqual(expect.arrayContaining(SEARCHED_WORDS));
	});

	it('has icons for light and dark screens beside it', () => {
		expect(icon).toEqual({ light: expect.any(String), dark: expect.any(String) });
		for (const image of Object.values(icon ?? {})) {
			expect(existsSync(path.join(folder, image.replace('file:', '')))).toBe(true);
		}
	});
});

describe('the node and credential names', () => {
	it('are those that the shipped workflows use', () => {
		const own = nodeDescriptions.map(({ name }) => `${PACKAGE}.${name}`);
		const used = workflows
			.flatMap(({ nodes }) => nodes.map(({ type }) => type))
			.filter((type) => type.startsWith(PACKAGE));

		expect(own).toEqual(expect.arrayContaining(used));
	});

	it('belong to this package, because names of credentials are global in n8n', () => {
		expect(credentials.map(({ name }) => name).sort()).toEqual([
			'instagramStoriesOAuth2Api',
			'instagramStoriesTokenApi',
			'storyOutreachLedgerApi',
		]);
	});
});

describe('the packed package', () => {
	interface Packed {
		readonly unpackedSize: number;
		readonly files: Array<{ path: string }>;
	}
	let packed: Packed | undefined;

	beforeAll(() => {
		const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			cwd: ROOT,
			encoding: 'utf8',
		});
		const answer: Record<string, Packed> = JSON.parse(stdout);
		[packed] = Object.values(answer);
	}, 60_000);

	it('ships what was built, the manifest and the documents, and nothing else', () => {
		const others = (packed?.files ?? [])
			.map((file) => file.path)
			.filter((file) => !file.startsWith('dist/'));

		expect(others.sort()).toEqual(
			expect.arrayContaining(['LICENSE.md', 'README.md', 'package.json']),
		);
		expect(others).toHaveLength(3);
	});

	it('carries the workflows and stays within its budget', () => {
		const files = packed?.files.map((file) => file.path);

		expect(files).toContain('dist/workflows/quick-start-story-campaign.json');
		expect(packed?.unpackedSize).toBeLessThan(BUDGET_BYTES);
	});
});

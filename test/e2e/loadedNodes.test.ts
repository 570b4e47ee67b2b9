import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { z } from 'zod';

import { provideN8n } from '../../scripts/start/n8nCache.mts';
import { ownEnvironment } from '../../scripts/start/n8nProcess.mts';
import { nodeDescriptions } from '../project/nodeTexts';
import { ACTION_NODES, PACKAGE, TestN8n } from './support/n8n';
import { sharedPractice, START_TIMEOUT_MS } from './support/practice';

const EXPORT_TIMEOUT_MS = 5 * 60_000;

const names = z.array(z.object({ name: z.string() }).passthrough());

const oursIn = (list: unknown): string[] => [
	...new Set(
		names
			.parse(list)
			.map(({ name }) => name)
			.filter((name) => name.startsWith(`${PACKAGE}.`)),
	),
];

const NODES = nodeDescriptions.map(({ name }) => `${PACKAGE}.${name}`);
const TOOLS = ACTION_NODES.map(({ name }) => `${PACKAGE}.${name}Tool`);

describe('n8n', () => {
	it(
		'offers the editor every node, and the AI tool of every node but the triggers',
		async () => {
			const { api } = await TestN8n.connect(await sharedPractice());

			const loaded = oursIn(await (await api.open(`${api.address}/types/nodes.json`)).json());

			expect(loaded.toSorted()).toEqual([...NODES, ...TOOLS].toSorted());
		},
		START_TIMEOUT_MS,
	);

	it(
		'lists every node in `n8n export:nodes`',
		async () => {
			const { folder } = await sharedPractice();
			const { node, script } = await provideN8n();
			const place = mkdtempSync(path.join(tmpdir(), 'story-outreach-export-'));
			const file = path.join(place, 'nodes.json');
			try {
				// It may crash on its way out, after it has written the file (facts/n8n.md §7.2).
				const { stdout, stderr } = spawnSync(node, [script, 'export:nodes', `--output=${file}`], {
					encoding: 'utf8',
					timeout: EXPORT_TIMEOUT_MS,
					env: { ...ownEnvironment(), N8N_USER_FOLDER: path.join(folder, 'n8n') },
				});
				console.log(`${stdout}${stderr}`.trim().split('\n').slice(-3).join('\n'));
				const listed = oursIn(JSON.parse(readFileSync(file, 'utf8')));

				expect(listed).toEqual(expect.arrayContaining(NODES));
			} finally {
				rmSync(place, { recursive: true, force: true });
			}
		},
		START_TIMEOUT_MS + EXPORT_TIMEOUT_MS,
	);
});

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import type { ICredentialType, INodeType, INodeTypeDescription } from 'n8n-workflow';

export const ROOT = path.resolve(__dirname, '../..');

interface Manifest {
	readonly n8n: { readonly nodes: string[]; readonly credentials: string[] };
}

export const manifest: Manifest & Record<string, unknown> = JSON.parse(
	readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
);

/** The class that n8n looks for in a file: the one named like the file. */
function load<Instance>(builtFile: string): Instance {
	const className = path.basename(builtFile).split('.')[0] ?? '';
	const module: Record<string, new () => Instance> = jest.requireActual(path.join(ROOT, builtFile));
	const Class = module[className];
	if (!Class) throw new Error(`${builtFile} has no class ${className}`);
	return new Class();
}

export const nodeDescriptions: INodeTypeDescription[] = manifest.n8n.nodes.map(
	(file) => load<INodeType>(file).description,
);

export const credentials: ICredentialType[] = manifest.n8n.credentials.map((file) =>
	load<ICredentialType>(file),
);

export interface ShippedWorkflow {
	readonly id: string;
	readonly name: string;
	readonly description?: string;
	readonly nodes: Array<{ name: string; type: string; parameters: { content?: string } }>;
}

export const workflows: ShippedWorkflow[] = readdirSync(path.join(ROOT, 'workflows'))
	.filter((file) => file.endsWith('.json'))
	.map((file) => JSON.parse(readFileSync(path.join(ROOT, 'workflows', file), 'utf8')));

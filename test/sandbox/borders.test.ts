import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../sandbox');
const LIBRARIES = ['hono', 'hono/utils/http-status', '@hono/node-server', 'zod'];

describe('the sandbox', () => {
	it('shares no code with the client: it imports itself, Node and three libraries only', () => {
		const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) =>
			file.endsWith('.ts'),
		);
		const foreign = files.flatMap((file) => {
			const source = readFileSync(path.join(ROOT, file), 'utf8');
			const imports = [...source.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';/gm)].map(
				([, name]) => name ?? '',
			);
			return imports.filter((name) => {
				if (name.startsWith('.'))
					return !path.resolve(ROOT, path.dirname(file), name).startsWith(`${ROOT}${path.sep}`);
				return !name.startsWith('node:') && !LIBRARIES.includes(name);
			});
		});

		expect(files.length).toBeGreaterThan(30);
		expect(foreign).toEqual([]);
	});
});

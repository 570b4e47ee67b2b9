import { spawnSync } from 'node:child_process';
import path from 'node:path';

const BUILD_ONCE = path.resolve(__dirname, '../../scripts/build/buildOnce.mjs');

/** Tests that load nodes as n8n does read `dist`; it is built at most once for all of them. */
export default function globalSetup(): void {
	const { status, stderr } = spawnSync(process.execPath, [BUILD_ONCE], { encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
}

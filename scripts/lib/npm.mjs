import { spawn } from 'node:child_process';
import path from 'node:path';

const KEPT_LINES = 30;

/**
 * npm itself must not run on `node_modules/.bin/node`: an install deletes that file. Under `npm run`
 * the npm in use names itself and its Node in the environment.
 */
function npmCommand(env) {
	const { npm_execpath: script, npm_node_execpath: node } = env;
	if (node && path.basename(script ?? '') === 'npm-cli.js' && !isInstalledNode(node)) {
		return { command: node, prefix: [script], shell: false };
	}
	return { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}

const isInstalledNode = (file) => file.split(path.sep).includes('node_modules');

function withoutInstalledNode(env) {
	const folders = (env.PATH ?? '').split(path.delimiter);
	const isOwn = (folder) => folder.endsWith(path.join('node_modules', '.bin'));
	const settings = Object.entries(env).filter(([name]) => !name.startsWith('npm_'));
	const ownSettings = Object.fromEntries(settings);
	return { ...ownSettings, PATH: folders.filter((folder) => !isOwn(folder)).join(path.delimiter) };
}

/**
 * Runs npm in a folder; answers its standard output.
 *
 * @throws Error with the last lines npm printed, because they name the cause.
 */
export function npm(args, { cwd, onLine = () => {} }) {
	const { command, prefix, shell } = npmCommand(process.env);
	const child = spawn(command, [...prefix, ...args], {
		cwd,
		shell,
		env: withoutInstalledNode(process.env),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	let everything = '';
	const take = (text) => {
		everything += text;
		const line = text.trim().split('\n').at(-1);
		if (line && !line.startsWith('npm warn')) onLine(line.slice(0, 80));
	};
	child.stdout.on('data', (chunk) => {
		output += chunk;
		take(String(chunk));
	});
	child.stderr.on('data', (chunk) => take(String(chunk)));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) return resolve(output);
			const lastLines = everything.trim().split('\n').slice(-KEPT_LINES).join('\n');
			reject(new Error(`npm ${args.join(' ')} ended with ${code}:\n${lastLines}`));
		});
	});
}

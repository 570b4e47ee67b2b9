import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

import { cdnRouter } from './cdn';
import { controlRouter } from './controls/router';
import { seedDemo } from './demo/demo';
import { graphRouter } from './graph/router';
import { pageRouter } from './page/router';
import { metaJson } from './webhooks/sign';
import { retryDue } from './webhooks/send';
import { SECOND_MS } from './world/clock';
import { World } from './world/world';

export type { World } from './world/world';

export interface SandboxOptions {
	/** 0, the default, takes any free port. */
	port?: number;
	host?: '127.0.0.1';
	startAt?: string;
	isDemo?: boolean;
}

export interface Sandbox {
	url: string;
	port: number;
	world: World;
	close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** Beside the folder of this file, in the sources as in the built package. */
const WORKFLOWS = path.join(__dirname, '../workflows');

/** A local server that behaves like Meta's Instagram API. Nobody but this machine can reach it. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const world = new World({ startAt: options.startAt, isDemo: options.isDemo, seedDemo });
	const app = new Hono({ strict: false });
	app.route('/_sandbox', controlRouter(world));
	app.route('/_cdn', cdnRouter(world));
	app.route('/practice', pageRouter(world, WORKFLOWS));
	app.route('/', graphRouter(world));
	app.notFound((context) => {
		const message = `Unknown path components: ${context.req.path}`;
		const error = { message, type: 'OAuthException', code: 2500, fbtrace_id: world.ids.traceId() };
		return context.body(metaJson({ error }), 404, {
			'Content-Type': 'application/json; charset=UTF-8',
		});
	});
	const server = createAdaptorServer({ fetch: app.fetch, hostname: HOST }) as Server;
	const port = await listen(server, options.port ?? 0);
	world.origin = `http://${HOST}:${port}`;
	const retries = setInterval(() => void retryDue(world), SECOND_MS);
	retries.unref();
	return {
		url: world.origin,
		port,
		world,
		close: async () => {
			clearInterval(retries);
			await close(server);
		},
	};
}

async function listen(server: Server, port: number): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, () => {
			server.off('error', reject);
			resolve();
		});
	});
	return (server.address() as AddressInfo).port;
}

/** Calls that a fault keeps hanging are cut, or closing would wait for them. */
async function close(server: Server): Promise<void> {
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

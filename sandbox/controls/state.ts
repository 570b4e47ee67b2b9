import type { Hono } from 'hono';

import type { World } from '../world/world';
import { appState } from './app';
import { clockState } from './clock';
import { withoutMaps } from './data';
import { deliveryCounts } from './deliveries';

export function stateControls(router: Hono, world: World): void {
	router.get('/state', (context) => context.json(stateOf(world)));
	router.post('/reset', (context) => {
		world.reset();
		return context.json(stateOf(world));
	});
}

function stateOf(world: World): object {
	return {
		url: world.origin,
		clock: clockState(world),
		app: appState(world),
		accounts: [...world.accounts.values()].map(withoutMaps),
		limits: world.limits.settings,
		isDemo: world.demo !== null,
		counts: {
			people: world.people.size,
			threads: world.threads.size,
			media: world.media.size,
			comments: world.comments.size,
			tokens: world.tokens.size,
			received: world.received.length,
			faults: world.faults.list().length,
			deliveries: deliveryCounts(world),
		},
	};
}

import { Hono } from 'hono';

import type { World } from '../world/world';
import { appControls } from './app';
import { clockControls } from './clock';
import { ControlError } from './control';
import { dataControls } from './data';
import { deliverControls } from './deliver';
import { deliveryControls } from './deliveries';
import { demoControls } from './demo';
import { faultControls } from './faults';
import { limitControls } from './limits';
import { peopleControls } from './people';
import { receivedControls } from './received';
import { stateControls } from './state';
import { tokenControls } from './token';

/** /_sandbox/*: everything that Instagram itself does not offer. */
export function controlRouter(world: World): Hono {
	const router = new Hono();
	stateControls(router, world);
	clockControls(router, world);
	appControls(router, world);
	tokenControls(router, world);
	peopleControls(router, world);
	dataControls(router, world);
	deliverControls(router, world);
	deliveryControls(router, world);
	receivedControls(router, world);
	faultControls(router, world);
	limitControls(router, world);
	demoControls(router, world);
	router.all('/*', (context) => {
		return context.json(
			{ error: `There is no control ${context.req.method} ${context.req.path}` },
			404,
		);
	});
	router.onError((error, context) => {
		if (error instanceof ControlError) return context.json({ error: error.message }, error.status);
		throw error;
	});
	return router;
}

import { Hono } from 'hono';

import { isAlive } from './world/media';
import type { World } from './world/world';

/** Pictures behind media_url and profile_pic. A story's picture is gone with the story (facts §6.5). */
export function cdnRouter(world: World): Hono {
	const router = new Hono();
	router.get('/:kind/:file', (context) => {
		const id = context.req.param('file').replace(/\.svg$/, '');
		const medium = world.media.get(id);
		const isGone =
			medium?.productType === 'STORY' && !isAlive(medium, world.clock.now()) && !medium.isHighlight;
		if (isGone) return context.text('URL signature expired', 403);
		return context.body(picture(Number(id.slice(-3)) % 360), 200, {
			'Content-Type': 'image/svg+xml',
		});
	});
	return router;
}

function picture(hue: number): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="270" height="480" viewBox="0 0 270 480">
<rect width="270" height="480" fill="hsl(${hue} 60% 80%)"/><circle cx="135" cy="220" r="80" fill="hsl(${hue} 55% 55%)"/></svg>`;
}

// Loaded into n8n by NODE_OPTIONS: writes, for every call of a node of ours, how long the event loop of
// n8n's process was held at the longest while the call ran.
const { appendFileSync } = require('node:fs');
const Module = require('node:module');
const { monitorEventLoopDelay } = require('node:perf_hooks');

const OURS = /n8n-nodes-story-outreach[/\\]dist[/\\]nodes[/\\].*\.node\.js$/;
const RESOLUTION_MS = 5;
const report = process.env.STORY_OUTREACH_EVENT_LOOP_REPORT;

function measured(name, original) {
	return async function measure(...args) {
		const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
		delay.enable();
		try {
			return await original.apply(this, args);
		} finally {
			// The last hold is only seen by the next tick of the histogram.
			await new Promise((resolve) => setTimeout(resolve, 2 * RESOLUTION_MS));
			delay.disable();
			appendFileSync(report, `${JSON.stringify({ name, holdMs: delay.max / 1e6 })}\n`);
		}
	};
}

if (report) {
	const load = Module._load;
	Module._load = function loadAndMeasure(request, ...rest) {
		const exported = load.call(this, request, ...rest);
		if (!OURS.test(request)) return exported;
		for (const [name, nodeClass] of Object.entries(exported)) {
			for (const method of ['execute', 'webhook']) {
				const original = nodeClass.prototype?.[method];
				if (original === undefined || original.isMeasured) continue;
				nodeClass.prototype[method] = Object.assign(measured(`${name}.${method}`, original), {
					isMeasured: true,
				});
			}
		}
		return exported;
	};
}

'use strict';
const { appendFileSync } = require('node:fs');

/** Appends the `eventId` of every item to a file: what really reached a workflow, on disk at once. */
class EventSink {
	description = {
		displayName: 'Event Sink',
		name: 'eventSink',
		group: ['output'],
		version: 1,
		description: 'Writes event IDs to a file',
		defaults: { name: 'Event Sink' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'File', name: 'file', type: 'string', default: '' }],
	};

	async execute() {
		const items = this.getInputData();
		const lines = items.map(({ json }) => `${json.eventId}\n`).join('');
		appendFileSync(this.getNodeParameter('file', 0), lines);
		return [items];
	}
}

module.exports = { EventSink };

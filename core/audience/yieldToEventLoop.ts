/**
 * Lets timers and I/O of the thread run before the next chunk. A message port, because timers are
 * not open to this part of `core` (n8n's cloud rules, DESIGN §6) and awaiting a settled promise never
 * leaves the microtask queue. A port of its own each time: messages of one port are taken in one go.
 */
export const yieldToEventLoop = async (): Promise<void> =>
	await new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.once('message', () => {
			port1.close();
			resolve();
		});
		port2.postMessage(null);
	});

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ChartOrder } from '../../report/charts/chartSpec';
import { fromWireError, type WireError } from './protocol';

/** The build puts the thread's code beside this module. */
const WORKER_FILE = join(__dirname, 'drawing-worker.js');

type Answer =
	| { readonly ok: true; readonly value: string[] }
	| { readonly ok: false; readonly error: WireError };

/**
 * Draws charts as SVG in a thread of its own: loading the chart library alone would hold n8n's event
 * loop for longer than is allowed (DESIGN §5 Threads).
 */
export async function drawCharts(
	orders: readonly ChartOrder[],
	workerFile = WORKER_FILE,
): Promise<string[]> {
	const worker = new Worker(workerFile, { workerData: orders });
	try {
		const answer = await new Promise<Answer>((resolve, reject) => {
			worker.once('message', resolve);
			worker.once('error', reject);
			worker.once('exit', () => reject(new Error('The drawing thread ended without an answer')));
		});
		if (answer.ok) return answer.value;
		throw fromWireError(answer.error);
	} finally {
		await worker.terminate();
	}
}

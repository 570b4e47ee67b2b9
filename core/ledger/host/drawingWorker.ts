import { parentPort, workerData } from 'node:worker_threads';
import type { ChartOrder } from '../../report/charts/chartSpec';
import { drawChart } from '../../report/charts/drawChart';
import { toWireError } from './protocol';

/** One set of charts, then the thread ends. */
try {
	parentPort?.postMessage({
		ok: true,
		value: (workerData as readonly ChartOrder[]).map(drawChart),
	});
} catch (error) {
	parentPort?.postMessage({ ok: false, error: toWireError(error) });
}

import { parentPort, workerData } from 'node:worker_threads';
import { readXlsx } from '../../audience/readXlsx';
import { toWireError } from './protocol';

/** One workbook, then the thread ends. */
void readXlsx(workerData as Uint8Array).then(
	(rows) => parentPort?.postMessage({ ok: true, rows }),
	(error: unknown) => parentPort?.postMessage({ ok: false, error: toWireError(error) }),
);

import { Worker } from 'node:worker_threads';
import { UserFacingError } from '../../shared/userFacingError';
import { fromWireError, type WireError } from './protocol';

/** Twenty times the largest workbook: what a sheet of 200,000 rows takes while it is read. */
const MEMORY_MB_MAX = 1024;

type Answer =
	| { readonly ok: true; readonly rows: unknown[][] }
	| { readonly ok: false; readonly error: WireError };

/**
 * Reads a workbook in a thread of its own: it takes seconds and much memory, and neither may cost the
 * others anything.
 * @throws UserFacingError those of `readXlsx`, and `listTooLarge` when the memory does not suffice.
 */
export const createWorkbookReader =
	(workerFile: string) =>
	async (bytes: Uint8Array): Promise<unknown[][]> => {
		const worker = new Worker(workerFile, {
			workerData: bytes,
			resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX },
		});
		try {
			const answer = await new Promise<Answer>((resolve, reject) => {
				worker.once('message', resolve);
				worker.once('error', reject);
				worker.once('exit', () => reject(new Error('The workbook thread ended without an answer')));
			});
			if (answer.ok) return answer.rows;
			throw fromWireError(answer.error);
		} catch (error) {
			throw isOutOfMemory(error) ? tooHeavy(error) : error;
		} finally {
			await worker.terminate();
		}
	};

const isOutOfMemory = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooHeavy = (cause: unknown): UserFacingError =>
	new UserFacingError(
		'listTooLarge',
		'The workbook needs more memory than is set aside for one.',
		'Save the sheet as CSV, which may be of any size, and take in that file.',
		{ cause },
	);

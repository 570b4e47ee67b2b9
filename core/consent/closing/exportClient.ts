import { createHash } from 'node:crypto';
import type { ExportedFile, StartedClientExport } from '../../ledger/closingRecords';
import type { Ledger } from '../../ledger/ledger';
import { clientFiles, type ClientFile } from './clientFiles';

export interface ClientExport<Saved> {
	readonly started: StartedClientExport;
	readonly files: ReadonlyArray<
		ExportedFile & { readonly field: ClientFile['field']; readonly saved: Saved }
	>;
}

/**
 * Gives everything of a client out, file after file, and notes the hash of each: the export counts once
 * the last one was taken whole.
 * @param save takes all pieces of a file, to wherever the host keeps files
 */
export async function exportClient<Saved>(
	ledger: Ledger,
	save: (file: ClientFile) => Promise<Saved>,
): Promise<ClientExport<Saved>> {
	const started = await ledger.startClientExport();
	const files = [];
	for (const file of clientFiles(ledger, started)) {
		const measured = measure(file);
		const saved = await save(measured.file);
		files.push({ ...measured.read(), field: file.field, name: file.name, saved });
	}
	await ledger.finishClientExport(
		started.exportId,
		files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
	);
	return { started, files };
}

/** The same file, with its size and its hash once it was read to the end. */
function measure(file: ClientFile): {
	file: ClientFile;
	read: () => { bytes: number; sha256: string };
} {
	const hash = createHash('sha256');
	let bytes = 0;
	let isWhole = false;
	async function* pieces(): AsyncGenerator<string> {
		for await (const piece of file.pieces()) {
			hash.update(piece, 'utf8');
			bytes += Buffer.byteLength(piece, 'utf8');
			yield piece;
		}
		isWhole = true;
	}
	return {
		file: { ...file, pieces },
		read: () => {
			if (!isWhole) throw new Error(`${file.name} was not taken whole`);
			return { bytes, sha256: hash.digest('hex') };
		},
	};
}

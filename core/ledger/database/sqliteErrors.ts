import { UserFacingError } from '../../shared/userFacingError';

const SQLITE_FAULTS: ReadonlyMap<number, readonly [code: string, message: string, wayOut: string]> =
	new Map([
		[
			5,
			[
				'databaseBusy',
				'The Outreach Database is locked by another process.',
				'Wait a moment and run again. If it stays, close the other program that has the file open.',
			],
		],
		[
			8,
			[
				'databaseNotWritable',
				'The Outreach Database file cannot be written.',
				'Give the user that runs n8n the right to write to the file and its folder.',
			],
		],
		[
			10,
			[
				'databaseDiskFault',
				'The disk of the Outreach Database does not answer.',
				'Check the disk. Nothing was lost: what was not written is reported.',
			],
		],
		[
			11,
			[
				'databaseDamaged',
				'The Outreach Database file is damaged.',
				'Keep the file, stop sending and restore a backup; nothing was changed.',
			],
		],
		[
			13,
			[
				'databaseDiskFull',
				'The disk of the Outreach Database is full.',
				'Free some space and run again; nothing was lost.',
			],
		],
		[
			14,
			[
				'databaseNotWritable',
				'The Outreach Database file cannot be opened.',
				'Check that the folder exists and that the user that runs n8n may write there.',
			],
		],
		[
			26,
			[
				'databaseDamaged',
				'The Outreach Database file is not a database.',
				'Choose another file in the Outreach Database credential; this one was left as it is.',
			],
		],
	]);

const FILE_FAULTS: Readonly<Record<string, number>> = {
	EACCES: 14,
	EPERM: 14,
	EROFS: 8,
	ENOSPC: 13,
};

/** Recognised by their numbers; everything else is returned as it is. */
export function asUserFacing(error: unknown): unknown {
	if (typeof error !== 'object' || error === null || error instanceof UserFacingError) return error;
	const primaryCode =
		'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
	const fileCode =
		'code' in error && typeof error.code === 'string' ? FILE_FAULTS[error.code] : undefined;
	const fault = SQLITE_FAULTS.get(primaryCode ?? fileCode ?? -1);
	return fault === undefined ? error : new UserFacingError(...fault, { cause: error });
}

export function translateErrors<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw asUserFacing(error);
	}
}

/** The end of a log at some instant; whoever keeps it outside can tell later what was cut off. */
export interface SavedHead {
	/** Opaque id of the client whose log it is. */
	readonly client: string;
	/** How many entries there were. */
	readonly sequence: number;
	/** Hash of the last of them. */
	readonly hash: string;
	readonly takenAt: Date;
}

const PROOF =
	/^so-proof:1:(cli_[0-9a-f]{32}):(\d{1,15}):([0-9a-f]{64}):(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)$/;

/** One line for a cell of a sheet, a mail or a webhook. */
export const writeProof = ({ client, sequence, hash, takenAt }: SavedHead): string =>
	`so-proof:1:${client}:${sequence}:${hash}:${takenAt.toISOString()}`;

/** Null for what is no proof of ours; a proof with one sign changed never names another place. */
export function readProof(text: string): SavedHead | null {
	const [, client = '', sequence = '', hash = '', takenAt = ''] = PROOF.exec(text.trim()) ?? [];
	const instant = new Date(takenAt);
	if (client === '' || Number.isNaN(instant.getTime())) return null;
	return { client, sequence: Number(sequence), hash, takenAt: instant };
}

/** What the ledger takes and gives when a client is exported and closed as a whole. */
import type { ClosingCertificate } from '../consent/closing/closingCertificate';
import type { SavedHead } from '../consent/log/savedHead';
import type { ListExportPage } from './consentRecords';

export interface StartedClientExport {
	readonly exportId: string;
	/** Null where the database has no name, because it is the only one. */
	readonly clientName: string | null;
	/** The log up to and with the entry of this export. */
	readonly head: SavedHead;
	/** Rows by table. */
	readonly rows: Readonly<Record<string, number>>;
	/** By which the closing certificate of this database will be known. */
	readonly closingKey: string;
}

/** Where reading goes on; plain data of this ledger only. */
export interface RowPlace {
	readonly table: string;
	/** Key of the last row given; null before the first. */
	readonly after: ReadonlyArray<string | number> | null;
}

export interface ClientRowPage {
	readonly rows: ReadonlyArray<{
		readonly table: string;
		readonly row: Readonly<Record<string, unknown>>;
	}>;
	/** Null after the last row of the last table. */
	readonly next: RowPlace | null;
}

export interface ClientPerson {
	readonly personId: string;
	readonly status: 'active' | 'erased';
	/** Names that are valid now. */
	readonly names: ReadonlyArray<{
		readonly kind: string;
		/** Account of an Instagram User ID, tool of a viewer id; else ''. */
		readonly scope: string;
		readonly value: string;
	}>;
	readonly language: string | null;
	readonly country: string | null;
	readonly timezone: string | null;
	readonly knownSince: Date;
	readonly doNotContactSince: Date | null;
}

/** A file that left with an export. */
export interface ExportedFile {
	readonly name: string;
	readonly bytes: number;
	readonly sha256: string;
}

export interface ClosingLedger {
	/** Writes the export into the log first: data that leaves without an entry could not be proved (P12). */
	startClientExport(): Promise<StartedClientExport>;
	/** A page of all rows that are the client's, table after table. Null begins. */
	readClientRows(place: RowPlace | null, limit: number): Promise<ClientRowPage>;
	readClientPeople(
		after: number,
		limit: number,
	): Promise<{ people: ClientPerson[]; next: number | null }>;
	/** The do-not-contact list without an entry of its own in the log: the export has one. */
	readClientListings(after: number, limit: number): Promise<Omit<ListExportPage, 'logEntryId'>>;
	/** Only a finished export opens the way to a deletion. */
	finishClientExport(exportId: string, files: readonly ExportedFile[]): Promise<void>;
	/**
	 * Deletes the whole database of the client, for every process that has it open, and gives the one
	 * certificate that stays. It holds as a whole or not at all; what a crash interrupts is finished by
	 * whoever opens the database next.
	 * @throws UserFacingError while a legal hold is in force, a message is on its way or unconfirmed, or
	 * something happened since the last export.
	 */
	closeClient(input: { confirmation: string }): Promise<ClosingCertificate>;
	/** The certificate of a client that was closed; null while its database is there. */
	readClosing(): Promise<ClosingCertificate | null>;
}

import type { ListPiece } from '../audience/listShape';
import type { ListPlan } from '../audience/listSurvey';
import type { PossibleAction } from '../audience/possibleAction';
import type { SegmentRule } from '../audience/segment';
import type { ViewerExportOptions } from '../audience/viewerRecord';
import type { Candidate } from '../outreach/contact';
import type { OutreachPolicy } from '../outreach/policy';
import type { AccountLedger } from './accountRecords';
import type { ClosingLedger } from './closingRecords';
import type { MarkLedger, ReportLedger } from './reportRecords';
import type { ConsentLedger } from './consentRecords';
import type { InsightLedger } from './insightRecords';
import type { EventLedger } from './eventRecords';
import type { IncidentLedger } from './incidentRecords';
import type { MessageLedger } from './messageRecords';
import type { KeyLedger, RetentionLedger, RightsLedger } from './rightsRecords';
import type { WorkLedger } from './workRecords';
import type {
	CallPermit,
	LedgerDescription,
	PersonReference,
	PersonSummary,
	ProfileAnswer,
	ProfileJob,
	Reservation,
	SendOutcome,
	SendRecord,
	SettledSend,
} from './records';
import type {
	ImportOrigin,
	ImportSummary,
	ImportedRow,
	SegmentCount,
	SegmentedPeople,
	StartedList,
	ViewerExportPage,
	ViewerImportInput,
	ViewerImportResult,
	ViewerProfile,
} from './viewerRecords';

export type * from './accountRecords';
export type * from './closingRecords';
export type * from './consentRecords';
export type * from './eventRecords';
export type * from './incidentRecords';
export type * from './insightRecords';
export type * from './messageRecords';
export type * from './records';
export type * from './reportRecords';
export type * from './rightsRecords';
export type * from './viewerRecords';
export type * from './workRecords';

/**
 * What is remembered. Every method is one atomic step, safe on any number of processes; arguments
 * and results are plain data, because the store lives behind a thread. The store reads the time from
 * the clock it was opened with, inside its transactions.
 */
export interface Ledger
	extends
		AccountLedger,
		ClosingLedger,
		ConsentLedger,
		EventLedger,
		IncidentLedger,
		InsightLedger,
		KeyLedger,
		MarkLedger,
		MessageLedger,
		ReportLedger,
		RetentionLedger,
		RightsLedger,
		WorkLedger {
	describe(): Promise<LedgerDescription>;

	// identity
	/** Creates the account on first sight; an account belongs to one client. */
	registerAccount(account: {
		accountId: string;
		username: string;
		/** Absent keeps what is stored. */
		timezone?: string;
	}): Promise<void>;
	/** The person behind a reference, or null when the ledger does not know them. */
	findPerson(reference: PersonReference): Promise<PersonSummary | null>;
	/** Decrypts what is needed for one send; never shown to the user. */
	getRecipient(
		personId: string,
		accountId: string,
	): Promise<{ igsid: string | null; handle: string | null } | null>;
	/** Joins two records of one person: every send, the union of suppressions, least permissive consent. */
	mergeSubjects(keepPersonId: string, otherPersonId: string): Promise<void>;
	/** People whose username must still be asked for, oldest first, at most `limit`. */
	dueProfileJobs(accountId: string, limit: number): Promise<ProfileJob[]>;
	/** Links handle and IGSID, inherits an opt-out of either, closes or reschedules the job. */
	completeProfileJob(personId: string, accountId: string, answer: ProfileAnswer): Promise<void>;

	// viewers and segments
	/**
	 * A list comes in two readings, piece by piece: `lookAtList` until `planList`, which says what is
	 * open and writes nothing; then `startImport`, `importPiece` until `finishImport`. Readers see the
	 * import once it is finished, as a whole.
	 */
	openList(options: ViewerExportOptions): Promise<{ listId: string }>;
	lookAtList(listId: string, piece: ListPiece): Promise<void>;
	planList(listId: string): Promise<ListPlan>;
	startImport(
		listId: string,
		accountId: string,
		origin: Omit<ImportOrigin, 'sourceHash'>,
	): Promise<StartedList>;
	importPiece(listId: string, piece: ListPiece): Promise<ImportedRow[]>;
	finishImport(listId: string): Promise<{ rows: ImportedRow[]; summary: ImportSummary }>;
	/** Forgets the list; an import that was not finished is hidden at once and taken back. */
	closeList(listId: string): Promise<void>;
	/** Takes a finished import back. Null when there is none of this id. */
	undoImport(accountId: string, importId: string): Promise<ImportSummary | null>;
	/** Rows that were checked elsewhere, in one call. */
	importViewers(input: ViewerImportInput): Promise<ViewerImportResult>;
	sortIntoSegments(input: {
		accountId: string;
		rules: readonly SegmentRule[];
		/** Absent means the store's now. */
		asOf?: Date;
	}): Promise<SegmentedPeople>;
	/** Viewers of an account in the order of their ids, after the one given. */
	listViewers(accountId: string, after: string, limit: number): Promise<ViewerProfile[]>;
	/** Those of the people who are viewers of the account. */
	getViewers(accountId: string, personIds: readonly string[]): Promise<ViewerProfile[]>;
	/** What may be done at this moment for each of some people, viewers or not. */
	possibleActions(
		accountId: string,
		personIds: readonly string[],
	): Promise<ReadonlyArray<readonly [personId: string, action: PossibleAction]>>;
	/** Answers the tags the person has then. */
	tagPerson(personId: string, add: readonly string[], remove: readonly string[]): Promise<string[]>;
	/** A page of an export; the first one writes the export with its purpose into the log. */
	exportViewers(input: {
		accountId: string;
		purpose: string;
		withHandles: boolean;
		after: string;
		limit: number;
	}): Promise<ViewerExportPage>;
	/** The sizes of segments, without their people. */
	countSegments(input: {
		accountId: string;
		rules: readonly SegmentRule[];
		asOf?: Date;
	}): Promise<SegmentCount[]>;

	// outreach
	/**
	 * Judges and, if nothing objects, writes the reservation, in one transaction. A refusal is logged
	 * too (P12).
	 */
	reserve(candidate: Candidate, policy: OutreachPolicy, spacingMs: number): Promise<Reservation>;
	/**
	 * Last look at suppression, pause and lease; only after `go` may the call start.
	 * @param text what the echo will show (`echoBodyOf`): of it and the recipient a keyed hash is kept, by
	 * which the echo settles an unconfirmed send
	 */
	startCalling(sendId: string, text?: string): Promise<CallPermit>;
	/**
	 * Writes the outcome of the call. Settling twice with the same outcome does nothing. When Instagram
	 * said that the messaging window is closed, it is closed here too, and counted by what opened it. What
	 * a failure means for the account and the campaign is written in the same transaction.
	 */
	settle(sendId: string, outcome: SendOutcome): Promise<SettledSend>;
	/** Gives a reservation back that was never called. */
	release(sendId: string): Promise<void>;
	/** Expired `reserved` become released, expired `calling` unknown. Returns how many of each. */
	expireLeases(): Promise<{ released: number; unknown: number }>;
	listSends(accountId: string): Promise<SendRecord[]>;

	// leases
	/** The holder's name for `durationMs`, or null while another holds it; in any process. */
	takeLease(name: string, durationMs: number): Promise<string | null>;
	releaseLease(name: string, holder: string): Promise<void>;
	/** Counts for the run's summary and for `npm start -- --check`. */
	count(): Promise<Record<string, number>>;

	/** Seals what waits and ends the thread. */
	close(): Promise<void>;
}

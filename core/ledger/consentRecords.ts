import type { Choice, ConsentMethod, EveryOr } from '../consent/consentFact';
import type { ListScope } from '../consent/listScope';
import type { LogContact, LogEntry } from '../consent/log/logEntry';
import type { LogFinding } from '../consent/log/logFinding';
import type { SavedHead } from '../consent/log/savedHead';
import type { ContactTrace } from '../consent/log/contactTrace';
import type { Asker } from '../consent/mayLift';
import type { LinkAction } from '../outreach/links/signedLink';
import type { Channel, ConsentState, EvidenceStrength, Purpose } from '../outreach/contact';
import type { PersonReference } from './records';

export interface ConsentRecordInput {
	readonly personId: string;
	readonly choice: Choice;
	readonly purpose: Purpose;
	/** Absent means the direct message. */
	readonly channel?: Channel;
	readonly strength: EvidenceStrength;
	readonly method?: ConsentMethod;
	readonly legalBasis: string;
	/** The exact text the person was shown and its version. */
	readonly noticeText: string;
	readonly noticeVersion: string;
	/** Their own words; stored encrypted as evidence. */
	readonly ownWords?: string;
	readonly messageId?: string;
	readonly occurredAt: Date;
	/** The first instant at which a yes counts no more. Absent means no end. */
	readonly expiresAt?: Date;
	readonly language?: string;
}

/** What was shown to somebody, whether or not they chose. */
export interface NoticeInput {
	readonly personId: string;
	readonly purpose: Purpose;
	readonly channel: Channel;
	readonly text: string;
	readonly version: string;
	readonly language: string | null;
	/** The message that carried it, if any. */
	readonly messageId: string | null;
	readonly servedAt: Date;
}

export interface WithdrawalInput {
	readonly personId: string;
	/** Everything on every channel is a stop: the person is put on the do-not-contact list, too. */
	readonly purpose: EveryOr<Purpose>;
	readonly channel: EveryOr<Channel>;
	readonly strength: EvidenceStrength;
	readonly method: ConsentMethod;
	readonly ownWords: string | null;
	readonly messageId: string | null;
	readonly occurredAt: Date;
	/** What they were shown, where the choice was made on a page or form. */
	readonly notice: { readonly text: string; readonly version: string } | null;
	readonly language: string | null;
}

export interface WrittenEntry {
	readonly entryId: string;
	readonly sequence: number;
	readonly hash: string;
}

export interface ConsentCheck {
	readonly state: ConsentState;
	/** Whether consent alone opens the purpose under strict law, and no list forbids it. */
	readonly isAllowed: boolean;
	readonly suppressedSince: Date | null;
	/** The log entry that decided, or null. */
	readonly decidedBy: { readonly entryId: string; readonly at: Date } | null;
}

/** One thing that the log says about a person. */
export interface HistoryEvent {
	readonly entryId: string;
	readonly sequence: number;
	readonly hash: string;
	readonly writtenAt: Date;
	readonly type: string;
	/** What the entry says, without the salted parts. */
	readonly data: Readonly<Record<string, unknown>>;
	/** Null where none was kept, or where it was erased. */
	readonly evidence: Readonly<Record<string, unknown>> | null;
}

export interface ListedEntry {
	readonly scope: ListScope;
	readonly askedBy: Asker;
	readonly reason: string;
	readonly source: string;
	readonly since: Date;
}

export interface ListingInput {
	readonly personId: string;
	readonly reason: string;
	readonly source: string;
	/** Absent means the person: nobody else takes that back. */
	readonly askedBy?: Asker;
	/** Absent means everywhere. */
	readonly scope?: ListScope;
	readonly occurredAt?: Date;
}

/** A name for the list, or the keyed hash that an export of this very database gave for it. */
export type ListName =
	| { readonly kind: 'hash'; readonly hash: string }
	| { readonly kind: 'handle' | 'email' | 'phone'; readonly value: string }
	| { readonly kind: 'igsid'; readonly value: string; readonly accountId: string };

export interface ImportedListing {
	readonly names: readonly ListName[];
	readonly scope: ListScope;
	readonly askedBy: Asker;
	readonly reason: string;
	readonly since: Date | null;
}

export interface ExportedListing {
	readonly nameHash: string;
	/** Of somebody still stored, and only where handles were asked for. */
	readonly handle: string | null;
	readonly scope: ListScope;
	readonly askedBy: Asker;
	readonly reason: string;
	readonly source: string;
	readonly since: Date;
}

export interface ListExportPage {
	readonly listings: readonly ExportedListing[];
	/** By which an import knows that the hashes are of this database. */
	readonly keyMark: string;
	/** Where the next page starts; null after the last. */
	readonly next: number | null;
	/** The log entry of the export; written with the first page only. */
	readonly logEntryId: string | null;
}

export type LogCheck =
	| { readonly kind: 'intact'; readonly entries: number; readonly head: string }
	| ({ readonly kind: 'broken' } & LogFinding);

/** A part of the log, entries in their order; the contacts of a batch come with its entry. */
export interface LogPage {
	readonly entries: ReadonlyArray<{
		readonly entry: LogEntry;
		readonly contacts: readonly LogContact[];
	}>;
}

export interface PreferenceVisit {
	/** The account in whose name the person was written to. */
	readonly accountId: string;
	/** Null when the person was erased or is not known. */
	readonly personId: string | null;
	readonly language: string | null;
	readonly accountName: string | null;
	readonly choices: ReadonlyArray<{
		readonly purpose: Purpose;
		readonly channel: Channel;
		readonly state: ConsentState;
	}>;
	readonly listed: readonly ListedEntry[];
	readonly snoozedUntil: Date | null;
}

/** What is remembered of consent, of the do-not-contact list, and the log that proves both. */
export interface ConsentLedger {
	recordConsent(record: ConsentRecordInput): Promise<WrittenEntry>;
	/** Many at once, in their order, all or none. */
	recordConsents(records: readonly ConsentRecordInput[]): Promise<WrittenEntry[]>;
	recordNotice(notice: NoticeInput): Promise<WrittenEntry>;
	withdrawConsent(withdrawal: WithdrawalInput): Promise<WrittenEntry & { isListed: boolean }>;
	/** @param channel absent means the direct message */
	checkConsent(personId: string, purpose: Purpose, channel?: Channel): Promise<ConsentCheck>;
	/** Everything that the log says about a person, oldest first. */
	consentHistory(personId: string): Promise<HistoryEvent[]>;
	/** Notes in the log that a receipt was made, and by which hash it is known again. */
	noteReceipt(receipt: { personId: string; receiptHash: string }): Promise<WrittenEntry>;

	suppress(input: ListingInput): Promise<{ isNew: boolean }>;
	isSuppressed(personId: string): Promise<{ since: Date } | null>;
	/** The current entries for a person, or for a handle that belongs to nobody stored. */
	readListings(reference: PersonReference): Promise<ListedEntry[]>;
	/** @throws UserFacingError when the person asked for the entry and has not taken it back. */
	liftSuppression(input: {
		personId: string;
		scope: ListScope;
		reason: string;
	}): Promise<{ wasListed: boolean }>;
	/** One transaction; what is known already is counted and stays as it is. */
	importListings(input: {
		listings: readonly ImportedListing[];
		source: string;
	}): Promise<{ added: number; known: number; logEntryId: string }>;
	/** By which it is known whether the hashes of an export are those of this database. */
	describeList(): Promise<{ keyMark: string }>;
	exportListings(input: {
		purpose: string;
		withHandles: boolean;
		after: number;
		limit: number;
	}): Promise<ListExportPage>;

	/** Appends contact decisions and outcomes to the chain as batch entries (DESIGN §5). */
	sealContactLog(): Promise<{ sealed: number; waiting: number }>;
	/**
	 * Walks the whole chain of the client, in chunks, while others go on writing; names the first bad
	 * entry. With a saved head it also finds an end that was cut off.
	 */
	checkLog(saved?: SavedHead): Promise<LogCheck>;
	/** The head of the log as it is now, to be kept somewhere else. */
	readHead(): Promise<SavedHead>;
	/** Entries after the one given, at most `limit`. */
	readLog(after: number, limit: number): Promise<LogPage>;
	/** Every sealed contact of a person with the proof of its batch. */
	traceContacts(personId: string): Promise<ContactTrace[]>;

	/** A link that names a person by an opaque id only, signed with a key of its own. */
	signPreferenceLink(link: {
		personId: string;
		accountId: string;
		use: LinkAction;
		expiresAt: Date;
	}): Promise<{ token: string }>;
	/** Null for a link that is not ours, was changed, or has run out. */
	readPreferenceLink(token: string): Promise<PreferenceVisit | null>;
	/** The person asked for peace for a while, on the account of the link. */
	snoozePerson(input: { personId: string; accountId: string; askedAt: Date }): Promise<void>;
}

/** What the ledger takes and gives about data requests, retention, holds and incidents. */
import type { RequestLawName } from '../consent/requestLaws';
import type { RetentionKind } from '../consent/retentionPolicy';

export type DataRequestKind =
	'access' | 'portability' | 'erasure' | 'metaDeletion' | 'metaDeauthorise' | 'expiry';

/** `erasing` and `purging` are steps of an erasure that goes on by itself, also after a crash. */
export type DataRequestState = 'open' | 'erasing' | 'purging' | 'answered' | 'refused';

export interface RequestTask {
	readonly taskId: string;
	readonly kind: string;
	/** Which system, where there can be several; else ''. */
	readonly system: string;
	readonly explanation: string;
	readonly dueAt: Date;
	readonly isDone: boolean;
}

export interface DataRequest {
	readonly requestId: string;
	readonly kind: DataRequestKind;
	readonly law: RequestLawName;
	readonly receivedAt: Date;
	readonly dueAt: Date;
	/** With the law's extension, which the person must be told of; null where there is none. */
	readonly extendedDueAt: Date | null;
	readonly state: DataRequestState;
	readonly answeredAt: Date | null;
	/** How it was answered, in one word; null while it is open. */
	readonly answer: string | null;
	/** Null once the person was erased: then nothing leads from the request to anybody. */
	readonly personId: string | null;
	readonly tasks: readonly RequestTask[];
}

export interface DataRequestFilter {
	readonly requestId?: string;
	readonly states?: readonly DataRequestState[];
	/** Only those of which a task outside of the database is left. */
	readonly hasOpenTask?: true;
	readonly limit: number;
}

export interface ErasureInput {
	readonly personId: string;
	readonly law: RequestLawName;
	readonly receivedAt: Date;
	/** Systems outside that got a copy; each becomes a task. */
	readonly systems: readonly string[];
	/**
	 * What holds for a person who never said stop: `keepOut` puts their names, as keyed hashes, on the
	 * do-not-contact list; `forget` leaves no trace. Who said stop stays listed either way.
	 */
	readonly afterwards: 'keepOut' | 'forget';
}

export interface ErasureCertificate extends DataRequest {
	readonly erasedAt: Date;
	/** Rows by table. */
	readonly destroyed: Readonly<Record<string, number>>;
	/** Rows that stay, about nobody: counts must not change. */
	readonly keptWithoutPerson: Readonly<Record<string, number>>;
	readonly doNotContact: 'kept' | 'added' | 'none';
	/** Until when limits need the exact times of sends; null once they are cut to the day. */
	readonly exactTimesUntil: Date | null;
	readonly logEntryId: string;
}

/** Rows of one table, readable: times as ISO 8601, encrypted values opened. */
export interface PersonSection {
	readonly table: string;
	readonly holds: string;
	readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

export interface PersonData {
	readonly personId: string;
	readonly knownSince: Date;
	readonly language: string | null;
	readonly country: string | null;
	readonly timezone: string | null;
	readonly doNotContactSince: Date | null;
	readonly sections: readonly PersonSection[];
}

export interface AccessInput {
	readonly personId: string;
	/** `portability` gives what the person told us or did with us (GDPR Article 20). */
	readonly kind: 'access' | 'portability';
	readonly law: RequestLawName;
	readonly receivedAt: Date;
	/** Systems outside that hold a copy, whose data belong into the answer too. */
	readonly systems: readonly string[];
}

export interface MetaCallbackInput {
	readonly kind: 'metaDeletion' | 'metaDeauthorise';
	/** Null: not known which. */
	readonly accountId: string | null;
	readonly receivedAt: Date;
}

export interface MetaCallbackAnswer {
	/** Serves as the confirmation code: nobody can guess it. */
	readonly requestId: string;
	readonly accountId: string | null;
}

export interface RightsLedger {
	/**
	 * Everything that is kept about a person, and the request in the register. It is answered once its
	 * tasks are: to hand the data over, and to add those of other systems.
	 * @throws UserFacingError for a person who is unknown or was erased.
	 */
	exportPerson(input: AccessInput): Promise<{ request: DataRequest; data: PersonData }>;
	/**
	 * Erases a person (DESIGN §5 Erasure). The first step destroys key and names for good; the rest
	 * follows in short steps and is finished after a crash by whoever opens the database next.
	 * @throws UserFacingError for a person who is unknown, was erased, or is under a legal hold.
	 */
	erasePerson(input: ErasureInput): Promise<ErasureCertificate>;
	/**
	 * Meta says that the connected account asks for its data to be erased, or took its consent back: the
	 * account rests at once, and everything it brought is erased in the background. Without an account
	 * the only one there is; where there are several the request stays open with a task.
	 */
	beginMetaCallback(input: MetaCallbackInput): Promise<MetaCallbackAnswer>;
	/** Goes on with erasures that were interrupted, and cuts times that nothing needs any more. */
	resumeErasures(): Promise<{ finished: number; open: number }>;
	/** Newest first. */
	listDataRequests(filter: DataRequestFilter): Promise<DataRequest[]>;
	readCertificate(requestId: string): Promise<ErasureCertificate | null>;
	/** Says that a task outside of the database was done. False when there is no such open task. */
	closeRequestTask(taskId: string): Promise<boolean>;
}

/** Days in place of the usual ones, for every country. */
export type OwnDays = Readonly<Partial<Record<RetentionKind, number>>>;

export interface RetentionCounts {
	people: number;
	rows: number;
	/** People whose separate consent keeps their data. */
	keptForConsent: number;
	keptForHold: number;
}

export interface RetentionReport {
	/** Null for a preview. */
	readonly runId: string | null;
	readonly state: 'preview' | 'done' | 'cancelled';
	readonly kinds: ReadonlyArray<
		RetentionCounts & {
			readonly kind: RetentionKind;
			readonly rules: ReadonlyArray<{
				readonly country: string;
				readonly days: number;
				readonly source: string;
			}>;
		}
	>;
	readonly logEntryId: string | null;
}

export interface RetentionLedger {
	/** Counts what would be deleted now; writes nothing. */
	previewRetention(ownDays: OwnDays): Promise<RetentionReport>;
	/** The log gets the rules first; then `retentionStep` until it answers true, then `endRetention`. */
	startRetention(ownDays: OwnDays): Promise<{ runId: string }>;
	/** One short step. True when nothing is left. */
	retentionStep(runId: string): Promise<boolean>;
	endRetention(runId: string, outcome: 'done' | 'cancelled'): Promise<RetentionReport>;
	/** Keeps the data of one person, or of everybody, whatever expires or is asked for. */
	placeLegalHold(input: { personId: string | null; reason: string }): Promise<{ holdId: string }>;
	/** False when there is no such hold, or it was lifted before. */
	liftLegalHold(holdId: string): Promise<boolean>;
}

export interface KeyRotation {
	/** Of the wrapping key; 1 before the first rotation. */
	readonly version: number;
	/** People whose data key is still wrapped by an older one. */
	readonly peopleLeft: number;
}

export interface KeyLedger {
	/** Begins to wrap the data keys of all people anew, or goes on with a rotation that was interrupted. */
	startKeyRotation(): Promise<KeyRotation>;
	/** One short step; over when nobody is left. The keys for look-ups and opt-outs never change. */
	keyRotationStep(): Promise<KeyRotation>;
	/** What a rotation in another process began holds in this one, too. */
	reloadWrapping(): Promise<void>;
}

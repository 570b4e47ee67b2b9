/** What the ledger takes and gives about data requests, retention, holds and incidents. */
import type { RequestLawName } from '../consent/requestLaws';

export type DataRequestKind =
	'access' | 'portability' | 'erasure' | 'metaDeletion' | 'metaDeauthorise';

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

export interface RightsLedger {
	/**
	 * Erases a person (DESIGN §5 Erasure). The first step destroys key and names for good; the rest
	 * follows in short steps and is finished after a crash by whoever opens the database next.
	 * @throws UserFacingError for a person who is unknown, was erased, or is under a legal hold.
	 */
	erasePerson(input: ErasureInput): Promise<ErasureCertificate>;
	/** Goes on with erasures that were interrupted, and cuts times that nothing needs any more. */
	resumeErasures(): Promise<{ finished: number; open: number }>;
	/** Newest first. */
	listDataRequests(filter: {
		requestId?: string;
		states?: readonly DataRequestState[];
		limit: number;
	}): Promise<DataRequest[]>;
	readCertificate(requestId: string): Promise<ErasureCertificate | null>;
	/** Says that a task outside of the database was done. False when there is no such open task. */
	closeRequestTask(taskId: string): Promise<boolean>;
}

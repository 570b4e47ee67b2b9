import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerConfig } from '../config';
import type { Ledger } from '../ledger';
import type { ReportLedger } from '../reportRecords';

/** Every method crosses the thread; all of them take and give plain data. */
export type LedgerMethod = keyof Ledger;

/**
 * `ledger` writes, and answers what is asked while work goes on. `reports` only counts, for seconds
 * where there is much, on a connection that reads: the writer goes on meanwhile. `closing` only reads
 * what is left of a client that was closed, which nobody can open any more.
 */
export type ThreadRole = 'ledger' | 'reports' | 'closing';

/** What a thread is started with. */
export interface ThreadData {
	readonly role: ThreadRole;
	readonly config: LedgerConfig;
}

/** The methods that the reports thread answers; the compiler asks for those that are missing. */
export const REPORT_METHODS: Readonly<Record<keyof ReportLedger, true>> = {
	countOutreach: true,
	countFunnel: true,
	countVariants: true,
	countStories: true,
	readAccountStates: true,
};

export const isReportMethod = (method: LedgerMethod): method is keyof ReportLedger =>
	Object.hasOwn(REPORT_METHODS, method);

export interface LedgerRequest {
	readonly id: number;
	readonly method: LedgerMethod;
	readonly args: readonly unknown[];
}

export interface WireError {
	readonly name: string;
	readonly message: string;
	/** Present for what a person can mend. */
	readonly userFacing: { readonly code: string; readonly wayOut: string } | null;
}

export type LedgerResponse =
	| { readonly id: number; readonly ok: true; readonly value: unknown }
	| { readonly id: number; readonly ok: false; readonly error: WireError };

/** Classes do not survive the thread border, so their fields are carried over. */
export function toWireError(error: unknown): WireError {
	if (error instanceof UserFacingError) {
		const { name, message, code, wayOut } = error;
		return { name, message, userFacing: { code, wayOut } };
	}
	const known = error instanceof Error ? error : new Error(String(error));
	return { name: known.name, message: known.message, userFacing: null };
}

export function fromWireError(error: WireError): Error {
	if (error.userFacing === null) return new Error(`Outreach Database: ${error.message}`);
	return new UserFacingError(error.userFacing.code, error.message, error.userFacing.wayOut);
}

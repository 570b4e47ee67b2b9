import { UserFacingError } from '../../shared/userFacingError';
import type { Ledger } from '../ledger';

/** Every method crosses the thread; all of them take and give plain data. */
export type LedgerMethod = keyof Ledger;

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

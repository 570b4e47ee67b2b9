import { readFileSync, statSync } from 'node:fs';
import {
	CLOSING_FORMAT,
	isSigned,
	readClosingCertificate,
	type ClosingCertificate,
} from '../core/consent/closing/closingCertificate';
import type { Verdict } from '../core/consent/log/logExport';
import type { SavedHead } from '../core/consent/log/savedHead';

/** A certificate is some kilobytes; a larger file is a log and is never read as a whole. */
const CERTIFICATE_BYTES_MAX = 1024 * 1024;

/** What the certificate of a closed client may be held against. */
export interface HeldAgainst {
	/** The verdict on the log that was exported before. */
	readonly log: Verdict | null;
	readonly saved: SavedHead | null;
	/** The key that an export of the client gave. */
	readonly key: string | null;
}

/** What the file holds: its certificate, what claims to be one, or null for an export of a log. */
export function certificateIn(file: string): ClosingCertificate | 'damaged' | null {
	if (statSync(file).size > CERTIFICATE_BYTES_MAX) return null;
	const text = readFileSync(file, 'utf8');
	if (!text.includes(CLOSING_FORMAT)) return null;
	try {
		return readClosingCertificate(JSON.parse(text)) ?? 'damaged';
	} catch {
		// Lines of a log are no JSON as a whole; a wording in one may name the format.
		return text.startsWith('{"format":"story-outreach-') ? null : 'damaged';
	}
}

/** The first thing that does not fit, or null. */
export function findInCertificate(
	certificate: ClosingCertificate,
	{ log, saved, key }: HeldAgainst,
): string | null {
	const { client, signature } = certificate;
	if (!isSigned(certificate)) return 'The certificate was changed after it was signed.';
	if (key !== null && key !== signature.publicKey) {
		return 'The certificate was signed with another key than the one given.';
	}
	if (saved !== null) {
		if (saved.client !== client.logId) return 'The saved proof belongs to another log.';
		if (saved.sequence > certificate.log.entries) return 'The log ended before the saved proof.';
		if (saved.sequence === certificate.log.entries && saved.hash !== certificate.log.head) {
			return 'The last entry is not the one of the saved proof.';
		}
	}
	if (log === null) return null;
	if (log.kind !== 'intactLog') return 'The log does not fit by itself: check it alone.';
	const isSame = log.entries === certificate.log.entries && log.head === certificate.log.head;
	return isSame ? null : 'The log is not the one that the certificate closes.';
}

/** What the certificate says, for people. */
export function describeCertificate({
	client,
	closedAt,
	log,
	rows,
	versions,
	signature,
}: ClosingCertificate): string[] {
	const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
	return [
		`The client "${client.name}" was closed on ${closedAt} with version ${versions.package}.`,
		`  ${count} rows were deleted, ${rows.subject ?? 0} of them people.`,
		`  Its log ${client.logId} had ${log.entries} entries, head ${log.head}.`,
		log.firstBadEntry === null
			? '  Every entry fitted when it was closed.'
			: `  When it was closed, entry ${log.firstBadEntry} did not fit.`,
		`  Signed with ${signature.publicKey}.`,
	];
}

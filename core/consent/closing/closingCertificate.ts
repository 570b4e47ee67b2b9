import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { toCanonicalJson } from '../log/logEntry';

export const CLOSING_FORMAT = 'story-outreach-closing/1';

const text = z.string();
const count = z.number().int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const factsSchema = z
	.object({
		format: z.literal(CLOSING_FORMAT),
		client: z.object({ name: text, logId: text, databaseId: text }).strict(),
		/** UTC with milliseconds. */
		closedAt: text.datetime(),
		store: z.enum(['sqlite', 'postgres']),
		purpose: z.enum(['real', 'practice']),
		/** The log that went with the database; `firstBadEntry` is null where every entry fitted. */
		log: z.object({ entries: count, head: hash, firstBadEntry: count.nullable() }).strict(),
		/** The export that was made of this very state. */
		export: z
			.object({
				exportId: text,
				endedAt: text.datetime(),
				files: z.array(z.object({ name: text, bytes: count, sha256: hash }).strict()),
			})
			.strict(),
		/** Rows that were deleted, by table. */
		rows: z.record(text, count),
		versions: z.object({ package: text, schema: count, node: text }).strict(),
		tasks: z.array(z.object({ kind: text, explanation: text }).strict()),
	})
	.strict();

const certificateSchema = factsSchema
	.extend({
		signature: z.object({ algorithm: z.literal('Ed25519'), publicKey: text, value: text }).strict(),
	})
	.strict();

/** What is said of a client that was deleted. It names the client and no person. */
export type ClosingFacts = z.infer<typeof factsSchema>;
export type ClosingCertificate = z.infer<typeof certificateSchema>;

/** Signs as one client's database; the key comes from its identity key and is in every export of it. */
export interface ClosingSigner {
	/** SubjectPublicKeyInfo, base64. */
	readonly publicKey: string;
	/** Ed25519, base64. */
	sign(message: string): string;
}

/** The signature is over the canonical JSON (RFC 8785) of everything but the signature itself. */
export const signCertificate = (
	facts: ClosingFacts,
	signer: ClosingSigner,
): ClosingCertificate => ({
	...facts,
	signature: {
		algorithm: 'Ed25519',
		publicKey: signer.publicKey,
		value: signer.sign(toCanonicalJson(facts)),
	},
});

/** Null for what is no certificate of ours, and for one with a sign more or less. */
export function readClosingCertificate(value: unknown): ClosingCertificate | null {
	const parsed = certificateSchema.safeParse(value);
	return parsed.success ? parsed.data : null;
}

/** Whether every letter is as it was signed. Whose key it is, an export made before must say. */
export function isSigned({ signature, ...facts }: ClosingCertificate): boolean {
	try {
		const key = createPublicKey({
			key: Buffer.from(signature.publicKey, 'base64'),
			format: 'der',
			type: 'spki',
		});
		if (key.asymmetricKeyType !== 'ed25519') return false;
		const message = Buffer.from(toCanonicalJson(facts), 'utf8');
		return verify(null, message, key, Buffer.from(signature.value, 'base64'));
	} catch {
		return false;
	}
}

/** For a file or a folder: readable, and the same letters again when it is read and written. */
export const writeClosingCertificate = (certificate: ClosingCertificate): string =>
	`${JSON.stringify(certificate, null, '\t')}\n`;

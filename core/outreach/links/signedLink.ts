import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a link was made for. Behind each stands the same page; `optOut` serves the one click of a mail
 * program, too.
 */
export type LinkAction = 'optIn' | 'optOut' | 'preferences';

export interface LinkClaim {
	readonly action: LinkAction;
	/** Opaque, `per_…`. */
	readonly personId: string;
	readonly accountId: string;
	readonly expiresAt: Date;
}

/** Derived from the identity key, for this purpose alone. */
export interface LinkKeys {
	readonly signing: Uint8Array;
	readonly hiding: Uint8Array;
}

export type LinkReading =
	| ({ readonly kind: 'valid' } & LinkClaim)
	| { readonly kind: 'refused'; readonly reason: 'malformed' | 'forged' | 'expired' };

const VERSION = 1;
/** By their place in it, so later ones are added at the end. */
const ACTIONS: readonly LinkAction[] = ['optOut', 'optIn', 'preferences'];
const NONCE_BYTES = 12;
const CLAIM_BYTES = 32;
/** 128 bits: nobody guesses one before the link ends. */
const MAC_BYTES = 16;
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{80}$/;

/**
 * A personal link, signed with HMAC-SHA256 and ending at `expiresAt`. Inside stand an action, the opaque
 * id of the person, the account and the end, all enciphered: two links of one person cannot be matched.
 * The same claim gives the same token.
 *
 * @throws where the ids are none of ours: only a programming fault can ask for it
 */
export function signLink(keys: LinkKeys, claim: LinkClaim): string {
	const plain = encode(claim);
	// From the claim itself, so that no two claims ever share a key stream.
	const nonce = macOf(keys.signing, 'nonce', plain).subarray(0, NONCE_BYTES);
	const hidden = streamOf(keys.hiding, nonce, plain);
	const signed = Buffer.concat([nonce, hidden]);
	const mac = macOf(keys.signing, 'link', signed).subarray(0, MAC_BYTES);
	return Buffer.concat([signed, mac]).toString('base64url');
}

/** Pure; compares in constant time, and looks into a token only when the signature holds. */
export function verifySignedLink(keys: LinkKeys, token: string, now: Date): LinkReading {
	if (!TOKEN_SHAPE.test(token)) return { kind: 'refused', reason: 'malformed' };
	const bytes = Buffer.from(token, 'base64url');
	const signed = bytes.subarray(0, NONCE_BYTES + CLAIM_BYTES);
	const mac = macOf(keys.signing, 'link', signed).subarray(0, MAC_BYTES);
	if (!timingSafeEqual(mac, bytes.subarray(NONCE_BYTES + CLAIM_BYTES))) {
		return { kind: 'refused', reason: 'forged' };
	}
	const nonce = signed.subarray(0, NONCE_BYTES);
	const claim = decode(readStream(keys.hiding, nonce, signed.subarray(NONCE_BYTES)));
	if (claim === null) return { kind: 'refused', reason: 'malformed' };
	if (claim.expiresAt <= now) return { kind: 'refused', reason: 'expired' };
	return { kind: 'valid', ...claim };
}

function encode({ action, personId, accountId, expiresAt }: LinkClaim): Buffer {
	const person = /^per_([0-9a-f]{32})$/.exec(personId)?.[1];
	if (person === undefined || !/^\d{1,19}$/.test(accountId)) {
		throw new Error('A link is for a person and an account of the ledger');
	}
	const bytes = Buffer.alloc(CLAIM_BYTES);
	bytes.writeUInt8(VERSION, 0);
	bytes.writeUInt8(ACTIONS.indexOf(action), 1);
	bytes.writeUIntBE(expiresAt.getTime(), 2, 6);
	bytes.write(person, 8, 'hex');
	bytes.writeBigUInt64BE(BigInt(accountId), 24);
	return bytes;
}

/** Null for a token of a later version of this package. */
function decode(bytes: Buffer): LinkClaim | null {
	const action = ACTIONS[bytes.readUInt8(1)];
	if (bytes.readUInt8(0) !== VERSION || action === undefined) return null;
	return {
		action,
		expiresAt: new Date(bytes.readUIntBE(2, 6)),
		personId: `per_${bytes.subarray(8, 24).toString('hex')}`,
		accountId: bytes.readBigUInt64BE(24).toString(),
	};
}

const macOf = (key: Uint8Array, purpose: string, bytes: Uint8Array): Buffer =>
	createHmac('sha256', key).update(`${purpose}\u0000`).update(bytes).digest();

/** Counter mode starts at 0 after the nonce. */
const startOf = (nonce: Uint8Array): Buffer => Buffer.concat([nonce, Buffer.alloc(4)]);

const streamOf = (key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Buffer =>
	createCipheriv('aes-256-ctr', key, startOf(nonce)).update(bytes);

const readStream = (key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Buffer =>
	createDecipheriv('aes-256-ctr', key, startOf(nonce)).update(bytes);

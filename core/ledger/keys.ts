import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	hkdfSync,
	randomBytes,
	timingSafeEqual,
} from 'node:crypto';
import type { ClosingSigner } from '../consent/closing/closingCertificate';
import type { LinkKeys } from '../outreach/links/signedLink';
import { deriveClosingSigner } from './closingSigner';

export const KEY_VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keys derived from the one identity key (DESIGN §5 Keys). Look-up and suppression hashes are per
 * client, so that nothing matches across clients (P22).
 */
export interface Keys {
	lookupHash(clientId: string, parts: readonly string[]): string;
	suppressionHash(clientId: string, parts: readonly string[]): string;
	/** The version under which data keys are wrapped now; 1 until the first rotation. */
	wrappingVersion(): number;
	/** From now on data keys are wrapped by the key that comes from this salt. */
	useWrapping(wrapping: Wrapping): void;
	/** The same data key, wrapped by the key in use now. */
	rewrap(wrapped: Uint8Array): Uint8Array;
	/** A fresh data key and its wrapped form, for a new person. */
	createDataKey(): { readonly dataKey: Uint8Array; readonly wrapped: Uint8Array };
	unwrap(wrapped: Uint8Array): Uint8Array;
	/** Proves later that the same identity key is in use; reveals nothing of it. */
	checkValue(purpose: KeyPurpose): string;
	/** For the links to the preference page, and nothing else. */
	readonly links: LinkKeys;
	/** For the certificate of a client that is deleted, and nothing else. */
	closingSigner(clientId: string): ClosingSigner;
}

/** Which key wraps the data keys of people. */
export interface Wrapping {
	readonly version: number;
	readonly salt: Uint8Array;
}

/**
 * A wrapped key says by which salt its wrapping key is derived, so any process can open it at any
 * moment of a rotation. Those from before the first rotation have no salt and are shorter.
 */
const SALT_BYTES = 16;
const WRAPPED_WITHOUT_SALT_BYTES = NONCE_BYTES + TAG_BYTES + 32;

export const createWrappingSalt = (): Uint8Array => new Uint8Array(randomBytes(SALT_BYTES));

export const KEY_PURPOSES = ['lookup', 'suppression', 'encryption'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

export function deriveKeys(identityKey: Uint8Array): Keys {
	const derive = (purpose: KeyPurpose | 'linkSigning' | 'linkHiding') =>
		new Uint8Array(
			hkdfSync('sha256', identityKey, '', `story-outreach/${purpose}/v${KEY_VERSION}`, 32),
		);
	const derived = {
		lookup: derive('lookup'),
		suppression: derive('suppression'),
		encryption: derive('encryption'),
	};
	// A separator that no identifier contains, so that ('a', 'bc') and ('ab', 'c') differ.
	const hash = (key: Uint8Array, parts: readonly string[]) =>
		createHmac('sha256', key).update(parts.join('\u0000')).digest('hex');

	let current: Wrapping | null = null;
	const wrappingKeys = new Map<string, Uint8Array>();
	const wrappingKeyOf = (salt: Uint8Array): Uint8Array => {
		const name = Buffer.from(salt).toString('hex');
		const known = wrappingKeys.get(name);
		if (known !== undefined) return known;
		const fresh = new Uint8Array(
			hkdfSync('sha256', identityKey, salt, 'story-outreach/wrapping', 32),
		);
		wrappingKeys.set(name, fresh);
		return fresh;
	};
	const wrap = (dataKey: Uint8Array): Uint8Array =>
		current === null
			? seal(derived.encryption, dataKey)
			: new Uint8Array(Buffer.concat([current.salt, seal(wrappingKeyOf(current.salt), dataKey)]));
	const unwrap = (wrapped: Uint8Array): Uint8Array =>
		wrapped.length === WRAPPED_WITHOUT_SALT_BYTES
			? open(derived.encryption, wrapped)
			: open(wrappingKeyOf(wrapped.subarray(0, SALT_BYTES)), wrapped.subarray(SALT_BYTES));

	return {
		wrappingVersion: () => current?.version ?? KEY_VERSION,
		useWrapping: (wrapping) => {
			current = wrapping;
		},
		rewrap: (wrapped) => wrap(unwrap(wrapped)),
		lookupHash: (clientId, parts) => hash(derived.lookup, [clientId, ...parts]),
		suppressionHash: (clientId, parts) => hash(derived.suppression, [clientId, ...parts]),
		createDataKey: () => {
			const dataKey = new Uint8Array(randomBytes(32));
			return { dataKey, wrapped: wrap(dataKey) };
		},
		unwrap,
		checkValue: (purpose) => hash(derived[purpose], ['key check']),
		links: { signing: derive('linkSigning'), hiding: derive('linkHiding') },
		closingSigner: (clientId) => deriveClosingSigner(identityKey, clientId),
	};
}

/** AES-256-GCM; nonce, tag and text in one value. */
export function seal(key: Uint8Array, plain: Uint8Array): Uint8Array {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	const body = Buffer.concat([cipher.update(plain), cipher.final()]);
	return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** @throws when the value was changed or sealed with another key. */
export function open(key: Uint8Array, sealed: Uint8Array): Uint8Array {
	const nonce = sealed.subarray(0, NONCE_BYTES);
	const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
	const decipher = createDecipheriv('aes-256-gcm', key, nonce);
	decipher.setAuthTag(tag);
	return new Uint8Array(
		Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]),
	);
}

export const sealText = (key: Uint8Array, text: string): Uint8Array =>
	seal(key, Buffer.from(text, 'utf8'));

export const openText = (key: Uint8Array, sealed: Uint8Array): string =>
	Buffer.from(open(key, sealed)).toString('utf8');

export function isSameText(left: string, right: string): boolean {
	const [a, b] = [Buffer.from(left), Buffer.from(right)];
	return a.length === b.length && timingSafeEqual(a, b);
}

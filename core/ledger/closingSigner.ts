import { createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';
import type { ClosingSigner } from '../consent/closing/closingCertificate';

/** PKCS #8 around the 32 bytes of an Ed25519 key (RFC 8410 §7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key that signs for one client. It is derived, so it is the same in every export and in the
 * certificate, and goes with the identity key: nobody can sign for a closed client any more.
 */
export function deriveClosingSigner(identityKey: Uint8Array, clientId: string): ClosingSigner {
	const seed = hkdfSync('sha256', identityKey, clientId, 'story-outreach/closing/v1', 32);
	const privateKey = createPrivateKey({
		key: Buffer.concat([PKCS8_PREFIX, Buffer.from(seed)]),
		format: 'der',
		type: 'pkcs8',
	});
	const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
	return {
		publicKey: publicKey.toString('base64'),
		sign: (message) => sign(null, Buffer.from(message, 'utf8'), privateKey).toString('base64'),
	};
}

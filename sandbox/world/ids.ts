import { createHash, randomUUID } from 'node:crypto';

/**
 * Mints ids that look like Meta's. Each world has its own nonce: a client that kept a database from an
 * earlier run must never meet a message id again that means another message now.
 */
export class Ids {
	readonly #nonce = randomUUID();

	#minted = 0;

	/** Long and made of base64 letters, as real message ids are. */
	messageId(accountId: string): string {
		const unique = this.#digest('message')
			.toString('base64')
			.replace(/[^A-Za-z0-9]/g, 'Z');
		const account = Buffer.from(`IGMessageID:${accountId}`).toString('base64').replace(/=/g, '');
		return `aWdfZAG1faXRlbToxO${account}ZAG06${unique}${this.#minted.toString(36)}ZDZD`;
	}

	/** 17 digits: above 2^53, so a client that reads ids as JSON numbers loses digits here too. */
	objectId(kind: 'media' | 'comment' | 'account' | 'scopedAccount' | 'page'): string {
		return digits(this.#digest(kind), PREFIX[kind]);
	}

	conversationId(): string {
		return `aWdfZAG06${this.#digest('conversation').toString('base64url')}`;
	}

	token(login: 'instagram' | 'facebook'): string {
		const secret = this.#digest('token').toString('hex') + this.#digest('token').toString('hex');
		return `${login === 'instagram' ? 'IGAA' : 'EAAC'}${secret}`;
	}

	code(): string {
		return `AQ${this.#digest('code').toString('base64url')}`;
	}

	traceId(): string {
		return `A${this.#digest('trace').toString('base64url').slice(0, 22)}`;
	}

	#digest(kind: string): Buffer {
		this.#minted += 1;
		return createHash('sha256').update(`${this.#nonce}:${kind}:${this.#minted}`).digest();
	}
}

const PREFIX = {
	media: '180',
	comment: '179',
	account: '17841',
	scopedAccount: '249',
	page: '109',
} as const;

const ID_DIGITS = 17;

function digits(digest: Buffer, prefix: string): string {
	const wanted = ID_DIGITS - prefix.length;
	const number = BigInt(`0x${digest.subarray(0, 8).toString('hex')}`) % 10n ** BigInt(wanted);
	return prefix + number.toString().padStart(wanted, '0');
}

/**
 * Scoped to one person and one account (facts §3), and the same in every run: the person who wrote
 * yesterday is the person who writes today.
 */
export function igsidOf(accountId: string, username: string): string {
	return digits(createHash('sha256').update(`igsid:${accountId}:${username}`).digest(), '65');
}

/** The ids of the demo stay the same from run to run, as its people and texts do. */
export function fixedMediaId(label: string): string {
	return digits(createHash('sha256').update(`media:${label}`).digest(), PREFIX.media);
}

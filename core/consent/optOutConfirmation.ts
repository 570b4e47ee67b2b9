import { DAY_MS, addMs } from '../shared/duration';
import type { Listing } from './mayLift';

/**
 * How long a STOP may be answered: the 24 hours that it opened itself (facts/instagram.md §4.3), whatever
 * the person writes later.
 */
const ANSWERABLE_MS = DAY_MS;

/** A STOP that the person wrote to us while nothing else kept messages from them. */
export interface OptOutToConfirm {
	readonly writtenAt: Date;
	/** When it was put on the do-not-contact list: by this its entries are told from all others. */
	readonly listedAt: Date;
	/** Since when something else says stop, too, also where the list looks the same. */
	readonly outweighedAt: Date | null;
	/** Every current entry of the person on the list, whatever it reaches. */
	readonly listings: readonly Listing[];
}

export type ConfirmationReading =
	| { readonly kind: 'open'; readonly until: Date }
	/** Never listed for this, or taken back: the message would say what is not so. */
	| { readonly kind: 'nothingToConfirm' }
	| { readonly kind: 'tooLate' }
	| { readonly kind: 'otherStop'; readonly since: Date };

/**
 * Whether a STOP may be answered at `now` with the one confirmation. Only the entry that this very STOP
 * made is no obstacle to it; whatever else says stop, by whomever, is one. That there is only one
 * confirmation is the idempotency key's business, not judged here.
 */
export function readConfirmation(optOut: OptOutToConfirm | null, now: Date): ConfirmationReading {
	if (optOut === null) return { kind: 'nothingToConfirm' };
	const { listings, outweighedAt, writtenAt } = optOut;
	const other = listings.find((listing) => !isEntryOf(optOut, listing));
	const since = outweighedAt ?? other?.since ?? null;
	if (since !== null) return { kind: 'otherStop', since };
	if (listings.length === 0) return { kind: 'nothingToConfirm' };
	const until = addMs(writtenAt, ANSWERABLE_MS);
	return now < until ? { kind: 'open', until } : { kind: 'tooLate' };
}

const isEntryOf = ({ listedAt }: OptOutToConfirm, { askedBy, since }: Listing): boolean =>
	askedBy === 'person' && since.getTime() === listedAt.getTime();

import { renderSVG } from 'uqr';

/** What a chat link is for; each start by it is counted for the same. */
export interface ChatLinkPurpose {
	readonly storyId: string | null;
	readonly campaign: string | null;
	/** A word of the user's own that tells two links apart. */
	readonly code: string | null;
}

const IG_ME = 'https://ig.me/m/';

/** Opens the conversation with the account; Meta hands `ref` over with the start ("Using ig.me Links"). */
export const chatLink = (username: string, ref: string): string =>
	`${IG_ME}${encodeURIComponent(username)}?ref=${encodeURIComponent(ref)}`;

/** A quarter of the picture may be damaged or covered by the edge of a sticker. */
const CORRECTION = 'Q';
/** The standard asks for four light squares around the picture. */
const BORDER_SQUARES = 4;

/** A QR picture of a link; scales to any size. */
export const qrPicture = (link: string): string =>
	renderSVG(link, { ecc: CORRECTION, border: BORDER_SQUARES });

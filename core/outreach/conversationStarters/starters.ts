import { z } from 'zod';
import { UserFacingError } from '../../shared/userFacingError';
import { isSafeAddress } from '../links/linkAddress';

/** facts: at most four questions ("Ice Breakers", developers.facebook.com, 30 June 2026). */
const ICE_BREAKERS_MAX = 4;
/** Meta's page of the menu, for Messenger: "up to 20 buttons"; that of Instagram names no number. */
const MENU_ENTRIES_MAX = 20;
const PAYLOAD_CHARS_MAX = 1000;

const payload = z.string().trim().min(1, 'has no payload').max(PAYLOAD_CHARS_MAX);

const iceBreaker = z
	.object({
		question: z.string().trim().min(1, 'has no question'),
		payload,
	})
	.strict();

const title = z.string().trim().min(1, 'has no title');

const menuEntry = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('answer'), title, payload }).strict(),
	z
		.object({
			kind: z.literal('link'),
			title,
			url: z
				.string()
				.trim()
				.url('has no address')
				.refine(isSafeAddress, 'needs an address that begins with https://'),
		})
		.strict(),
]);

const starters = z
	.object({
		iceBreakers: z.array(iceBreaker).max(ICE_BREAKERS_MAX, 'are more than four').optional(),
		menu: z.array(menuEntry).max(MENU_ENTRIES_MAX, 'are more than 20').optional(),
	})
	.strict()
	.refine(
		({ iceBreakers = [], menu = [] }) => iceBreakers.length + menu.length > 0,
		'hold neither a question nor a menu entry',
	);

export type IceBreaker = Readonly<z.infer<typeof iceBreaker>>;
export type MenuEntry = Readonly<z.infer<typeof menuEntry>>;

/** What people see before they write; of an absent part nothing is changed. */
export interface ConversationStarters {
	readonly iceBreakers?: readonly IceBreaker[];
	readonly menu?: readonly MenuEntry[];
}

export const STARTER_KINDS = ['iceBreakers', 'menu'] as const;
export type StarterKind = (typeof STARTER_KINDS)[number];

/** @throws UserFacingError naming the part that Instagram would not take */
export function parseConversationStarters(input: unknown): ConversationStarters {
	const parsed = starters.safeParse(input);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const part =
		issue?.path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ') ?? '';
	throw new UserFacingError(
		'conversationStartersInvalid',
		`The conversation starters cannot be set: ${part} ${issue?.message ?? ''}`.replaceAll(
			'  ',
			' ',
		),
		'Correct it. Instagram shows at most four questions, and takes addresses that begin with https:// only.',
	);
}

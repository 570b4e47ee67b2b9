import type { Language, ReasonCode } from './reasons';

/**
 * Ready texts that bring people to write first, or to agree, by themselves (PLAYBOOK P21). Each says what
 * they get, that the answer is automatic, and how to end it; what stands in brackets is filled in by
 * hand. Nothing in them says that anybody was watched.
 */
const INVITATIONS = {
	replyYesStory: {
		en: {
			title: 'A story that asks to reply YES',
			text: 'Want [what they get]? Reply YES to this story and it comes to your messages, together with news about [topic]. The answer is automatic. Write STOP whenever you like. Privacy: [link]',
		},
		it: {
			title: 'Una storia che chiede di rispondere SÌ',
			text: 'Vuoi [che cosa ricevono]? Rispondi SÌ a questa storia: ti arriva nei messaggi, insieme alle novità su [argomento]. La risposta è automatica. Scrivi STOP quando vuoi. Privacy: [link]',
		},
	},
	commentInvitation: {
		en: {
			title: 'A post that asks for a comment',
			text: 'Comment INFO and you get [what they get] once, as a private message. It is sent automatically; write STOP and it stays at that.',
		},
		it: {
			title: 'Un post che chiede un commento',
			text: 'Commenta INFO e ricevi [che cosa ricevono] una volta, come messaggio privato. Parte in automatico; scrivi STOP e finisce lì.',
		},
	},
	chatLinkSticker: {
		en: {
			title: 'A chat link on a story sticker or as a QR picture',
			text: 'Questions about [topic]? Tap the link and write to us. A first answer comes automatically, a person reads along.',
		},
		it: {
			title: 'Un link alla chat su un adesivo della storia o come immagine QR',
			text: 'Domande su [argomento]? Tocca il link e scrivici. La prima risposta è automatica, una persona legge.',
		},
	},
	optInForm: {
		en: {
			title: 'An opt-in form behind a link',
			text: 'Yes, [brand] may send me messages about [topic] on Instagram. I can end this at any time by writing STOP. Privacy: [link]',
		},
		it: {
			title: 'Un modulo di iscrizione dietro un link',
			text: 'Sì, [marchio] può inviarmi messaggi su [argomento] su Instagram. Posso smettere in qualsiasi momento scrivendo STOP. Privacy: [link]',
		},
	},
} as const satisfies Record<string, Record<Language, { title: string; text: string }>>;

export type InvitationKind = keyof typeof INVITATIONS;

const WRITE_FIRST: readonly InvitationKind[] = [
	'replyYesStory',
	'commentInvitation',
	'chatLinkSticker',
];
const AGREE: readonly InvitationKind[] = ['replyYesStory', 'optInForm'];

/** Best first. Who asked to be left alone is invited to nothing. */
const KINDS_BY_REASON: Partial<Record<ReasonCode, readonly InvitationKind[]>> = {
	neverWrote: WRITE_FIRST,
	windowClosed: WRITE_FIRST,
	windowClosedLeftOut: WRITE_FIRST,
	windowRefused: WRITE_FIRST,
	noLegalBasis: AGREE,
	evidenceTooWeak: AGREE,
};

export interface Invitation {
	readonly kind: InvitationKind;
	/** How many people it could bring. */
	readonly people: number;
	readonly title: string;
	readonly text: string;
}

/** Every invitation that fits somebody, the one for most people first. */
export function invitationsFor(
	counts: Readonly<Partial<Record<ReasonCode, number>>>,
	language: Language,
): Invitation[] {
	return Object.keys(INVITATIONS)
		.filter(isKind)
		.map((kind) => ({ kind, people: peopleFor(kind, counts), ...INVITATIONS[kind][language] }))
		.filter(({ people }) => people > 0)
		.sort((a, b) => b.people - a.people);
}

const isKind = (kind: string): kind is InvitationKind => Object.hasOwn(INVITATIONS, kind);

function peopleFor(
	kind: InvitationKind,
	counts: Readonly<Partial<Record<ReasonCode, number>>>,
): number {
	let people = 0;
	for (const [reason, count] of Object.entries(counts)) {
		const kinds: readonly InvitationKind[] | undefined = KINDS_BY_REASON[reason as ReasonCode];
		if (kinds?.includes(kind) === true) people += count;
	}
	return people;
}

/** The best invitation for one person, or null where none is right. */
export function invitationFor(
	reason: ReasonCode,
	language: Language,
): { readonly title: string; readonly text: string } | null {
	const [best] = KINDS_BY_REASON[reason] ?? [];
	return best === undefined ? null : INVITATIONS[best][language];
}

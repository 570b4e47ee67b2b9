import type { Language } from '../../outreach/reasons';
import type { ExperimentVerdict, VariantReading } from './compareVariants';

type Given = Readonly<Record<'winner' | 'share' | 'fewest' | 'needed' | 'stopped', string>>;

/** The result in one sentence. A stopped variant is named whatever the verdict. */
export const EXPERIMENT_TEXTS: Readonly<
	Record<Language, Readonly<Record<ExperimentVerdict, (given: Given) => string>>>
> = {
	en: {
		noVariants: () =>
			'No message of this campaign was sent as a variant in this period, so there is nothing to compare.',
		oneVariant: () => 'There is only one variant, so there is nothing to compare.',
		tooFew: ({ fewest, needed, stopped }) =>
			stopped === ''
				? `Too few to say: the smallest variant has ${fewest} people whose time to answer is over, and it takes ${needed}.`
				: `Too few to say which is better (${fewest} of ${needed} people), but stop ${stopped}: it does harm.`,
		noDifferenceYet: ({ stopped }) =>
			stopped === ''
				? 'No difference is sure yet: go on, and look as often as you like.'
				: `No difference is sure yet, but stop ${stopped}: it does harm.`,
		better: ({ winner, share, stopped }) =>
			stopped === ''
				? `"${winner}" is clearly better (${share}): use it for everyone.`
				: `"${winner}" is clearly better (${share}): use it for everyone, and stop ${stopped}, which does harm.`,
		unevenSplit: ({ stopped }) =>
			stopped === ''
				? 'Nothing can be said: the variants did not get the share of people they were meant to get, so look at how they are chosen.'
				: `Stop ${stopped}: it does harm. Nothing else can be said, because the variants did not get the share of people they were meant to get.`,
		allStopped: () =>
			'Stop all variants: too many people opt out or complain, so change the message or whom you write to.',
	},
	it: {
		noVariants: () =>
			'In questo periodo nessun messaggio di questa campagna è stato inviato come variante, quindi non c’è niente da confrontare.',
		oneVariant: () => 'C’è una sola variante, quindi non c’è niente da confrontare.',
		tooFew: ({ fewest, needed, stopped }) =>
			stopped === ''
				? `Troppo poche per dirlo: la variante più piccola ha ${fewest} persone il cui tempo per rispondere è finito, e ne servono ${needed}.`
				: `Troppo poche per dire quale sia migliore (${fewest} di ${needed} persone), ma ferma ${stopped}: fa danni.`,
		noDifferenceYet: ({ stopped }) =>
			stopped === ''
				? 'Nessuna differenza è ancora sicura: continua, e guarda quando vuoi.'
				: `Nessuna differenza è ancora sicura, ma ferma ${stopped}: fa danni.`,
		better: ({ winner, share, stopped }) =>
			stopped === ''
				? `"${winner}" è chiaramente migliore (${share}): usala per tutti.`
				: `"${winner}" è chiaramente migliore (${share}): usala per tutti, e ferma ${stopped}, che fa danni.`,
		unevenSplit: ({ stopped }) =>
			stopped === ''
				? 'Non si può dire niente: le varianti non hanno ricevuto la quota di persone prevista, quindi guarda come vengono scelte.'
				: `Ferma ${stopped}: fa danni. Altro non si può dire, perché le varianti non hanno ricevuto la quota di persone prevista.`,
		allStopped: () =>
			'Ferma tutte le varianti: troppe persone rinunciano o reclamano, quindi cambia il messaggio o le persone a cui scrivi.',
	},
};

/** Why a variant must not be used any more. */
export const STOP_TEXTS: Readonly<
	Record<NonNullable<VariantReading['stop']>, Readonly<Record<Language, string>>>
> = {
	optOuts: { en: 'Too many people opt out.', it: 'Troppe persone rinunciano.' },
	complaints: { en: 'Too many people complain.', it: 'Troppe persone reclamano.' },
};

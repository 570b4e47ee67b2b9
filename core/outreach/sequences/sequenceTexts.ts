import type { Language } from '../reasons';
import type { SequenceFault } from './compileSequence';

/** Whole sentences; `{step}` is the number of the step. */
const FAULTS: Readonly<Record<SequenceFault['code'], Readonly<Record<Language, string>>>> = {
	automaticTooLate: {
		en: 'Step {step} is an automatic Instagram message that could fall more than 24 hours after the person last wrote, and then Instagram does not allow it. Instead: let it wait for their message, choose a channel they agreed to (email, SMS, WhatsApp), or make it a task for a person.',
		it: 'Il passo {step} è un messaggio automatico su Instagram che potrebbe cadere più di 24 ore dopo l’ultimo messaggio della persona, e allora Instagram non lo permette. In alternativa: fallo aspettare un suo messaggio, scegli un canale che ha accettato (e-mail, SMS, WhatsApp), oppure trasformalo in un compito per una persona.',
	},
	byHandTooLate: {
		en: 'Step {step} is a task that could fall more than 7 days after the person last wrote, and then nobody may answer by hand either. Instead: make it earlier, let it wait for their message, or choose a channel they agreed to (email, SMS, WhatsApp).',
		it: 'Il passo {step} è un compito che potrebbe cadere più di 7 giorni dopo l’ultimo messaggio della persona, e allora nessuno può più rispondere nemmeno a mano. In alternativa: anticipalo, fallo aspettare un suo messaggio, oppure scegli un canale che ha accettato (e-mail, SMS, WhatsApp).',
	},
	waitsForNothing: {
		en: 'Step {step} waits for a message of the person, at most 7 days, but may not go out before 7 days are over. Make its delay shorter.',
		it: 'Il passo {step} aspetta un messaggio della persona, al massimo 7 giorni, ma non può partire prima che siano passati 7 giorni. Accorcia la sua attesa.',
	},
};

export const explainFault = ({ code, step }: SequenceFault, language: Language): string =>
	FAULTS[code][language].replaceAll('{step}', String(step));

/** Why somebody's way through a sequence ended, beside the reasons of contacts. */
const ENDS = {
	completed: {
		en: 'Ended: this person got every step.',
		it: 'Terminata: questa persona ha ricevuto tutti i passi.',
	},
	noAnswers: {
		en: 'Ended: this person did not answer, so nothing more is sent.',
		it: 'Terminata: questa persona non ha risposto, quindi non viene inviato altro.',
	},
	replied: {
		en: 'Ended: this person wrote. Go on with the conversation.',
		it: 'Terminata: questa persona ha scritto. Continua la conversazione.',
	},
	takenOver: {
		en: 'Ended: somebody else wrote to this person from this account.',
		it: 'Terminata: qualcun altro ha scritto a questa persona da questo account.',
	},
	optedOut: {
		en: 'Ended: this person asked not to be contacted.',
		it: 'Terminata: questa persona ha chiesto di non essere contattata.',
	},
	converted: {
		en: 'Ended: this person did what the sequence was for.',
		it: 'Terminata: questa persona ha fatto ciò per cui era la sequenza.',
	},
	stopped: {
		en: 'Ended: a workflow stopped it.',
		it: 'Terminata: un workflow l’ha fermata.',
	},
	joined: {
		en: 'Ended: two records turned out to be one person, who is on the way already.',
		it: 'Terminata: due schede si sono rivelate una sola persona, che è già in cammino.',
	},
} as const satisfies Record<string, Record<Language, string>>;

export type SequenceEnd = keyof typeof ENDS;

/** What a workflow may say when it stops somebody's way; the others come about by themselves. */
export const STOP_REASONS = [
	'converted',
	'stopped',
	'takenOver',
] as const satisfies readonly SequenceEnd[];
export type StopReason = (typeof STOP_REASONS)[number];

export const isSequenceEnd = (text: string): text is SequenceEnd => Object.hasOwn(ENDS, text);

export const explainEnd = (end: SequenceEnd, language: Language): string => ENDS[end][language];

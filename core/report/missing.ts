import type { Language } from '../outreach/reasons';

/** Why a figure has no value: never 0 where nobody knows. Codes are never renamed. */
export const MISSING = {
	noOneContacted: {
		en: 'No rate: nobody was contacted in this period.',
		it: 'Nessun tasso: in questo periodo non è stato contattato nessuno.',
	},
	noMessageSent: {
		en: 'No rate: no message was sent in this period.',
		it: 'Nessun tasso: in questo periodo non è stato inviato nessun messaggio.',
	},
	noReply: {
		en: 'No time: nobody replied.',
		it: 'Nessun tempo: nessuno ha risposto.',
	},
	noReadReceipt: {
		en: 'Not known: Instagram delivered no read receipt for these people. That may mean that nobody looked, or that receipts do not reach the Instagram Story Trigger.',
		it: "Non noto: Instagram non ha consegnato nessuna conferma di lettura per queste persone. Può voler dire che nessuno ha guardato, o che le conferme non arrivano all'Instagram Story Trigger.",
	},
	noDeliveryReceipt: {
		en: 'Not known: Instagram says that it accepted a message, never that the message arrived.',
		it: 'Non noto: Instagram dice di aver accettato un messaggio, mai che il messaggio è arrivato.',
	},
	noFollowerSource: {
		en: 'Not known: no source of new followers is connected yet.',
		it: 'Non noto: non è ancora collegata nessuna fonte di nuovi follower.',
	},
	notRecordedYet: {
		en: 'Not recorded yet: no step of a workflow marks people for this.',
		it: 'Non ancora registrato: nessun passo di un workflow segna le persone per questo.',
	},
	onlyNow: {
		en: 'Known for now only, not for an earlier period.',
		it: 'Noto solo per adesso, non per un periodo precedente.',
	},
	noFollowUp: {
		en: 'No rate: nobody was contacted again in this period before they replied.',
		it: 'Nessun tasso: in questo periodo nessuno è stato ricontattato prima di rispondere.',
	},
	nothingQueued: {
		en: 'No time: no message waits to be sent.',
		it: 'Nessun tempo: nessun messaggio aspetta di essere inviato.',
	},
	noDailyLimit: {
		en: 'Not known: no account has sent under a daily limit yet.',
		it: 'Non noto: nessun account ha ancora inviato con un limite giornaliero.',
	},
	noViewerList: {
		en: 'Not known: no viewer list covers this period. The next stages count everyone.',
		it: 'Non noto: nessuna lista di spettatori copre questo periodo. Le fasi seguenti contano tutti.',
	},
	noStoryNumber: {
		en: 'Not known: no snapshot of the story holds it. Capture Snapshot reads it while the story is up.',
		it: 'Non noto: nessuna istantanea della storia lo contiene. Capture Snapshot lo legge mentre la storia è online.',
	},
	nobodyReached: {
		en: 'No rate: nobody was reached.',
		it: 'Nessun tasso: non è stato raggiunto nessuno.',
	},
	storyNumbersTooOld: {
		en: 'No rate: more people replied than the latest snapshot had reached.',
		it: 'Nessun tasso: hanno risposto più persone di quante ne avesse raggiunte l’ultima istantanea.',
	},
	noOneInStageBefore: {
		en: 'No share: nobody is in the stage before.',
		it: 'Nessuna quota: nella fase precedente non c’è nessuno.',
	},
} as const satisfies Record<string, Record<Language, string>>;

export type MissingReason = keyof typeof MISSING;

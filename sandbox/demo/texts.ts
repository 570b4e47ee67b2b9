import type { DemoIntent } from './demo';

interface DemoText {
	text: string;
	intent: DemoIntent;
}

const as =
	(intent: DemoIntent) =>
	(text: string): DemoText => ({ text, intent });

/** 34 story replies of the last hours: 9 clear yeses, 6 clear stops, the rest just talk. */
export const RECENT_TEXTS: readonly DemoText[] = [
	...['sì', 'YES please', 'Sì!', 'YES', 'Sí, por favor', 'sì grazie 😊', 'Yes', 'SÌ', 'yes 🙌'].map(
		as('opt_in'),
	),
	...['STOP', 'basta, grazie', 'please unsubscribe me', 'non scrivetemi più', 'stop', 'BASTA'].map(
		as('opt_out'),
	),
	...[
		'Che meraviglia 😍',
		'Sembra buonissimo!',
		'A che ora aprite domani?',
		'Fate anche il pane senza glutine?',
		'Ne avete ancora per questo pomeriggio?',
		'Complimenti, foto bellissima',
		'Quanto costa la crostata grande?',
		'Ma che fame 🤤',
		'Posso prenotare due focacce per sabato?',
		'Spedite anche a Torino?',
		'This looks amazing!',
		'Do you have anything vegan?',
		'Where exactly is your shop?',
		'My kids loved the cinnamon rolls 🥐',
		'What a beautiful crust',
		'¡Qué pinta tiene! 😋',
		'¿Abrís los domingos?',
		'Me encanta vuestro pan',
		'Il profumo arriva fin qui ❤️',
	].map(as('none')),
];

/** Replies of days ago, whose window is closed by now. */
export const OLDER_TEXTS: readonly DemoText[] = [
	'Bellissima vetrina!',
	'Avete il panettone quest’anno?',
	'Great colours ✨',
	'Siete aperti a pranzo?',
	'How long does the sourdough keep?',
	'¡Felicidades por la tienda!',
	'Che bontà 🍞',
	'Quali farine usate?',
	'So cosy!',
	'Passo a trovarvi presto',
].map(as('none'));

import { lintMessage } from '../../../../core/outreach/templates/lint/lintMessage';
import { showsWatching } from '../../../../core/outreach/templates/lint/signs';

const GOOD =
	'Thanks for your message! Shall we keep a table? Automatic message, write STOP to end. Privacy: https://example.com/privacy';

const codes = (text: string, given: { isFirstContact?: boolean; isPublic?: boolean } = {}) =>
	lintMessage({ text, purpose: 'conversation', isFirstContact: true, ...given }).map(
		({ code }) => code,
	);

describe('lintMessage', () => {
	it('finds nothing in a good text', () => {
		expect(codes(GOOD)).toEqual([]);
	});

	it('counts bytes, not characters', () => {
		expect(codes(GOOD + 'é'.repeat(450))).toContain('tooLong');
		expect(codes(GOOD + 'e'.repeat(450))).not.toContain('tooLong');
	});

	it.each([
		'Write STOP to end.',
		'Scrivi BASTA per non ricevere altro.',
		'Escribe BAJA.',
		'Schreib STOPP.',
		'Escreva PARAR.',
		'Just say "unsubscribe".',
		'End it here: [opt_out_link]',
		'Fallo finire: [link_rinuncia]',
	])('accepts as a way out: %s', (text) => {
		expect(codes(text)).not.toContain('noOptOutWord');
	});

	it.each(['Have a nice day!', 'Basta un attimo.', 'Reply YES.', 'Please do not stop.'])(
		'sees no way out in: %s',
		(text) => {
			expect(codes(text)).toContain('noOptOutWord');
		},
	);

	it.each([
		['Privacy: link in our profile.', true],
		['Datenschutz: https://example.com/ds', true],
		['Informativa: [link_privacy]', true],
		['We respect your privacy.', false],
		['https://example.com/shop', false],
	])('%s: a link to the notice is there: %s', (text, isThere) => {
		expect(codes(text).includes('noPrivacyLink')).toBe(!isThere);
	});

	it.each([
		'This is an automated message.',
		'Questo è un messaggio automatico.',
		'Este es un mensaje automático.',
		'Ceci est un message automatique.',
		'Das ist eine automatische Nachricht.',
		'Esta é uma mensagem automática.',
		'I am a bot.',
	])('takes as a disclosure: %s', (text) => {
		expect(codes(text)).not.toContain('noDisclosure');
	});

	it('asks for the disclosure in the first message only', () => {
		const text = 'Thanks for writing!';

		expect(codes(text)).toContain('noDisclosure');
		expect(codes(text, { isFirstContact: false })).not.toContain('noDisclosure');
	});

	it.each([
		['Do you like it? Shall we call you?', true],
		['Write MENU or reply YES.', true],
		['See https://example.com/a and https://example.com/b', true],
		['Want 10 %? Write YES.', false],
		['See https://example.com/a. Privacy: https://example.com/privacy', false],
		['Write STOP to end.', false],
	])('%s: more than one call to action: %s', (text, isFound) => {
		expect(codes(text).includes('severalCallsToAction')).toBe(isFound);
	});

	it('asks of a public answer neither a way out nor a notice', () => {
		expect(codes('Thank you! Write to us.', { isPublic: true })).toEqual([]);
	});

	it('refuses for offers what it only mentions in a conversation', () => {
		const severity = (purpose: 'conversation' | 'promotional') =>
			lintMessage({ text: 'Hello!', purpose, isFirstContact: true }).map((found) => [
				found.code,
				found.severity,
			]);

		expect(severity('conversation')).toEqual([
			['noOptOutWord', 'warns'],
			['noPrivacyLink', 'warns'],
			['noDisclosure', 'warns'],
		]);
		expect(severity('promotional').map(([, level]) => level)).toEqual([
			'refuses',
			'refuses',
			'refuses',
		]);
	});

	it('refuses a text that shows that people are watched, whatever it is for', () => {
		for (const purpose of ['conversation', 'promotional'] as const) {
			const found = lintMessage({
				text: `I saw that you viewed my story. ${GOOD}`,
				purpose,
				isFirstContact: true,
			});

			expect(found).toContainEqual({ code: 'showsWatching', severity: 'refuses' });
		}
	});
});

describe('a text that shows that we watch people', () => {
	it.each([
		'I saw that you viewed my story!',
		'We noticed you keep watching our stories.',
		'We’ve seen you came back to our profile',
		'Thanks for watching our story',
		'You recently visited our profile.',
		'I know that you looked at our page',
		'Ho visto che hai guardato la mia storia',
		'Abbiamo notato che guardi spesso le nostre storie',
		'Grazie per aver visto la nostra storia',
		'Sei passata dal nostro profilo',
		'Vi que viste mi historia',
		'Hemos visto que has visitado nuestro perfil',
		'Gracias por ver nuestras historias',
		'J’ai vu que tu as regardé ma story',
		'Merci d’avoir regardé notre story',
		'Nous avons remarqué que vous avez visité notre profil',
		'Ich habe gesehen, dass du meine Story angeschaut hast',
		'Danke fürs Anschauen unserer Story',
		'Du hast unser Profil besucht',
		'Vi que você viu o meu story',
		'Obrigado por assistir aos nossos stories',
		'Notamos que voltou ao nosso perfil',
	])('is recognised: %s', (text) => {
		expect(showsWatching(text)).toBe(true);
	});

	it.each([
		'Thanks for your reply to our story!',
		'Did you see our new menu?',
		'We saw your question about the size.',
		'Thank you for writing to us. See you soon!',
		'Have a look at our story tomorrow.',
		'Grazie per aver risposto alla nostra storia',
		'Hai visto il nuovo menù?',
		'Ti va di vederlo?',
		'Gracias por responder a nuestra historia',
		'¿Viste el nuevo menú?',
		'Merci d’avoir répondu à notre story',
		'Avez-vous vu la nouvelle carte ?',
		'Danke, dass du auf unsere Story geantwortet hast',
		'Hast du die neue Karte gesehen?',
		'Obrigado por responder ao nosso story',
		'Já viu o novo menu?',
	])('is told apart from: %s', (text) => {
		expect(showsWatching(text)).toBe(false);
	});
});

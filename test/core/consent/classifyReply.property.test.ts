import fc from 'fast-check';
import { classifyReply } from '../../../core/consent/classifyReply';
import { foldWord } from '../../../core/consent/foldWord';

const OPT_OUTS = [
	'stop',
	'basta',
	'cancellami',
	'unsubscribe',
	'baja',
	'arrêtez',
	'abmelden',
	'sair',
];
const YESES = ['yes', 'sì', 'sí', 'oui', 'ja', 'sim'];
const COURTESY = ['grazie', 'please', 'por favor', 'merci', 'bitte', 'obrigado', 'ciao', 'hi'];

/** Ways of writing one word that mean nothing. */
const written = (words: readonly string[]): fc.Arbitrary<string> =>
	fc
		.tuple(fc.constantFrom(...words), fc.infiniteStream(fc.nat(3)), fc.boolean(), fc.boolean())
		.map(([word, choices, isBare, isInvisible]) =>
			[...(isBare ? word.normalize('NFD').replace(/\p{M}/gu, '') : word)]
				.map((letter) => {
					const choice = choices.next().value ?? 0;
					const cased = choice % 2 === 0 ? letter : letter.toUpperCase();
					return cased.repeat(choice === 3 ? 3 : 1) + (isInvisible ? '\u200B' : '');
				})
				.join(''),
		);

const decoration = (marks: readonly string[]) =>
	fc.array(fc.constantFrom(...marks), { maxLength: 3 }).map((parts) => parts.join(''));
const around = decoration([' ', '!', '.', '…', '*', '"', '\n', '😊', '🙏', '❤️']);
const polite = fc.option(fc.constantFrom(...COURTESY), { nil: '' });

const reply = (words: readonly string[]) =>
	fc
		.tuple(polite, around, written(words), around, polite)
		.map(([before, left, word, right, after]) => `${before} ${left}${word}${right} ${after}`);

const letters = 'abcdefghijklmnopqrstuvwxyz';
const chatter = fc
	.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 }), {
		minLength: 1,
		maxLength: 6,
	})
	.map((words) => words.join(' '));

describe('classifyReply', () => {
	it('always understands an opt-out, however it is written', () => {
		fc.assert(
			fc.property(reply(OPT_OUTS), (text) => {
				expect(classifyReply(text).intent).toBe('opt_out');
			}),
			{ numRuns: 500 },
		);
	});

	it('always understands a clear yes, however it is written', () => {
		fc.assert(
			fc.property(reply(YESES), (text) => {
				expect(classifyReply(text).intent).toBe('opt_in');
			}),
			{ numRuns: 500 },
		);
	});

	it('never takes a reply with a stop word in it for consent', () => {
		const parts = fc.tuple(
			fc.constantFrom(...YESES, ...COURTESY),
			chatter,
			fc.constantFrom(...OPT_OUTS),
		);
		fc.assert(
			fc.property(
				parts.chain((words) => fc.shuffledSubarray(words, { minLength: 3 })),
				(words) => {
					expect(classifyReply(words.join(' ')).intent).not.toBe('opt_in');
				},
			),
		);
	});

	it('never takes a question for consent', () => {
		fc.assert(
			fc.property(reply(YESES), (text) => {
				expect(classifyReply(`${text}?`).intent).toBe('uncertain');
			}),
		);
	});

	it('never finds consent in words that hold no yes', () => {
		const yeses = new Set(YESES.map(foldWord));
		const withoutYes = fc
			.oneof(chatter, fc.string({ unit: 'binary' }))
			.filter(
				(text) =>
					!text.split(/[^\p{L}]+/u).some((word) => yeses.has(foldWord(word.normalize('NFKC')))),
			);
		fc.assert(
			fc.property(withoutYes, (text) => {
				expect(classifyReply(text).intent).not.toBe('opt_in');
			}),
		);
	});

	it('never throws, and always gives the same answer to the same words', () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 300 }),
			reply([...OPT_OUTS, ...YESES]),
		);
		fc.assert(
			fc.property(anything, fc.option(fc.string(), { nil: undefined }), (text, languageHint) => {
				expect(classifyReply(text, { languageHint })).toEqual(
					classifyReply(text, { languageHint }),
				);
			}),
		);
	});
});

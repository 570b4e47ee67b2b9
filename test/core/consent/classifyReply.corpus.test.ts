import { classifyReply } from '../../../core/consent/classifyReply';
import { normaliseReply } from '../../../core/consent/normaliseReply';
import { PHRASE_SECTIONS } from '../../../core/consent/replyLanguages/replyLanguage';
import { REPLY_LANGUAGES } from '../../../core/consent/replyLanguages/replyLanguages';
import { CORPORA, readCorpus, type LabelledReply } from './corpus';

const IN_DEPTH = ['italian', 'english', 'spanish', 'french', 'german', 'portuguese'];
/** Shorter replies are words that every list must have: "stop", "basta". */
const SENTENCE_WORDS_MIN = 5;

const share = (part: number, whole: number): number => part / whole;
const read = (replies: readonly LabelledReply[]) =>
	replies.map(({ text, intent }) => ({ intent, read: classifyReply(text).intent }));

describe('the labelled replies', () => {
	it.each(IN_DEPTH)(
		'are at least 80 in %s, with at least 40 %% that are no opt-out',
		(language) => {
			const replies = readCorpus('corpus').get(language) ?? [];
			const others = replies.filter(({ intent }) => intent !== 'opt_out');
			expect(replies.length).toBeGreaterThanOrEqual(80);
			expect(share(others.length, replies.length)).toBeGreaterThanOrEqual(0.4);
		},
	);

	it('exist for nineteen languages', () => {
		expect(readCorpus('corpus').size).toBe(19);
	});
});

describe.each(CORPORA)('in %s', (folder) => {
	it.each([...readCorpus(folder)])('opt-outs are heard in %s', (_language, replies) => {
		const all = read(replies);
		const optOuts = all.filter(({ intent }) => intent === 'opt_out');
		const heard = optOuts.filter(({ read: as }) => as === 'opt_out');
		const held = optOuts.filter(({ read: as }) => as === 'uncertain');
		const taken = all.filter(({ read: as }) => as === 'opt_out');
		const uncertain = all.filter(({ read: as }) => as === 'uncertain');
		expect(share(heard.length + held.length, optOuts.length)).toBeGreaterThanOrEqual(0.92);
		expect(share(heard.length, optOuts.length)).toBeGreaterThanOrEqual(0.92);
		expect(share(heard.length, taken.length)).toBeGreaterThanOrEqual(0.97);
		expect(share(uncertain.length, all.length)).toBeLessThanOrEqual(0.05);
	});
});

it('no rule holds a whole labelled sentence', () => {
	const wordsOf = (text: string): readonly string[] =>
		normaliseReply(text).clauses.flatMap(({ words }) => words);
	const sentences = new Set(
		CORPORA.flatMap((folder) => [...readCorpus(folder).values()].flat())
			.map(({ text }) => wordsOf(text))
			.filter((words) => words.length >= SENTENCE_WORDS_MIN)
			.map((words) => words.join(' ')),
	);
	const phrases = REPLY_LANGUAGES.flatMap((language) =>
		PHRASE_SECTIONS.flatMap((section) => (language[section] ?? '').split('\n')),
	);
	const copied = phrases.filter((phrase) => sentences.has(wordsOf(phrase).join(' ')));
	expect(sentences.size).toBeGreaterThan(400);
	expect(copied).toEqual([]);
});

import { arabic } from './arabic';
import { czech } from './czech';
import { dutch } from './dutch';
import { english } from './english';
import { englishEndings } from './englishEndings';
import { englishSpeech } from './englishSpeech';
import { french } from './french';
import { frenchEndings } from './frenchEndings';
import { frenchSpeech } from './frenchSpeech';
import { german } from './german';
import { germanEndings } from './germanEndings';
import { germanSpeech } from './germanSpeech';
import { greek } from './greek';
import { hindi } from './hindi';
import { indonesian } from './indonesian';
import { international } from './international';
import { italian } from './italian';
import { italianEndings } from './italianEndings';
import { italianSpeech } from './italianSpeech';
import { japanese } from './japanese';
import { polish } from './polish';
import { portuguese } from './portuguese';
import { portugueseEndings } from './portugueseEndings';
import { portugueseSpeech } from './portugueseSpeech';
import type { ReplyLanguage } from './replyLanguage';
import { romanian } from './romanian';
import { russian } from './russian';
import { spanish } from './spanish';
import { spanishEndings } from './spanishEndings';
import { spanishSpeech } from './spanishSpeech';
import { swedish } from './swedish';
import { turkish } from './turkish';
import { ukrainian } from './ukrainian';
import { withPhrases } from './withPhrases';

/** At most 31: a set of languages is the bits of a number. */
export const REPLY_LANGUAGES: readonly ReplyLanguage[] = [
	international,
	withPhrases(italian, italianEndings, italianSpeech),
	withPhrases(english, englishEndings, englishSpeech),
	withPhrases(spanish, spanishEndings, spanishSpeech),
	withPhrases(french, frenchEndings, frenchSpeech),
	withPhrases(german, germanEndings, germanSpeech),
	withPhrases(portuguese, portugueseEndings, portugueseSpeech),
	dutch,
	polish,
	turkish,
	romanian,
	swedish,
	russian,
	ukrainian,
	arabic,
	hindi,
	japanese,
	greek,
	czech,
	indonesian,
];

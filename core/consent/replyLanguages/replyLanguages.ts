import { english } from './english';
import { french } from './french';
import { german } from './german';
import { international } from './international';
import { italian } from './italian';
import { portuguese } from './portuguese';
import type { ReplyLanguage } from './replyLanguage';
import { spanish } from './spanish';

/** At most 31: a set of languages is the bits of a number. */
export const REPLY_LANGUAGES: readonly ReplyLanguage[] = [
	international,
	italian,
	english,
	spanish,
	french,
	german,
	portuguese,
];

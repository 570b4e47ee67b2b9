import { arabic } from './arabic';
import { czech } from './czech';
import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { greek } from './greek';
import { hindi } from './hindi';
import { indonesian } from './indonesian';
import { international } from './international';
import { italian } from './italian';
import { japanese } from './japanese';
import { polish } from './polish';
import { portuguese } from './portuguese';
import type { ReplyLanguage } from './replyLanguage';
import { romanian } from './romanian';
import { russian } from './russian';
import { spanish } from './spanish';
import { swedish } from './swedish';
import { turkish } from './turkish';
import { ukrainian } from './ukrainian';

/** At most 31: a set of languages is the bits of a number. */
export const REPLY_LANGUAGES: readonly ReplyLanguage[] = [
	international,
	italian,
	english,
	spanish,
	french,
	german,
	portuguese,
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

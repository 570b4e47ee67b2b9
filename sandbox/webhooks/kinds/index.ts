import { CHANGE_KINDS } from './changes';
import { MESSAGE_KINDS } from './messages';
import { SIGNAL_KINDS } from './signals';
import type { Kind, KindBuilder } from './spec';

export const BUILDERS: Readonly<Record<Kind, KindBuilder>> = {
	...MESSAGE_KINDS,
	...SIGNAL_KINDS,
	...CHANGE_KINDS,
};

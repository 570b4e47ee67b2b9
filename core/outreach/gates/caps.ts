import { addMs } from '../../shared/duration';
import type { Cap, CapReading } from '../contact';
import type { ReasonCode } from '../reasons';
import type { Gate } from './gate';

const REASON_BY_SCOPE = {
	account: 'accountCap',
	person: 'personCap',
	template: 'templateCap',
} as const satisfies Record<Cap['scope'], ReasonCode>;

/** Of several full caps the one that stays full longest is named; a tie goes to the policy's order. */
export const caps: Gate = ({ history, now }) => {
	const [longest] = history.caps
		.flatMap(toPlace)
		.filter(({ freeAt }) => freeAt > now)
		.sort((a, b) => b.freeAt.getTime() - a.freeAt.getTime());
	if (longest === undefined) return null;
	return { kind: 'hold', reason: REASON_BY_SCOPE[longest.cap.scope], until: longest.freeAt };
};

/** A send exactly `windowMs` ago no longer counts (DESIGN §9), so its place is free at that instant. */
const toPlace = ({ cap, fillingSlotAt }: CapReading) =>
	fillingSlotAt === null ? [] : [{ cap, freeAt: addMs(fillingSlotAt, cap.windowMs) }];

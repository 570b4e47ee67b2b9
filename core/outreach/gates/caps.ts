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
		.flatMap((reading) => toHold(reading, now))
		.filter(({ until }) => until > now)
		.sort((a, b) => b.until.getTime() - a.until.getTime());
	return longest === undefined ? null : { kind: 'hold', ...longest };
};

/** A send exactly `windowMs` ago no longer counts (DESIGN §9), so its place is free at that instant. */
function toHold(
	{ cap, fillingSlotAt, stage }: CapReading,
	now: Date,
): Array<{ reason: ReasonCode; until: Date }> {
	if (fillingSlotAt === null) return [];
	const freeAt = addMs(fillingSlotAt, cap.windowMs);
	if (stage === undefined) return [{ reason: REASON_BY_SCOPE[cap.scope], until: freeAt }];
	if (now < stage.from || now >= stage.until) return [];
	return [{ reason: 'slowRestart', until: freeAt < stage.until ? freeAt : stage.until }];
}

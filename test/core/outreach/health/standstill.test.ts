import {
	pauseInForce,
	restingUntil,
	stoppedUntil,
} from '../../../../core/outreach/health/standstill';
import { HOUR_MS, addMs } from '../../../../core/shared/duration';
import { NOON } from '../../../support/people';

const at = (hours: number): Date => addMs(NOON, hours * HOUR_MS);
const pause = (until: Date | null) => ({ reason: 'byHand', until });
const rest = (restsUntil: Date) =>
	({ cause: 'rateLimited', openedAt: at(-9), restsUntil, restart: 'atOnce', strikes: 1 }) as const;

const CASES = [
	['nothing', null, null, null],
	['a pause', pause(at(2)), null, at(2)],
	['an open pause', pause(null), null, null],
	['an open pause over a rest', pause(null), rest(at(3)), null],
	['a rest', null, rest(at(3)), at(3)],
	['a pause that outlasts the rest', pause(at(4)), rest(at(3)), at(4)],
	['a rest that outlasts the pause', pause(at(2)), rest(at(3)), at(3)],
	['a pause that ends now', pause(NOON), null, null],
	['a rest after a pause that is over', pause(at(-1)), rest(at(3)), at(3)],
	['a rest that ends now', null, rest(NOON), null],
] as const;

describe('a standstill of an account', () => {
	it.each(CASES)('lasts as it should: %s', (_, stop, circuit, until) => {
		expect(stoppedUntil({ pause: stop, circuit, asOf: NOON })).toEqual(until);
	});

	it('ends with the instant that was given, neither earlier nor later', () => {
		const stops = { pause: pause(at(1)), circuit: rest(at(1)) };

		expect(pauseInForce({ ...stops, asOf: addMs(at(1), -1) })).toEqual(stops.pause);
		expect(restingUntil({ ...stops, asOf: addMs(at(1), -1) })).toEqual(at(1));
		expect(pauseInForce({ ...stops, asOf: at(1) })).toBeNull();
		expect(restingUntil({ ...stops, asOf: at(1) })).toBeNull();
	});
});

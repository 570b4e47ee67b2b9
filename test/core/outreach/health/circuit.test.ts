import fc from 'fast-check';
import { classifyGraphFailure } from '../../../../core/instagram/classifyGraphFailure';
import type { ContactHistory } from '../../../../core/outreach/contact';
import { readCaps, type CountedSend } from '../../../../core/outreach/caps';
import { decideContact } from '../../../../core/outreach/decideContact';
import {
	slowRestartStages,
	tripCircuit,
	type Circuit,
} from '../../../../core/outreach/health/circuit';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../../core/shared/duration';
import { FakeClock } from '../../../support/fakeClock';
import { aLoosePolicy } from '../../../support/events';
import { ACCOUNT_ID, NOON, aCandidate, aReachablePerson } from '../../../support/people';

const failure = (code: number, subcode?: number) =>
	classifyGraphFailure(400, { error: { code, error_subcode: subcode } });
const RESTRICTED = failure(10, 1893063);
const LIMITED = failure(4);
const WARNED = failure(613, 2018338);

const trip = (before: Circuit | null, of: ReturnType<typeof failure>, now: Date): Circuit => {
	const after = tripCircuit(before, of, now);
	if (after === null) throw new Error('it does not concern the account');
	return after;
};

describe('the circuit breaker', () => {
	it('opens for what concerns the account, and for nothing else', () => {
		expect(tripCircuit(null, failure(551), NOON)).toBeNull();
		expect(tripCircuit(null, failure(190), NOON)).toBeNull();
		expect(tripCircuit(null, LIMITED, NOON)).toMatchObject({
			cause: 'rateLimited',
			restart: 'atOnce',
			restsUntil: addMs(NOON, HOUR_MS),
		});
	});

	it('doubles the rest of a restriction that comes again, up to four hours', () => {
		const clock = new FakeClock(NOON);
		let circuit: Circuit | null = null;
		const rests: number[] = [];
		for (let strike = 0; strike < 6; strike++) {
			circuit = trip(circuit, RESTRICTED, clock.now());
			rests.push((circuit.restsUntil.getTime() - clock.now().getTime()) / MINUTE_MS);
			clock.moveTo(addMs(circuit.restsUntil, HOUR_MS));
		}

		expect(rests).toEqual([30, 60, 120, 240, 240, 240]);
	});

	it('forgives after a week without a restriction', () => {
		const first = trip(null, RESTRICTED, NOON);
		const week = 7 * DAY_MS;

		expect(trip(first, RESTRICTED, addMs(first.restsUntil, week - 1)).strikes).toBe(2);
		expect(trip(first, RESTRICTED, addMs(first.restsUntil, week)).strikes).toBe(1);
	});

	it('is not struck twice by answers to calls that were already on their way', () => {
		const first = trip(null, RESTRICTED, NOON);

		const again = trip(first, RESTRICTED, addMs(NOON, 1000));

		expect(again).toEqual({ ...first, restsUntil: addMs(first.restsUntil, 1000) });
	});

	it('never ends a rest sooner', () => {
		const long = trip(null, WARNED, NOON);

		expect(trip(long, RESTRICTED, addMs(NOON, 1)).restsUntil).toEqual(long.restsUntil);
	});

	it('stays in its slow restart when a mere limit comes in between', () => {
		const first = trip(null, RESTRICTED, NOON);

		const limited = trip(first, LIMITED, addMs(first.restsUntil, HOUR_MS));

		expect(limited).toMatchObject({ restart: 'slow', strikes: 1 });
	});
});

describe('the slow restart', () => {
	it('is a trickle that grows, without a hole, and ends', () => {
		const circuit = trip(null, RESTRICTED, NOON);

		const stages = slowRestartStages(circuit);

		expect(stages[0]?.from).toEqual(circuit.restsUntil);
		for (const [index, { from, cap }] of stages.entries()) {
			const before = stages[index - 1];
			if (before === undefined) continue;
			expect(from).toEqual(before.until);
			expect(cap.sendsMax).toBeGreaterThan(before.cap.sendsMax);
		}
		expect(stages.at(-1)?.until).toEqual(addMs(circuit.restsUntil, 2 * DAY_MS));
		expect(slowRestartStages(trip(null, LIMITED, NOON))).toEqual([]);
	});

	it('takes longer after every further restriction', () => {
		const first = trip(null, RESTRICTED, NOON);
		const second = trip(first, RESTRICTED, addMs(first.restsUntil, HOUR_MS));

		const lasts = (circuit: Circuit) =>
			(slowRestartStages(circuit).at(-1)?.until.getTime() ?? 0) - circuit.restsUntil.getTime();

		expect(lasts(second)).toBe(2 * lasts(first));
	});

	it('is never exceeded, and its holds end at the very first legal instant', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 5 * HOUR_MS }), { maxLength: 60 }),
				(waits) => {
					const circuit = trip(null, RESTRICTED, NOON);
					const stages = slowRestartStages(circuit);
					const sends: CountedSend[] = [];
					const decide = (now: Date) =>
						decideContact(aCandidate(), POLICY, history(stages, sends), now);

					let now = circuit.restsUntil;
					for (const waitMs of waits) {
						now = addMs(now, waitMs);
						const decision = decide(now);
						if (decision.kind === 'hold') {
							expect(decide(decision.until).kind).toBe('send');
							expect(decide(addMs(decision.until, -1)).kind).toBe('hold');
							now = decision.until;
						}
						sends.push(aSendAt(now));
					}

					for (const { slotAt } of sends) {
						for (const { cap, from, until } of stages) {
							if (slotAt < from || slotAt >= until) continue;
							const inWindow = sends.filter(
								(other) => other.slotAt <= slotAt && other.slotAt > addMs(slotAt, -cap.windowMs),
							);
							expect(inWindow.length).toBeLessThanOrEqual(cap.sendsMax);
						}
					}
				},
			),
			{ numRuns: 100 },
		);
	});
});

const POLICY = aLoosePolicy();

const aSendAt = (slotAt: Date): CountedSend => ({
	slotAt,
	accountId: ACCOUNT_ID,
	personId: 'per_somebody',
	template: 'hello',
	state: 'sent',
});

const history = (
	stages: ReturnType<typeof slowRestartStages>,
	sends: readonly CountedSend[],
): ContactHistory => {
	const readings = readCaps(
		stages.map(({ cap }) => cap),
		sends,
		aCandidate(),
	);
	const far = addMs(NOON, 60 * DAY_MS);
	return aReachablePerson({
		window: { lastMessageAt: NOON, automatedUntil: far, humanUntil: far },
		caps: readings.map((reading, index) => ({ ...reading, stage: stages[index] })),
	});
};

import type { Candidate, CapReading, ContactHistory } from '../contact';
import type { WarmUpReading } from '../warmUp';
import { judgeWarmUp, peopleMaxAt, stepOf, type WarmUp } from '../warmUp';
import type { PastSlots } from './forecast';

/**
 * What an account has sent, in reality and in the forecast. A message of the forecast takes its place at
 * the instant it is sent: how long Instagram takes to answer is not known.
 */
export interface SimulatedAccount {
	/** The history of a contact as it will be read after the messages that were added. */
	historyOf(contact: { candidate: Candidate; history: ContactHistory }): ContactHistory;
	add(contact: { candidate: Candidate; history: ContactHistory }, at: Date): void;
	readonly passedBatches: number;
}

/** @param warmUp of the policy; null where it asks for none */
export function simulateAccount(past: PastSlots, warmUp: WarmUp | null): SimulatedAccount {
	const ofAccount = sorted(past.account);
	const ofTemplate = new Map(
		Object.entries(past.templates).map(([template, slots]) => [template, sorted(slots)]),
	);
	const campaigns = new Map<string, { step: number; added: number; latestFirstAt: Date | null }>();
	let passedBatches = 0;
	let lastAddedAt: Date | null = null;

	const slotsOf = (template: string): Date[] => {
		const known = ofTemplate.get(template) ?? [];
		ofTemplate.set(template, known);
		return known;
	};
	const readCap = (reading: CapReading, template: string): CapReading => {
		const { scope, sendsMax } = reading.cap;
		// A person appears once in a forecast, so what counts for them does not change.
		if (scope === 'person') return reading;
		const slots = scope === 'account' ? ofAccount : slotsOf(template);
		return { ...reading, fillingSlotAt: slots[slots.length - sendsMax] ?? null };
	};
	const readWarmUp = (sequence: string, real: WarmUpReading | null): WarmUpReading | null => {
		const simulated = campaigns.get(sequence);
		if (warmUp === null || real === null || simulated === undefined) return real;
		const people = real.people + simulated.added;
		const step = Math.max(real.step, simulated.step);
		if (step >= warmUp.steps) return null;
		const isFull = people >= peopleMaxAt(warmUp, step);
		return {
			step,
			people,
			isCounted: real.isCounted,
			latestFirstAt: simulated.latestFirstAt ?? real.latestFirstAt,
			rates: isFull ? welcome(people) : null,
		};
	};

	return {
		get passedBatches() {
			return passedBatches;
		},
		historyOf: ({ candidate, history }) => ({
			...history,
			caps: history.caps.map((reading) => readCap(reading, candidate.template)),
			latestSlotAt: lastAddedAt ?? history.latestSlotAt,
			warmUp: readWarmUp(candidate.sequence, history.warmUp),
		}),
		add({ candidate, history }, at) {
			lastAddedAt = at;
			ofAccount.push(at);
			slotsOf(candidate.template).push(at);
			const real = history.warmUp;
			if (warmUp === null || real === null || real.isCounted) return;
			const before = campaigns.get(candidate.sequence);
			const reading = readWarmUp(candidate.sequence, real);
			const isPassed = reading !== null && judgeWarmUp(warmUp, reading, at).kind === 'stepUp';
			if (isPassed) passedBatches += 1;
			campaigns.set(candidate.sequence, {
				step: isPassed ? stepOf(warmUp, reading.people) : (reading?.step ?? warmUp.steps),
				added: (before?.added ?? 0) + 1,
				latestFirstAt: at,
			});
		},
	};
}

const sorted = (slots: readonly Date[]): Date[] =>
	slots.toSorted((a, b) => a.getTime() - b.getTime());

/** A batch of the forecast, taken well: how people will react is not known. */
const welcome = (people: number): NonNullable<WarmUpReading['rates']> => ({
	people,
	replied: people,
	optedOut: 0,
	attempts: people,
	failures: 0,
});

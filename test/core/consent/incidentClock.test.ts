import { incidentClock, type IncidentDates } from '../../../core/consent/incidentClock';

const noticedAt = new Date('2026-11-20T09:00:00Z');
const clockAt = (now: string, changes: Partial<IncidentDates> = {}) =>
	incidentClock(
		{ noticedAt, risk: 'likely', authorityToldAt: null, peopleToldAt: null, ...changes },
		new Date(now),
	);

describe('the clock of an incident', () => {
	it.each([
		['2026-11-20T09:00:00Z', 72],
		['2026-11-20T09:00:01Z', 71],
		['2026-11-23T09:00:00Z', 0],
		['2026-11-23T09:00:01Z', -1],
	])('at %s has %i whole hours left', (now, hours) => {
		expect(clockAt(now)).toMatchObject({
			authorityDueAt: new Date('2026-11-23T09:00:00Z'),
			hoursLeft: hours,
		});
	});

	it('asks for the people too when the risk is high, until they were told', () => {
		const told = { peopleToldAt: noticedAt };

		expect(clockAt('2026-11-21T00:00:00Z', { risk: 'high' }).mustTellPeople).toBe(true);
		expect(clockAt('2026-11-21T00:00:00Z', { risk: 'high', ...told }).mustTellPeople).toBe(false);
		expect(clockAt('2026-11-21T00:00:00Z').mustTellPeople).toBe(false);
	});

	it('rests when a risk is unlikely, and once the authority was told', () => {
		expect(clockAt('2026-11-21T00:00:00Z', { risk: 'unlikely' }).hoursLeft).toBeNull();
		expect(clockAt('2026-11-21T00:00:00Z', { authorityToldAt: noticedAt }).mustTellAuthority).toBe(
			false,
		);
	});
});

import { failureOf } from '../../../../core/instagram/classifyGraphFailure';
import { keepTokenAlive } from '../../../../core/instagram/tokens/keepTokenAlive';
import type { TokenUpkeep } from '../../../../core/instagram/tokens/keepTokenAlive';
import { ProcessMemory } from '../../../../core/instagram/tokens/processMemory';
import type { Renewal } from '../../../../core/instagram/tokens/renewToken';
import { RENEWAL_STEPS } from '../../../../core/instagram/tokens/storedToken';
import type { StoredToken } from '../../../../core/instagram/tokens/storedToken';
import { DAY_MS, HOUR_MS, addMs } from '../../../../core/shared/duration';
import { FakeClock } from '../../../support/fakeClock';

const START = '2026-11-24T12:00:00Z';
const LIFE_MS = 60 * DAY_MS;

const aToken = (value: string, changes: Partial<StoredToken> = {}): StoredToken => ({
	value,
	life: null,
	steps: RENEWAL_STEPS['instagram/signIn'],
	scopes: null,
	alternative: null,
	...changes,
});

/** One credential and one lease, for any number of processes. */
class World {
	readonly clock = new FakeClock(START);

	stored = aToken('SHORT');

	leaseHolder: string | null = null;

	readonly asked: string[] = [];

	/** What Instagram answers, and what happens while it does. */
	answer = async (value: string): Promise<Renewal> => this.renewed(`${value}+`);

	renewed(value: string): Renewal {
		const now = this.clock.now();
		return { kind: 'renewed', value, life: { renewedAt: now, expiresAt: addMs(now, LIFE_MS) } };
	}

	/** A process of its own: it shares nothing but what is stored. */
	process(): TokenUpkeep {
		return {
			key: 'credential',
			memory: new ProcessMemory(),
			read: async () => this.stored,
			save: async (token) => {
				this.stored = token;
			},
			takeLease: async () => {
				if (this.leaseHolder !== null) return null;
				this.leaseHolder = `holder ${this.asked.length}`;
				return this.leaseHolder;
			},
			releaseLease: async () => {
				this.leaseHolder = null;
			},
			renew: async (step, { value }) => {
				this.asked.push(`${step} ${value}`);
				return await this.answer(value);
			},
			now: async () => this.clock.now(),
			clock: {
				// The others run on while one waits for the lease.
				sleep: async () => await new Promise((resolve) => setTimeout(resolve, 1)),
			},
		};
	}
}

const refused = (failure: Parameters<typeof failureOf>[0]['class']): Renewal => ({
	kind: 'refused',
	failure: failureOf({ class: failure }),
});

describe('keepTokenAlive', () => {
	it('exchanges the token of a sign-in and keeps the long one', async () => {
		const world = new World();

		const token = await keepTokenAlive(world.process());

		expect(token.value).toBe('SHORT+');
		expect(world.stored.value).toBe('SHORT+');
		expect(world.asked).toEqual(['exchange SHORT']);
	});

	it.each([
		[2 * HOUR_MS, 'SHORT+'],
		[25 * HOUR_MS, 'SHORT++'],
		[50 * DAY_MS, 'SHORT++'],
		[59 * DAY_MS, 'SHORT++'],
	])('uses what is needed %d ms after that', async (ageMs, value) => {
		const world = new World();
		await keepTokenAlive(world.process());
		world.clock.advance(ageMs);

		const token = await keepTokenAlive(world.process());

		expect(token.value).toBe(value);
		expect(world.stored.value).toBe(value);
	});

	it('says in one sentence that 60 unused days end the connection, and asks nobody', async () => {
		const world = new World();
		await keepTokenAlive(world.process());
		world.clock.advance(61 * DAY_MS);

		await expect(keepTokenAlive(world.process())).rejects.toMatchObject({
			code: 'connectionEnded',
			message: expect.stringContaining('not used for 60 days'),
			wayOut: expect.stringContaining('connect again'),
		});
		expect(world.asked).toHaveLength(1);
	});

	it('says that a sign-in nobody used within the hour must be repeated', async () => {
		const world = new World();
		world.answer = async () => refused('tokenDead');

		await expect(keepTokenAlive(world.process())).rejects.toMatchObject({
			code: 'connectionEnded',
			message: expect.stringContaining('within an hour'),
		});
	});

	it.each([
		'temporary',
		'ambiguous',
		'rateLimited',
		'invalidRequest',
		'permissionMissing',
	] as const)(
		'goes on with a living token when its renewal fails (%s), and does not ask again at once',
		async (failure) => {
			const world = new World();
			world.answer = async () => refused(failure);
			const upkeep = world.process();

			expect((await keepTokenAlive(upkeep)).value).toBe('SHORT');
			expect((await keepTokenAlive(upkeep)).value).toBe('SHORT');

			expect(world.asked).toHaveLength(1);
		},
	);

	it('lets one of 100 calls in two processes ask Instagram, and all get the new token', async () => {
		const world = new World();
		await keepTokenAlive(world.process());
		world.clock.advance(25 * HOUR_MS);
		world.asked.length = 0;
		world.answer = async (value) => {
			await new Promise((resolve) => setTimeout(resolve, 20));
			return world.renewed(`${value}+`);
		};
		const processes = [world.process(), world.process()];

		const tokens = await Promise.all(
			Array.from({ length: 100 }, async (_, index) => {
				const upkeep = processes[index % 2];
				if (upkeep === undefined) throw new Error('There are two processes');
				return await keepTokenAlive(upkeep);
			}),
		);

		expect(world.asked).toEqual(['refresh SHORT+']);
		expect(new Set(tokens.map(({ value }) => value))).toEqual(new Set(['SHORT++']));
	});

	it('never overwrites a sign-in that happens during the call', async () => {
		const world = new World();
		await keepTokenAlive(world.process());
		world.clock.advance(25 * HOUR_MS);
		world.answer = async (value) => {
			world.stored = aToken('SHORT OF THE RECONNECT');
			return world.renewed(`${value}+`);
		};

		const token = await keepTokenAlive(world.process());

		expect(world.stored.value).toBe('SHORT OF THE RECONNECT');
		expect(token.value).toBe('SHORT OF THE RECONNECT');
	});

	it('tries the other token of an unclear sign-in when the likely one is dead', async () => {
		const world = new World();
		world.stored = aToken('STALE', { alternative: 'SHORT' });
		world.answer = async (value) =>
			value === 'STALE' ? refused('tokenDead') : world.renewed('LONG');

		expect((await keepTokenAlive(world.process())).value).toBe('LONG');
		expect(world.asked).toEqual(['exchange STALE', 'exchange SHORT']);
	});

	it('notes the age of a pasted token that is too young to be refreshed', async () => {
		const world = new World();
		world.stored = aToken('PASTED', { steps: RENEWAL_STEPS['instagram/pasted'] });
		world.answer = async () => refused('invalidRequest');

		await keepTokenAlive(world.process());
		world.clock.advance(HOUR_MS);
		await keepTokenAlive(world.process());

		expect(world.asked).toEqual(['refresh PASTED']);
		expect(world.stored.life).toEqual({ renewedAt: new Date(START), expiresAt: null });
	});

	it('gives the lease back when something breaks', async () => {
		const world = new World();
		world.answer = async () => {
			throw new Error('broken');
		};

		await expect(keepTokenAlive(world.process())).rejects.toThrow('broken');

		expect(world.leaseHolder).toBeNull();
	});
});

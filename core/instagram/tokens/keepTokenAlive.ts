import { SECOND_MS } from '../../shared/duration';
import type { Clock } from '../../shared/ports';
import { UserFacingError } from '../../shared/userFacingError';
import { planTokenUpkeep } from './planTokenUpkeep';
import type { ProcessMemory } from './processMemory';
import type { Renewal, RenewalStep } from './renewToken';
import type { StoredToken, TokenLife } from './storedToken';

/** Two calls of 20 s, the writes between them and some room. */
export const TOKEN_LEASE_MS = 60 * SECOND_MS;
const POLL_MS = 250;
/** A little longer than the lease of a process that died. */
const POLLS_MAX = (TOKEN_LEASE_MS + 5 * SECOND_MS) / POLL_MS;

export type LivingToken = StoredToken & { readonly life: TokenLife };

export interface TokenUpkeep {
	/** Names the credential; the same in every process. */
	readonly key: string;
	readonly memory: ProcessMemory;
	/** Every call reads what is stored now. */
	read(): Promise<StoredToken>;
	save(token: LivingToken): Promise<void>;
	/** One holder among all processes; null while another has it. */
	takeLease(durationMs: number): Promise<string | null>;
	releaseLease(holder: string): Promise<void>;
	renew(step: RenewalStep, token: { value: string; now: Date }): Promise<Renewal>;
	/** The time by which tokens age. */
	now(): Promise<Date>;
	readonly clock: Pick<Clock, 'sleep'>;
}

/**
 * The token to use now, renewed if it is due. Of all who come at once, in any process, one renews and
 * the others get what it stored. A renewal that does not succeed costs nothing while the token still
 * lives.
 *
 * @throws UserFacingError `connectionEnded` when only a person can connect again
 */
export async function keepTokenAlive(upkeep: TokenUpkeep): Promise<StoredToken> {
	const { key, memory } = upkeep;
	const token = await upkeep.read();
	const now = await upkeep.now();
	if (!isDue(token, now) || memory.isResting(key, now)) return token;
	return await memory.inOneFlight(key, async () => await renewUnderLease(upkeep));
}

function isDue(token: StoredToken, now: Date): boolean {
	const plan = planTokenUpkeep(token, now);
	if (plan === 'dead') throw unusedTooLong();
	return plan !== 'keep';
}

async function renewUnderLease(upkeep: TokenUpkeep): Promise<StoredToken> {
	for (let poll = 0; poll < POLLS_MAX; poll += 1) {
		const holder = await upkeep.takeLease(TOKEN_LEASE_MS);
		if (holder !== null) {
			try {
				return await renewAlone(upkeep);
			} finally {
				await upkeep.releaseLease(holder);
			}
		}
		await upkeep.clock.sleep(POLL_MS);
		const token = await upkeep.read();
		if (!isDue(token, await upkeep.now())) return token;
	}
	return await upkeep.read();
}

/** Under the lease. Reads again first: whoever had the lease before may have done it. */
async function renewAlone(upkeep: TokenUpkeep): Promise<StoredToken> {
	const token = await upkeep.read();
	const now = await upkeep.now();
	const plan = planTokenUpkeep(token, now);
	if (plan === 'dead') throw unusedTooLong();
	if (plan === 'keep') return token;

	const renewal = await renewNewest(upkeep, plan, { token, now });
	const current = await upkeep.read();
	// Somebody connected again or pasted another token meanwhile: that one is never overwritten.
	if (current.value !== token.value) return current;
	if (renewal.kind === 'renewed') {
		return await saved(upkeep, { ...token, ...lifeOf(renewal), alternative: null });
	}
	if (renewal.failure.class === 'tokenDead') throw endedBefore(plan, token);
	return await keptAfterRefusal(upkeep, { token, now, renewal });
}

const lifeOf = ({ value, life }: Extract<Renewal, { kind: 'renewed' }>) => ({ value, life });

async function renewNewest(
	{ renew }: TokenUpkeep,
	step: RenewalStep,
	{ token, now }: { token: StoredToken; now: Date },
): Promise<Renewal> {
	const renewal = await renew(step, { value: token.value, now });
	const isDead = renewal.kind === 'refused' && renewal.failure.class === 'tokenDead';
	if (!isDead || token.alternative === null) return renewal;
	return await renew(step, { value: token.alternative, now });
}

async function keptAfterRefusal(
	upkeep: TokenUpkeep,
	refused: { token: StoredToken; now: Date; renewal: Extract<Renewal, { kind: 'refused' }> },
): Promise<StoredToken> {
	const { token, now, renewal } = refused;
	// A pasted token may be too young to be refreshed; from now on its age is known.
	const isTooYoung = token.life === null && renewal.failure.class === 'invalidRequest';
	if (isTooYoung && token.steps.first === 'refresh') {
		return await saved(upkeep, { ...token, life: { renewedAt: now, expiresAt: null } });
	}
	upkeep.memory.restAfterRefusal(upkeep.key, now);
	return token;
}

async function saved(upkeep: TokenUpkeep, token: LivingToken): Promise<StoredToken> {
	await upkeep.save(token);
	return token;
}

const CONNECT_AGAIN =
	'Open the Instagram credential and connect again (with an access token: paste a new one). Nothing else is lost.';

const unusedTooLong = (): UserFacingError =>
	new UserFacingError(
		'connectionEnded',
		'The connection to Instagram ended, because it was not used for 60 days.',
		CONNECT_AGAIN,
	);

function endedBefore(plan: RenewalStep, { life }: StoredToken): UserFacingError {
	const wasNeverUsed = plan === 'exchange' && life === null;
	return new UserFacingError(
		'connectionEnded',
		wasNeverUsed
			? 'The connection to Instagram ended, because it was not used within an hour after signing in.'
			: 'The connection to Instagram has ended: the token expired, or access was withdrawn.',
		wasNeverUsed ? `${CONNECT_AGAIN} Then run a workflow within the hour.` : CONNECT_AGAIN,
	);
}

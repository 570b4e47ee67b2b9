import type { DeliveryPorts } from '../../../core/delivery/deliveryPorts';
import { sendDue } from '../../../core/delivery/sendDue';
import type { Ledger, QueuedContact } from '../../../core/ledger/ledger';
import { aCandidateFor, aLoosePolicy } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';

const queued = (number: number): QueuedContact => ({
	queueId: `q${number}`,
	candidate: aCandidateFor(`p${number}`),
	policy: aLoosePolicy(),
	content: { kind: 'text', text: 'Ciao!' },
	dueAt: new Date(0),
	priority: 0,
	isTask: false,
	expiresAt: null,
});

/** A queue in which everybody is put off, and due again before the run is over. */
function aQueueOf(size: number): DeliveryPorts {
	const clock = new FakeClock('2026-11-23T12:00:00.000Z');
	const contacts = Array.from({ length: size }, (_, number) => queued(number));
	const ledger: Partial<Ledger> = {
		dueContacts: async (_account, limit) => contacts.slice(0, limit),
		reserve: async () => ({
			kind: 'refused',
			decision: { kind: 'hold', reason: 'quietHours', until: clock.now(), trace: [] },
		}),
		setQueuedContactDue: async () => undefined,
	};
	const instagram = {} as DeliveryPorts['instagram'];
	return { ledger: ledger as Ledger, clock, instagram, random: () => 0 };
}

describe('Send Due', () => {
	it.each([
		[45, 100, 45],
		[45, 30, 30],
		[20, 20, 20],
		[0, 10, 0],
	])(
		'of %i who are due again at once, with a limit of %i, judges %i, each once',
		async (size, limit, judged) => {
			const results = await sendDue(aQueueOf(size), '1', { limit, waitMaxMs: 0 });

			expect(results).toHaveLength(judged);
			expect(new Set(results.map(({ personId }) => personId)).size).toBe(judged);
		},
	);
});

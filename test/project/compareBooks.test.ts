import { compareBooks } from '../../scripts/start/compareBooks.mts';
import type { Books } from '../../scripts/start/compareBooks.mts';

type Received = Books['received'][number];
type Send = Books['sends'][number];

const SECOND_MS = 1000;

const received = (changes: Partial<Received> = {}): Received => ({
	messageId: 'mid-1',
	recipientIgsid: '651',
	username: 'giulia',
	receivedAtMs: 0,
	windowWasOpen: true,
	...changes,
});

const sent = (changes: Partial<Send> = {}): Send => ({
	sendId: 'snd_1',
	personId: 'per_1',
	state: 'sent',
	reservedAt: new Date(0),
	settledAt: new Date(0),
	messageId: 'mid-1',
	sequence: 'quick-start',
	step: 1,
	rotation: 1,
	variant: null,
	...changes,
});

const books = (changes: Partial<Books> = {}): Books => ({
	received: [received()],
	sends: [sent()],
	caps: [],
	optedOut: new Set(),
	...changes,
});

const secondMessage = (receivedAtMs: number, recipientIgsid: string): Partial<Books> => ({
	received: [received(), received({ messageId: 'mid-2', recipientIgsid, receivedAtMs })],
	sends: [sent(), sent({ sendId: 'snd_2', personId: 'per_2', messageId: 'mid-2' })],
});

describe('compareBooks', () => {
	it('finds nothing when log and practice Instagram tell the same story', () => {
		expect(compareBooks(books())).toEqual([]);
	});

	it.each<[string, Partial<Books>, string]>([
		[
			'a message that is in no log',
			{ sends: [] },
			'giulia got a message that the log does not know',
		],
		[
			'a logged message that nobody got',
			{ received: [] },
			'per_1 is logged as contacted, but nothing arrived',
		],
		[
			'a send without an end',
			{ sends: [sent(), sent({ sendId: 'snd_2', state: 'calling', messageId: null })] },
			'a send to per_1 is still calling',
		],
		[
			'a person contacted twice for one step',
			{ sends: [sent(), sent({ sendId: 'snd_2', state: 'unknown', messageId: null })] },
			'per_1 was contacted twice for step 1 of quick-start',
		],
		[
			'a person who had opted out',
			{ optedOut: new Set(['giulia']) },
			'giulia had opted out and got a message',
		],
		[
			'a message outside the messaging window',
			{ received: [received({ windowWasOpen: false })] },
			'giulia got a message after the messaging window had closed',
		],
		[
			'one more than the cap of the account in a sliding window',
			{
				...secondMessage(9 * SECOND_MS, '652'),
				caps: [{ scope: 'account', sendsMax: 1, windowMs: 10 * SECOND_MS }],
			},
			'the account went over 1 in 10 s',
		],
		[
			'one more than the cap of a person',
			{
				...secondMessage(9 * SECOND_MS, '651'),
				caps: [{ scope: 'person', sendsMax: 1, windowMs: 10 * SECOND_MS }],
			},
			'651 went over 1 in 10 s',
		],
	])('finds %s', (_, changes, finding) => {
		expect(compareBooks(books(changes))).toEqual([finding]);
	});

	it('lets a message pass that comes exactly one window later', () => {
		const caps = [{ scope: 'account', sendsMax: 1, windowMs: 10 * SECOND_MS }] as const;

		expect(compareBooks(books({ ...secondMessage(10 * SECOND_MS, '652'), caps }))).toEqual([]);
	});

	it('counts the cap of a person for each person alone', () => {
		const caps = [{ scope: 'person', sendsMax: 1, windowMs: 10 * SECOND_MS }] as const;

		expect(compareBooks(books({ ...secondMessage(0, '652'), caps }))).toEqual([]);
	});
});

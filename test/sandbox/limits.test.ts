import { fact } from './facts';
import { useReceiver } from './receiver';
import { ACCOUNT, at, errorCode, HOUR_MS, text, usePractice } from './support';
import type { Answer } from './support';

const practice = usePractice();

async function standStill(limits: Record<string, number>): Promise<void> {
	await practice.control('POST', 'clock', { freeze: true });
	await practice.control('POST', 'limits', limits);
}

/** How many of the calls were answered before the first refusal. */
async function passedOf(calls: number, call: (index: number) => Promise<Answer>): Promise<number> {
	for (let index = 0; index < calls; index += 1) {
		const answer = await call(index);
		if (answer.status !== 200) {
			expect(errorCode(answer)).toBe('613/2534040');
			return index;
		}
	}
	return calls;
}

async function privateReply(index: number, kind: 'comment' | 'liveComment'): Promise<Answer> {
	const spec = { kind, person: `person.${index}`, mediaId: '18012345678901234' };
	const commentId = text(await practice.control('POST', 'deliver', spec), 'messageId');
	const body = { recipient: { comment_id: commentId }, message: { text: 'Hi' } };
	return practice.graph('POST', '/v25.0/me/messages', body);
}

function usage(answer: Answer): unknown {
	const header = answer.headers.get('x-business-use-case-usage');
	return header === null ? null : at(JSON.parse(header), `${ACCOUNT}.0`);
}

describe('limits of sending', () => {
	it('are those of the platform page until a test sets others', async () => {
		expect(await practice.control('GET', 'limits')).toEqual({
			messagesPerSecond: 100,
			mediaMessagesPerSecond: 10,
			conversationsPerSecond: 2,
			privateRepliesPerHour: 750,
			livePrivateRepliesPerSecond: 100,
			callsPerDay: 4_800_000,
			dailyActiveUsers: 1_000,
		});
	});

	fact('5/text', 'let 100 messages through in one second', async () => {
		await practice.control('POST', 'clock', { freeze: true });
		const igsid = await practice.writes('anna.test');

		expect(await passedOf(101, async () => practice.send(igsid))).toBe(100);

		await practice.advance(999);
		expect(errorCode(await practice.send(igsid))).toBe('613/2534040');
		await practice.advance(1);
		expect((await practice.send(igsid)).status).toBe(200);
	});

	fact('5/media', 'let 10 audio or video messages through in one second', async () => {
		await practice.control('POST', 'clock', { freeze: true });
		const igsid = await practice.writes('anna.test');
		const message = {
			attachment: { type: 'audio', payload: { url: 'https://example.com/a.mp4' } },
		};

		expect(await passedOf(11, async () => practice.send(igsid, '', { message }))).toBe(10);
	});

	fact('5/conversations', 'let 2 readings of conversations through in one second', async () => {
		await practice.control('POST', 'clock', { freeze: true });

		const read = async (): Promise<Answer> =>
			practice.get('/v25.0/me/conversations?platform=instagram');
		expect(await passedOf(3, read)).toBe(2);
	});

	fact('5/post-replies', 'let as many private replies through in an hour as set', async () => {
		await standStill({ privateRepliesPerHour: 2 });

		expect(await passedOf(3, async (index) => privateReply(index, 'comment'))).toBe(2);
		await practice.advance(HOUR_MS);
		expect((await privateReply(9, 'comment')).status).toBe(200);
	});

	fact('5/live-replies', 'count private replies to a live video by the second', async () => {
		await standStill({ livePrivateRepliesPerSecond: 2, privateRepliesPerHour: 1 });

		expect(await passedOf(3, async (index) => privateReply(index, 'liveComment'))).toBe(2);
	});

	fact('5/not-200', 'know nothing of 200 messages an hour', async () => {
		const igsid = await practice.writes('anna.test');
		for (let minute = 0; minute < 3; minute += 1) {
			await practice.advance(60_000);
			expect(await passedOf(80, async () => practice.send(igsid))).toBe(80);
		}
	});
});

describe('limits of other calls', () => {
	fact(['5/account-calls', '5/account-header'], 'are told by account in a header', async () => {
		await standStill({ callsPerDay: 10 });

		expect(usage(await practice.get('/v25.0/me'))).toEqual({
			type: 'instagram',
			call_count: 10,
			total_cputime: 10,
			total_time: 10,
			estimated_time_to_regain_access: 0,
		});
	});

	fact(
		['5/minutes', '5/wait-grows'],
		'tell the wait in minutes, and it grows with every call',
		async () => {
			await standStill({ callsPerDay: 2 });
			await practice.get('/v25.0/me');
			await practice.advance(HOUR_MS);
			await practice.get('/v25.0/me');
			const first = await practice.get('/v25.0/me');
			const second = await practice.get('/v25.0/me');

			expect([first, second].map(errorCode)).toEqual(['80002', '80002']);
			expect(at(usage(first), 'estimated_time_to_regain_access')).toBe(23 * 60);
			expect(at(usage(second), 'estimated_time_to_regain_access')).toBe(24 * 60);
		},
	);

	fact(
		['5/platform-calls', '5/app-header'],
		'are 200 an hour for each daily user of the app',
		async () => {
			await standStill({ dailyActiveUsers: 1 });
			for (let call = 0; call < 199; call += 1) await practice.get('/v25.0/me');
			const last = await practice.get('/v25.0/me');
			const refused = await practice.get('/v25.0/me');
			await practice.advance(HOUR_MS);
			const later = await practice.get('/v25.0/me');

			expect(JSON.parse(last.headers.get('x-app-usage') ?? '')).toEqual({
				call_count: 100,
				total_time: 100,
				total_cputime: 100,
			});
			expect(errorCode(refused)).toBe('4');
			expect(later.status).toBe(200);
		},
	);

	fact('5/header-enough', 'are in no header before enough calls', async () => {
		const { headers } = await practice.get('/v25.0/me');

		expect([headers.get('x-app-usage'), headers.get('x-business-use-case-usage')]).toEqual([
			null,
			null,
		]);
	});

	fact('5/ids-cost', 'count each id of a reading of several', async () => {
		await standStill({ callsPerDay: 10 });
		const { storyId } = practice;
		const answer = await practice.get(`/v25.0/?ids=${storyId},${ACCOUNT}&fields=id,username`);

		expect(at(answer.body, `${storyId}.id`)).toBe(storyId);
		expect(at(usage(answer), 'call_count')).toBe(20);
	});

	fact('5/comments-count', 'count comments like any call', async () => {
		await standStill({ callsPerDay: 10 });
		await practice.get(`/v25.0/${practice.storyId}/comments`);

		expect(at(usage(await practice.get('/v25.0/me')), 'call_count')).toBe(20);
	});
});

describe('webhooks', () => {
	const receiver = useReceiver(practice);

	fact('5/webhooks-free', 'are not counted as calls, nor are messages', async () => {
		await standStill({ callsPerDay: 10 });
		const before = at(usage(await practice.get('/v25.0/me')), 'call_count');
		await practice.send(await practice.writes('anna.test'));
		await receiver.received(2);

		expect(at(usage(await practice.get('/v25.0/me')), 'call_count')).toBe(Number(before) + 10);
	});
});

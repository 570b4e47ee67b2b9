import { createInstagramClient } from '../../../../core/instagram/createInstagramClient';
import { accountOfPage } from '../../../../core/instagram/login';
import { createUsageBook } from '../../../../core/instagram/usage/usageBook';
import { judgeUsage } from '../../../../core/instagram/usage/usageRule';
import { withUsageRule } from '../../../../core/instagram/usage/withUsageRule';
import { MINUTE_MS, SECOND_MS, addMs } from '../../../../core/shared/duration';
import type { HttpAnswer } from '../../../../core/shared/ports';
import { FakeClock } from '../../../support/fakeClock';

const NOW = new Date('2026-11-24T10:00:00Z');

const usageOf = (percentMax: number, minutesToRegainAccess = 0) => ({
	percentMax,
	minutesToRegainAccess,
	readAt: NOW,
});

describe('judgeUsage', () => {
	it.each([
		[0, 'go'],
		[79, 'go'],
		[80, 'slow'],
		[94, 'slow'],
		[95, 'stop'],
		[120, 'stop'],
	])('at %d per cent says %s', (percent, kind) => {
		expect(judgeUsage(usageOf(percent), NOW).kind).toBe(kind);
	});

	it('waits exactly the minutes that Instagram announced', () => {
		const usage = usageOf(100, 19);
		const until = addMs(NOW, 19 * MINUTE_MS);

		expect(judgeUsage(usage, addMs(until, -1))).toEqual({ kind: 'stop', until });
		expect(judgeUsage(usage, until)).toEqual({ kind: 'go' });
	});

	it('stops on announced minutes whatever the percentage says', () => {
		expect(judgeUsage(usageOf(10, 1), NOW).kind).toBe('stop');
	});

	it('forgets a high reading after an hour', () => {
		expect(judgeUsage(usageOf(90), addMs(NOW, 60 * MINUTE_MS)).kind).toBe('go');
	});
});

describe('calls in the name of an account', () => {
	const accountOf = (number: number) => `178414${String(number).padStart(11, '0')}`;
	const usageHeader = (accountId: string, percent: number, minutes: number): string => {
		const use = {
			type: 'instagram',
			call_count: percent,
			total_cputime: 1,
			total_time: 1,
			estimated_time_to_regain_access: minutes,
		};
		return JSON.stringify({ [accountId]: [use] });
	};

	function fortyAccounts() {
		const clock = new FakeClock(NOW);
		const usage = createUsageBook();
		const called: string[] = [];
		const percents = new Map<string, readonly [percent: number, minutes: number]>();
		const clientOf = (accountId: string) => {
			const http = async (): Promise<HttpAnswer> => {
				called.push(accountId);
				const [percent, minutes] = percents.get(accountId) ?? [1, 0];
				return {
					status: 200,
					headers: { 'x-business-use-case-usage': usageHeader(accountId, percent, minutes) },
					body: { data: [] },
				};
			};
			return createInstagramClient({
				http: withUsageRule(http, { accountId, clock, usage }),
				server: 'https://graph.facebook.com',
				address: accountOfPage(accountId, '1'),
			});
		};
		return { clock, usage, called, percents, clientOf };
	}

	it('keeps the limits of 40 accounts apart: one that is full stops nobody else', async () => {
		const { called, percents, clientOf } = fortyAccounts();
		const accounts = Array.from({ length: 40 }, (_, number) => accountOf(number));
		const full = accountOf(7);
		percents.set(full, [97, 12]);
		for (const accountId of accounts) await clientOf(accountId).listStories();
		called.length = 0;

		const ends = await Promise.allSettled(
			accounts.map(async (accountId) => await clientOf(accountId).listStories()),
		);

		expect(ends.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([7]);
		expect(ends[7]).toMatchObject({
			reason: { code: 'rateLimited', wayOut: expect.stringContaining('in 12 minutes') },
		});
		expect(called.toSorted()).toEqual(accounts.filter((id) => id !== full));
	});

	it('calls again at the announced instant, not before', async () => {
		const { clock, called, percents, clientOf } = fortyAccounts();
		const [account] = [accountOf(1)];
		percents.set(account, [100, 19]);
		await clientOf(account).listStories();
		percents.set(account, [3, 0]);

		clock.advance(19 * MINUTE_MS - 1);
		await expect(clientOf(account).listStories()).rejects.toMatchObject({
			code: 'rateLimited',
		});
		clock.advance(1);
		await clientOf(account).listStories();

		expect(called).toHaveLength(2);
	});

	it('goes slower from 80 per cent on', async () => {
		const { clock, percents, clientOf } = fortyAccounts();
		const account = accountOf(1);
		percents.set(account, [85, 0]);
		await clientOf(account).listStories();
		const before = clock.now();

		await clientOf(account).listStories();

		expect(clock.now().getTime() - before.getTime()).toBe(2 * SECOND_MS);
	});

	it('says of a message that was held back that it surely did not arrive, and how long to wait', async () => {
		const { usage, called, clientOf } = fortyAccounts();
		const account = accountOf(1);
		usage.keep(account, usageOf(100, 5));

		const result = await clientOf(account).sendMessage({
			recipientIgsid: '1',
			content: { kind: 'text', text: 'hello' },
			timeoutMs: 1000,
		});

		expect(called).toEqual([]);
		expect(result).toMatchObject({
			kind: 'failed',
			failure: { class: 'rateLimited', delivered: 'no', retryAfterMs: 5 * MINUTE_MS },
		});
	});

	it('does not take the use of another account in the same header for its own', async () => {
		const usage = createUsageBook();
		const [own, other] = [accountOf(1), accountOf(2)];
		const header = JSON.stringify({
			...JSON.parse(usageHeader(own, 12, 0)),
			...JSON.parse(usageHeader(other, 100, 30)),
		});
		const http = async (): Promise<HttpAnswer> => ({
			status: 200,
			headers: { 'x-business-use-case-usage': header },
			body: {},
		});
		const clock = new FakeClock(NOW);

		await withUsageRule(http, { accountId: own, clock, usage })({
			method: 'GET',
			url: 'https://graph.facebook.com/v25.0/1',
			timeoutMs: 1,
		});

		expect(usage.read(own)).toMatchObject({ percentMax: 12, minutesToRegainAccess: 0 });
		expect(usage.read(other)).toBeNull();
	});
});

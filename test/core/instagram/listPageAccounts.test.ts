import { connectionOf } from '../../../core/instagram/createInstagramClient';
import { listPageAccounts } from '../../../core/instagram/listPageAccounts';
import type { HttpRequest } from '../../../core/shared/ports';
import { fakeHttp, graphError } from './fakeHttp';

const page = (number: number) => ({
	id: `10${number}`,
	name: `Page ${number}`,
	access_token: `PAGE ${number}`,
	instagram_business_account: { id: `17${number}`, username: `account.${number}` },
});
const listWith = async (http: HttpRequest) =>
	await listPageAccounts(connectionOf({ http, server: 'https://graph.facebook.com' }));

describe('listPageAccounts', () => {
	it('reads every page of the answer, with its token', async () => {
		const asked: Array<string | undefined> = [];
		const http: HttpRequest = async ({ url, query }) => {
			expect(url).toBe('https://graph.facebook.com/v25.0/me/accounts');
			asked.push(query?.after);
			const isFirst = query?.after === undefined;
			return {
				status: 200,
				headers: {},
				body: {
					data: [page(isFirst ? 1 : 2)],
					// Meta's own address holds the token, so only the cursor is used.
					paging: {
						cursors: { after: 'NEXT' },
						...(isFirst ? { next: 'https://evil.example' } : {}),
					},
				},
			};
		};

		expect(await listWith(http)).toEqual([
			{ accountId: '171', username: 'account.1', pageId: '101', pageToken: 'PAGE 1' },
			{ accountId: '172', username: 'account.2', pageId: '102', pageToken: 'PAGE 2' },
		]);
		expect(asked).toEqual([undefined, 'NEXT']);
	});

	it('leaves out Pages without an Instagram account, and numbers that lost digits', async () => {
		const withoutInstagram = { ...page(1), instagram_business_account: undefined };
		const rounded = { ...page(2), instagram_business_account: { id: 17_841_400_000_000_000 } };
		const { http } = fakeHttp({ body: { data: [withoutInstagram, rounded, page(3)] } });

		expect(await listWith(http)).toMatchObject([{ accountId: '173' }]);
	});

	it('says what to do when no Page leads to Instagram', async () => {
		const { http } = fakeHttp({ body: { data: [] } });

		await expect(listWith(http)).rejects.toMatchObject({
			code: 'noPageAccount',
			wayOut: expect.stringContaining('Link the Instagram account'),
		});
	});

	it('tells a refusal without its words', async () => {
		const { http } = fakeHttp(graphError(190, 463));

		await expect(listWith(http)).rejects.toMatchObject({ code: 'connectionEnded' });
		await expect(listWith(http)).rejects.not.toThrow('private words');
	});
});

import { fact } from './facts';
import { ACCOUNT, at, errorCode, OTHER_ACCOUNT, text, usePractice } from './support';
import type { Answer } from './support';

const practice = usePractice();

async function comments(person: string, details: Record<string, unknown> = {}): Promise<string> {
	const answer = await practice.control('POST', 'deliver', { kind: 'comment', person, ...details });
	return text(answer, 'messageId');
}

async function troubled(trouble: string): Promise<Answer> {
	const igsid = await practice.writes('anna.test');
	await practice.control('POST', 'accounts', { id: ACCOUNT, [trouble]: true });
	return practice.send(igsid);
}

describe('errors', () => {
	fact('4.7/shape', 'have the shape of Graph', async () => {
		const { body, headers } = await practice.send('1');

		expect(headers.get('content-type')).toContain('application/json');
		expect(body).toEqual({
			error: {
				message: expect.any(String),
				type: 'OAuthException',
				code: 100,
				error_subcode: 2534014,
				is_transient: false,
				fbtrace_id: expect.any(String),
			},
		});
	});

	fact('4.7/localised', 'may speak Italian', async () => {
		await practice.control('POST', 'app', { errorLanguage: 'it' });

		expect(at((await practice.send('1')).body, 'error.message')).toBe(
			'(#100) Si è verificato un errore con la richiesta.',
		);
	});
});

describe('people', () => {
	fact('4.7/551/1545041', 'who blocked the account are unavailable', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'people', { username: 'anna.test', hasBlocked: true });

		expect(errorCode(await practice.send(igsid))).toBe('551/1545041');
	});

	fact('4.7/10/2018108', 'may be unable to receive', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'people', { username: 'anna.test', cannotReceive: true });

		expect(errorCode(await practice.send(igsid))).toBe('10/2018108');
	});

	fact('4.7/100/2534014', 'have an id for one account only', async () => {
		const igsid = await practice.writes('anna.test', { accountId: OTHER_ACCOUNT });
		await practice.writes('anna.test');

		expect(practice.igsidOf('anna.test')).not.toBe(igsid);
		expect(Number.isSafeInteger(Number(igsid))).toBe(false);
		expect(errorCode(await practice.send(igsid))).toBe('100/2534014');
	});

	fact('4.7/230', 'who only commented, or refuse, give no profile', async () => {
		await comments('carla.test');
		const commenter = await practice.get(
			`/v25.0/${practice.igsidOf('carla.test')}?fields=username`,
		);
		const writer = await practice.writes('anna.test');
		const fields =
			'name,username,profile_pic,follower_count,is_user_follow_business,is_verified_user';
		const known = await practice.get(`/v25.0/${writer}?fields=${fields}`);
		await practice.control('POST', 'people', { username: 'anna.test', refusesProfile: true });
		const refused = await practice.get(`/v25.0/${writer}?fields=username`);

		expect(errorCode(commenter)).toBe('230');
		expect(known.body).toMatchObject({
			username: 'anna.test',
			name: null,
			is_verified_user: false,
		});
		expect(errorCode(refused)).toBe('230');
	});

	it('who blocked the account give nothing but their id', async () => {
		const igsid = await practice.writes('anna.test');
		await practice.control('POST', 'people', { username: 'anna.test', hasBlocked: true });

		expect((await practice.get(`/v25.0/${igsid}?fields=username`)).body).toEqual({ id: igsid });
	});
});

describe('accounts', () => {
	fact('4.7/10/1893063', 'may be restricted', async () => {
		expect(errorCode(await troubled('isRestricted'))).toBe('10/1893063');
	});

	fact('4.7/100/2534029', 'may be blocked from the API', async () => {
		expect(errorCode(await troubled('isBlockedFromApi'))).toBe('100/2534029');
	});

	fact('4.7/200/2534041', 'may have closed their messages', async () => {
		expect(errorCode(await troubled('isMessageAccessOff'))).toBe('200/2534041');
	});

	fact('4.7/36103', 'may not be eligible yet', async () => {
		expect(errorCode(await troubled('isIneligible'))).toBe('36103');
	});

	fact('4.7/10/2534077', 'may have lost their link', async () => {
		expect(errorCode(await troubled('isLinkBroken'))).toBe('10/2534077');
	});
});

describe('tokens', () => {
	fact('4.7/190/0', 'that expired are a 400 with code 190', async () => {
		const token = await practice.issueToken({ ageHours: 24 * 61 });
		const answer = await practice.get('/v25.0/me', token);

		expect([answer.status, errorCode(answer)]).toEqual([400, '190/0']);
	});

	fact('4.7/190/463', 'of Facebook say 463 when they expired', async () => {
		const token = await practice.issueToken({ ageHours: 24 * 61, login: 'facebook' });

		expect(errorCode(await practice.get('/v25.0/me', token))).toBe('190/463');
	});

	fact('4.7/190/460', 'may be revoked', async () => {
		await practice.control('POST', 'token/revoke', { access_token: practice.token });

		expect(errorCode(await practice.get('/v25.0/me'))).toBe('190/460');
	});

	it('that were never issued are a 190, and none at all is a refusal', async () => {
		expect(errorCode(await practice.get('/v25.0/me', 'nonsense'))).toBe('190');
		expect((await practice.call('GET', '/v25.0/me', undefined, {})).status).toBe(400);
	});
});

describe('limits and insights', () => {
	fact('4.7/613/2534040', 'refuse messages above the limit', async () => {
		await practice.control('POST', 'clock', { freeze: true });
		await practice.control('POST', 'limits', { messagesPerSecond: 1 });
		const igsid = await practice.writes('anna.test');

		expect((await practice.send(igsid)).status).toBe(200);
		expect(errorCode(await practice.send(igsid))).toBe('613/2534040');
	});

	fact('4.7/4', 'refuse the app above the platform limit', async () => {
		await practice.control('POST', 'limits', { dailyActiveUsers: 1 });
		for (let call = 0; call < 200; call += 1) await practice.get('/v25.0/me');

		expect(errorCode(await practice.get('/v25.0/me'))).toBe('4');
	});

	fact('4.7/80002', 'refuse the account above its daily calls', async () => {
		await practice.control('POST', 'limits', { callsPerDay: 1 });
		await practice.get('/v25.0/me');

		expect(errorCode(await practice.get('/v25.0/me'))).toBe('80002');
	});

	fact('4.7/10', 'mean by 10 without a subcode too few viewers', async () => {
		await practice.control('POST', 'stories', { id: practice.storyId, metrics: { reach: 2 } });

		expect(errorCode(await practice.get(`/v25.0/${practice.storyId}/insights?metric=reach`))).toBe(
			'10',
		);
	});
});

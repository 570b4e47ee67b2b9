import nock from 'nock';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { SignIn } from '../../sandbox/signInForm';
import { Practice } from '../../sandbox/support';
import type { EngineSetup } from '../../support/engine';
import { PRACTICE_INSTAGRAM, practiceSetup } from './nodeWorld';

export const OAUTH2 = 'instagramStoriesOAuth2Api';
export const PASTED = 'instagramStoriesTokenApi';

/** The nodes of a test with the real practice Instagram, whose clock can be moved. */
export class ConnectedWorld {
	readonly practice = new Practice();

	/** A setup whose sign-in is still to be done. */
	setup(changes: ICredentialDataDecryptedObject = {}): EngineSetup {
		const fields = { ...PRACTICE_INSTAGRAM };
		delete fields.oauthTokenData;
		const { port } = new URL(this.practice.url);
		const server = { server: 'practice', practicePort: Number(port) };
		const app = { clientId: '990000000000001', clientSecret: 'practice-app-secret' };
		return practiceSetup({ [OAUTH2]: { ...fields, ...app, ...server, ...changes } });
	}

	/** A setup with a token pasted into the other credential. */
	pastedSetup(accessToken: string): EngineSetup {
		const { port } = new URL(this.practice.url);
		return practiceSetup({
			[PASTED]: {
				accessToken,
				appSecret: 'practice-app-secret',
				server: 'practice',
				practicePort: Number(port),
				sessionToken: '',
				sessionFor: '',
				sessionRenewedAt: '',
				sessionExpiresAt: '',
			},
		});
	}

	/** Connect in n8n and Allow at Instagram; n8n merges the answer over what it has. */
	async signIn(setup: EngineSetup, shape: 'flat' | 'wrapped'): Promise<void> {
		await this.practice.control('POST', 'app', { wrappedTokenAnswer: shape === 'wrapped' });
		const signIn = new SignIn(this.practice);
		const { body } = await signIn.exchange(await signIn.newCode());
		const stored = storedIn(setup, OAUTH2);
		Object.assign(stored, {
			oauthTokenData: { ...(stored.oauthTokenData as object | undefined), ...(body as object) },
		});
	}

	/** As Facebook answers: flat, and already long-lived. */
	async signInWithFacebook(setup: EngineSetup): Promise<void> {
		const token = await this.practice.issueToken({ login: 'facebook' });
		const oauthTokenData = { access_token: token, token_type: 'bearer', expires_in: 5_183_944 };
		Object.assign(storedIn(setup, OAUTH2), { oauthTokenData });
	}

	/** The last token that Instagram gave to the app itself. */
	newestToken(): string {
		const own = [...this.practice.world.tokens.values()].filter(({ kind }) => kind !== 'page');
		return own.at(-1)?.value ?? '';
	}
}

export function storedIn(setup: EngineSetup, type: string): ICredentialDataDecryptedObject {
	const data = setup.credentials?.[type];
	if (data === undefined) throw new Error(`No credential ${type}`);
	return data;
}

export const storedSignIn = (setup: EngineSetup): Record<string, unknown> =>
	storedIn(setup, OAUTH2).oauthTokenData as Record<string, unknown>;

/** Call after `useNodeWorld`, which closes the network. */
export function useConnectedWorld(): ConnectedWorld {
	const connected = new ConnectedWorld();
	beforeAll(async () => await connected.practice.start({ startAt: '2026-11-24T11:00:00Z' }));
	beforeEach(async () => {
		nock.enableNetConnect('127.0.0.1');
		await connected.practice.fresh();
	});
	afterAll(async () => await connected.practice.close());
	return connected;
}

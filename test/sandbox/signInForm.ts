import { ACCOUNT, CLIENT_ID, CLIENT_SECRET } from './support';
import type { Answer, Practice } from './support';

export const REDIRECT = 'http://localhost:5678/rest/oauth2-credential/callback';
export const SCOPES = 'instagram_business_basic,instagram_business_manage_messages';

export const QUESTION = {
	client_id: CLIENT_ID,
	redirect_uri: REDIRECT,
	response_type: 'code',
	scope: SCOPES,
	state: 'opaque=&"',
};

/** The steps of signing in, as a browser and then a client take them. */
export class SignIn {
	readonly #practice: Practice;

	constructor(practice: Practice) {
		this.#practice = practice;
	}

	async page(changes: Record<string, string> = {}, path = '/oauth/authorize'): Promise<Answer> {
		const query = new URLSearchParams({ ...QUESTION, ...changes });
		return this.#practice.call('GET', `${path}?${query.toString()}`, undefined, {});
	}

	/** What a browser posts: every field of the form and the button that was pressed. */
	async press(decision: 'allow' | 'cancel', changes: Record<string, string> = {}): Promise<URL> {
		const { raw } = await this.page(changes);
		const action = /action="([^"]+)"/.exec(raw)?.[1] ?? '';
		const fields = [...raw.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
		const form = new URLSearchParams();
		for (const [, name = '', value = ''] of fields) form.set(name, unescaped(value));
		form.set('account_id', ACCOUNT);
		form.set('decision', decision);
		for (const [name, value] of Object.entries(changes)) form.set(name, value);
		const response = await fetch(this.#practice.url + action, {
			method: 'POST',
			body: form,
			redirect: 'manual',
		});
		expect(response.status).toBe(302);
		return new URL(response.headers.get('location') ?? '');
	}

	async exchange(code: string, changes: Record<string, string> = {}): Promise<Answer> {
		const form = new URLSearchParams({
			client_id: CLIENT_ID,
			client_secret: CLIENT_SECRET,
			grant_type: 'authorization_code',
			redirect_uri: REDIRECT,
			code,
			...changes,
		});
		const response = await fetch(`${this.#practice.url}/oauth/access_token`, {
			method: 'POST',
			body: form,
		});
		const raw = await response.text();
		return { status: response.status, headers: response.headers, raw, body: JSON.parse(raw) };
	}

	async newCode(changes: Record<string, string> = {}): Promise<string> {
		return (await this.press('allow', changes)).searchParams.get('code') ?? '';
	}

	async longLived(token: string, secret = CLIENT_SECRET): Promise<Answer> {
		const query = `grant_type=ig_exchange_token&client_secret=${secret}&access_token=${token}`;
		return this.#practice.call('GET', `/access_token?${query}`, undefined, {});
	}

	async refresh(token: string): Promise<Answer> {
		const query = `grant_type=ig_refresh_token&access_token=${token}`;
		return this.#practice.call('GET', `/refresh_access_token?${query}`, undefined, {});
	}
}

function unescaped(value: string): string {
	return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

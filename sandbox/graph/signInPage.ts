import type { Account } from '../world/model';

export interface SignInRequest {
	path: string;
	query: Readonly<Record<string, string>>;
	appId: string;
	scopes: readonly string[];
	accounts: readonly Account[];
}

/** Plain HTML and a plain form: it works without scripts, in a test browser and with fetch alike. */
export function signInPage(request: SignInRequest): string {
	const kept = Object.entries(request.query).map(([name, value]) => {
		return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
	});
	return page(
		'Practice sign-in',
		`<h1>Practice Instagram</h1>
<p><b>App ${escapeHtml(request.appId)}</b> asks to act for one of your practice accounts. No real account is involved.</p>
<form method="post" action="${escapeHtml(request.path)}">
${kept.join('\n')}
<fieldset><legend>Account</legend>
${request.accounts.map(accountChoice).join('\n')}
</fieldset>
<fieldset><legend>Permissions</legend>
${request.scopes.map(scopeChoice).join('\n')}
</fieldset>
<p><button type="submit" name="decision" value="allow" id="allow">Allow</button>
<button type="submit" name="decision" value="cancel" id="cancel">Cancel</button></p>
</form>`,
	);
}

export function signInErrorPage(reason: string): string {
	return page(
		'Practice sign-in',
		`<h1>Invalid request</h1><p id="reason">${escapeHtml(reason)}</p>`,
	);
}

function accountChoice(account: Account, index: number): string {
	const id = escapeHtml(account.id);
	const checked = index === 0 ? ' checked' : '';
	return `<label><input type="radio" name="account_id" value="${id}"${checked}> @${escapeHtml(account.username)}</label><br>`;
}

/** Basic access is mandatory (facts §1.1), every other permission may be unticked. */
function scopeChoice(scope: string): string {
	const name = escapeHtml(scope);
	const isMandatory = /basic$/.test(scope);
	const disabled = isMandatory ? ' onclick="return false"' : '';
	return `<label><input type="checkbox" name="granted" value="${name}" checked${disabled}> ${name}</label><br>`;
}

function page(title: string, body: string): string {
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}
fieldset{border:1px solid #bbb;border-radius:.5rem;margin:1rem 0}
button{font:inherit;padding:.5rem 1.2rem;border-radius:.5rem;border:1px solid #777}
#allow{background:#0a66c2;border-color:#0a66c2;color:#fff}</style></head>
<body>${body}</body></html>`;
}

export function escapeHtml(text: string): string {
	const entities: Readonly<Record<string, string>> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&#39;',
	};
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

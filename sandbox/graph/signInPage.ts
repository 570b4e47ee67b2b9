import { escapeHtml, htmlPage } from '../html';
import type { Account } from '../world/model';

export interface SignInRequest {
	path: string;
	query: Readonly<Record<string, string>>;
	appId: string;
	scopes: readonly string[];
	accounts: readonly Account[];
}

export function signInPage(request: SignInRequest): string {
	const kept = Object.entries(request.query).map(([name, value]) => {
		return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
	});
	return htmlPage(
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
<p><button type="submit" name="decision" value="allow" id="allow" class="main">Allow</button>
<button type="submit" name="decision" value="cancel" id="cancel">Cancel</button></p>
</form>`,
	);
}

export function signInErrorPage(reason: string): string {
	return htmlPage(
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

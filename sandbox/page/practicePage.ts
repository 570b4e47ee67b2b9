import { escapeHtml, htmlPage } from '../html';
import type { World } from '../world/world';
import { credentialSteps } from './credentialSteps';
import type { CredentialStep } from './credentialSteps';

/** The way from an empty n8n to the first campaign, for people who installed the nodes in n8n itself. */
export function practicePage(
	world: World,
	{ workflowFiles, said }: { workflowFiles: readonly string[]; said: string | null },
): string {
	return htmlPage(
		'Practice Instagram',
		`<h1>Practice Instagram</h1>
<p>Nobody real is contacted. Keep the program running while you practise: it forgets everything when it stops. After a new start, connect the account again, publish the receiver again and repeat step 3.</p>
${said === null ? '' : `<p id="said">${escapeHtml(said)}</p>`}
<h2>1. Two credentials in n8n</h2>
${credentialSteps(world).map(credential).join('\n')}
<h2>2. The workflows</h2>
<p>Save these files. In n8n, create a workflow for each of them, and choose Import, From file in the menu with the three dots beside its name.</p>
<ul>${workflowFiles.map(workflowLink).join('')}</ul>
<p>In each workflow open the first node that has two credential fields. Choose Instagram in the upper one and the Outreach Database in the lower one: n8n puts them into the other nodes by itself.</p>
<p><b>Save with Ctrl+S</b> (on a Mac Cmd+S), because n8n does not save this change by itself.</p>
<p>Then publish <b>Instagram receiver</b>.</p>
<h2>3. Tell the practice Instagram where n8n listens</h2>
<p>Open the node Instagram Story Trigger. Under Webhook URLs choose Production URL and copy it. The Verify Token is the text below the field of that name.</p>
${receiverForm(world)}
<h2>4. Let people write to you</h2>
${world.demo === null ? '<p>Start the practice Instagram with <b>--demo</b> to have people who answer your stories.</p>' : '<form method="post" action="/practice/answers"><button type="submit" class="main" id="answers">Let people answer the stories</button></form>'}
<p>Or write as one of them. Try STOP: after it nothing is sent to this person any more.</p>
${writeForm(world)}
<h2>5. Run the campaign</h2>
<p>Open <b>Quick start: story campaign</b> and press Execute workflow. So far people got <b id="received">${world.received.length}</b> messages from you. <a href="/practice">Look again</a></p>`,
	);
}

const credential = ({ credential: name, fields, then }: CredentialStep): string =>
	`<p><b>${escapeHtml(name)}</b></p>
<table>${fields.map(([label, value]) => `<tr><td>${escapeHtml(label)}</td><td><code>${escapeHtml(value)}</code></td></tr>`).join('')}</table>
<p>${escapeHtml(then)}</p>`;

const workflowLink = (file: string): string =>
	`<li><a href="/practice/workflows/${escapeHtml(file)}" download>${escapeHtml(file)}</a></li>`;

const textField = (label: string, name: string, value: string): string =>
	`<p><label>${label}<input type="text" name="${name}" value="${escapeHtml(value)}" required></label></p>`;

const receiverForm = ({ app }: World): string =>
	`<form method="post" action="/practice/receiver">
${textField('Production URL', 'callbackUrl', app.callbackUrl ?? '')}
${textField('Verify Token', 'verifyToken', app.verifyToken ?? '')}
<button type="submit" class="main" id="connect">${app.callbackUrl === null ? 'Connect' : 'Connected. Connect again'}</button></form>`;

/** Somebody to whom the campaign would write, so that a STOP makes a difference. */
const somebody = ({ demo }: World): string =>
	demo?.writers.find(({ intent, profile }) => intent === 'none' && profile === 'ok')?.username ??
	'giulia.practice';

const writeForm = (world: World): string =>
	`<form method="post" action="/practice/write">
${textField('Handle', 'person', somebody(world))}
${textField('What they answer to your story', 'text', 'STOP')}
<button type="submit" id="write">Send it to me</button></form>`;

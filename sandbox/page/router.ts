import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { connectReceiver } from '../controls/app';
import { ControlError } from '../controls/control';
import { deliverEvents } from '../controls/deliver';
import { engage } from '../controls/demo';
import type { World } from '../world/world';
import { practicePage } from './practicePage';
import { listWorkflowFiles, readWorkflowFile } from './workflowFiles';

const field = z.string().trim().default('');
const receiverForm = z.object({ callbackUrl: field, verifyToken: field });
const writeForm = z.object({ person: field, text: field });

/** /practice: the controls that a person in front of n8n needs, as one page with plain forms. */
export function pageRouter(world: World, workflowsFolder: string): Hono {
	const router = new Hono();
	const show = (context: Context, said: string | null): Response =>
		context.html(
			practicePage(world, { workflowFiles: listWorkflowFiles(workflowsFolder), said }),
		) as Response;

	router.get('/', (context) => show(context, null));
	router.post('/receiver', async (context) => {
		const form = receiverForm.parse(await context.req.parseBody());
		return show(context, await sayReceiver(world, form));
	});
	router.post('/answers', async (context) => show(context, await sayAnswers(world)));
	router.post('/write', async (context) => {
		const form = writeForm.parse(await context.req.parseBody());
		return show(context, await sayWritten(world, form));
	});
	router.get('/workflows/:file', (context) => {
		const content = readWorkflowFile(workflowsFolder, context.req.param('file'), world.origin);
		if (content === null) return context.notFound();
		return context.body(content, 200, { 'Content-Type': 'application/json; charset=utf-8' });
	});
	router.onError((error, context) => {
		if (error instanceof ControlError) return show(context, `${error.message}.`);
		throw error;
	});
	return router;
}

async function sayReceiver(world: World, form: z.infer<typeof receiverForm>): Promise<string> {
	if (!URL.canParse(form.callbackUrl)) {
		return 'Not connected: this is no address. Copy the Production URL of the trigger in full.';
	}
	if (form.callbackUrl.includes('/webhook-test/')) {
		return 'Not connected: this is the test address. Copy the Production URL of the trigger.';
	}
	try {
		const reason = await connectReceiver(world, form);
		return reason === null
			? 'Connected: n8n hears the practice Instagram now.'
			: `Not connected: ${reason}. Check that the workflow is published and that both texts are copied in full. Right after publishing n8n needs some seconds: try again.`;
	} catch (error) {
		if (!(error instanceof ControlError)) throw error;
		return 'Not connected: n8n must run on this computer. If its address is another one, write http://localhost:5678 in place of the part before /webhook.';
	}
}

/** What has to be done before anything can reach n8n, or null. */
function sayNotReady(world: World): string | null {
	if (world.app.callbackUrl === null) return 'Nothing was delivered: do step 3 first.';
	const isSubscribed = world.account(undefined)?.subscription !== null;
	if (isSubscribed) return null;
	return 'Nothing was delivered: unpublish "Instagram receiver" and publish it again, so that it subscribes to the account.';
}

async function sayAnswers(world: World): Promise<string> {
	const notReady = sayNotReady(world);
	if (notReady !== null) return notReady;
	if (world.demo === null) return 'Nothing was delivered: start with --demo to have people.';

	const { failed, people, reason } = await engage(world, world.demo);
	return failed === 0
		? `${people} people answered your stories. Their messages are in n8n now.`
		: `${failed} messages did not reach n8n: ${reason ?? 'no answer'}. Is n8n running, and the receiver published?`;
}

async function sayWritten(world: World, form: z.infer<typeof writeForm>): Promise<string> {
	const notReady = sayNotReady(world);
	if (notReady !== null) return notReady;

	const person = form.person.replace(/^@/, '');
	if (person === '' || form.text === '') return 'Fill in the handle and the text.';
	const event = { kind: 'storyReply' as const, person, text: form.text };
	const { delivered, reason } = await deliverEvents(world, [event], {});
	return delivered
		? `@${person} wrote to you, and n8n has the message.`
		: `The message did not reach n8n: ${reason ?? 'no answer'}. Is n8n running, and the receiver published?`;
}

import type { INodeParameters } from 'n8n-workflow';
import { aStoryReply } from '../support/events';
import {
	practiceInstagram,
	practiceLedger,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from './support/nodeWorld';
import { parameters } from './support/outreachCalls';

useNodeWorld();

/** Somebody whose handle is to be asked for before anything is sent. */
async function aNewPerson(igsid: string): Promise<string> {
	const [recorded] = await (
		await practiceLedger()
	).recordEvents({
		events: [aStoryReply({ igsid, at: world.clock.now() })],
		consumer: 'test',
		origin: 'publishedTrigger',
	});
	return recorded?.personId ?? '';
}

/** The people whose profiles were asked for. */
function answerProfiles(): string[] {
	const asked: string[] = [];
	practiceInstagram()
		.persist()
		.get(/^\/v25\.0\/900\d$/)
		.query(true)
		.reply(200, (uri) => {
			asked.push(uri);
			return { username: 'somebody' };
		});
	return asked;
}

const call = (resource: string, operation: string, changes: INodeParameters = {}) =>
	workflowOf('instagramOutreach', {
		resource,
		operation,
		account: '',
		sequence: '',
		limit: 50,
		options: {},
		...changes,
	});

const WITHOUT_SENDING = [
	['Sequence: Get Many', call('sequence', 'getMany', { state: 'all' })],
	['Sequence: Stop', call('sequence', 'stop', { because: 'stopped' })],
	['Task: Get Many', call('task', 'getMany')],
	['Comment: Hide', call('comment', 'hide', { commentId: '77', visibility: 'hide' })],
	['Comment: Delete', call('comment', 'delete', { commentId: '77' })],
] as const;

describe('the profiles of new people', () => {
	it.each(WITHOUT_SENDING)(
		'are not asked for by %s, which writes to nobody',
		async (_, workflow) => {
			const personId = await aNewPerson('9001');
			withOwnAccount();
			practiceInstagram().post('/v25.0/77').query(true).optionally().reply(200, { success: true });
			practiceInstagram()
				.delete('/v25.0/77')
				.query(true)
				.optionally()
				.reply(200, { success: true });
			const asked = answerProfiles();

			const run = await runSubject(workflow, [{ json: { personId } }]);

			expect(run.error).toBeUndefined();
			expect(asked).toEqual([]);
		},
	);

	it('are asked for by what may send', async () => {
		const personId = await aNewPerson('9001');
		withOwnAccount();
		const asked = answerProfiles();

		const workflow = workflowOf('instagramOutreach', parameters('preview'));
		await runSubject(workflow, [{ json: { personId } }]);

		expect(asked).toHaveLength(1);
	});
});

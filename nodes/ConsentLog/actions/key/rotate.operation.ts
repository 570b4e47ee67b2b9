import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';

export const rotate = {
	option: {
		name: 'Rotate',
		value: 'rotate',
		action: 'Rotate the wrapping key',
		description:
			'Wrap the data key of every person anew. Safe to repeat; the file identity.key and the Do-Not-Contact List stay as they are.',
	},
	properties: [],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const signal = run.context.getExecutionCancelSignal();
		const before = await ledger.startKeyRotation();
		let { peopleLeft } = before;
		// Also with nobody left one step is needed: it notes the end.
		do {
			({ peopleLeft } = await ledger.keyRotationStep());
		} while (peopleLeft > 0 && signal?.aborted !== true);
		const rewrapped = before.peopleLeft - peopleLeft;
		run.hint(
			peopleLeft === 0
				? `The data keys of ${rewrapped} people are wrapped anew.`
				: `Stopped with ${peopleLeft} people left. Run it again to go on.`,
		);
		return [
			{
				output: 0,
				itemIndex: 0,
				json: { version: before.version, peopleRewrapped: rewrapped, peopleLeft },
			},
		];
	},
} satisfies Operation;

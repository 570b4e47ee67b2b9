import type { Operation } from '../../../shared/operation';
import { startContactRun } from '../../shared/contactRun';
import { contactEveryItem } from '../../shared/contactEveryItem';
import { MESSAGE_FIELDS } from './fields';

export const preview = {
	option: {
		name: 'Preview',
		value: 'preview',
		action: 'Preview a message',
		description: 'Say for each person what Send would do now, and why. Nothing is sent.',
	},
	properties: MESSAGE_FIELDS,
	async execute(run) {
		const contact = await startContactRun(run);
		return await contactEveryItem(run, contact, async ({ ports }, drafts) =>
			contact.core.previewBatch(ports, drafts),
		);
	},
} satisfies Operation;

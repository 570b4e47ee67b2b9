import { openInstagram } from '../../../shared/instagramAccess';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readAccount, readText } from '../../../shared/parameters';
import { CHAT_LINK_FIELDS } from './fields';

const FILE_NAME = 'chat-link.svg';
const FILE_TYPE = 'image/svg+xml';

export const createChatLink = {
	option: {
		name: 'Create Chat Link',
		value: 'createChatLink',
		action: 'Create a chat link',
		description:
			'Make an ig.me link that opens the conversation with your account, and a QR picture of it for a story or a poster. Who begins by it is counted for its story and campaign. Safe to repeat: the same choice gives the same link.',
	},
	properties: CHAT_LINK_FIELDS,
	async execute(run) {
		const { context } = run;
		const core = await loadCore();
		const ledger = await openDatabase(context);
		const access = await openInstagram(context, ledger);
		const handled = await run.eachItem(async (itemIndex) => {
			const place = { context, itemIndex };
			const { accountId, username } = await access.account(readAccount(place));
			const purpose = {
				storyId: readText(place, 'storyId') || null,
				campaign: readText(place, 'campaign') || null,
				code: readText(place, 'code') || null,
			};
			await ledger.registerAccount({ accountId, username });
			const { ref } = await ledger.createChatLink(accountId, purpose);
			const link = core.chatLink(username, ref);
			const picture = await context.helpers.prepareBinaryData(
				Buffer.from(core.qrPicture(link), 'utf8'),
				FILE_NAME,
				FILE_TYPE,
			);
			return { json: { accountId, link, ref, ...purpose }, binary: { data: picture } };
		});
		return handled.map(({ itemIndex, value }) => ({ output: 0, itemIndex, ...value }));
	},
} satisfies Operation;

import type { MessagingClient, SendResult } from '../instagram/client';
import type { Channel } from '../outreach/contact';
import { textOf, type MessageContent } from '../outreach/messageContent';
import type { MessageDraft } from './outcome';

interface Call {
	readonly recipientIgsid: string;
	/** Empty where the message answers no comment. */
	readonly commentId: string;
	readonly content: MessageContent;
	readonly timeoutMs: number;
}

interface Transport {
	send(instagram: MessagingClient, call: Call): Promise<SendResult>;
	/** Whether Instagram shows the message to us once more, as an echo. */
	readonly hasEcho: boolean;
}

const TRANSPORTS: Readonly<Partial<Record<Channel, Transport>>> = {
	instagramDm: {
		send: async (instagram, call) => await instagram.sendMessage(call),
		hasEcho: true,
	},
	instagramPrivateReply: {
		send: async (instagram, call) => await instagram.sendPrivateReply(call),
		hasEcho: true,
	},
	instagramComment: {
		send: async (instagram, { content, ...call }) =>
			await instagram.replyToComment({ ...call, text: textOf(content) ?? '' }),
		hasEcho: false,
	},
};

/** @throws for a channel that Instagram does not carry: only a programming fault can ask for it */
export function transportOf({ candidate }: MessageDraft): Transport {
	const transport = TRANSPORTS[candidate.channel];
	if (transport === undefined) throw new Error(`Instagram carries no ${candidate.channel}`);
	return transport;
}

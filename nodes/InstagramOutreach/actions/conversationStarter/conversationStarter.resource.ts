import type { Resource } from '../../../shared/operation';
import { createChatLink } from './createChatLink.operation';
import { get } from './get.operation';
import { remove } from './remove.operation';
import { set } from './set.operation';

export const conversationStarter: Resource = {
	name: 'Conversation Starter',
	value: 'conversationStarter',
	operations: [createChatLink, get, remove, set],
};

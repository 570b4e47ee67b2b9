import type { Resource } from '../../../shared/operation';
import { deleteComment } from './delete.operation';
import { hide } from './hide.operation';
import { privateReply } from './privateReply.operation';
import { reply } from './reply.operation';

export const comment: Resource = {
	name: 'Comment',
	value: 'comment',
	operations: [deleteComment, hide, privateReply, reply],
};

import type { Resource } from '../../../shared/operation';
import { check } from './check.operation';
import { refreshToken } from './refreshToken.operation';

export const connection: Resource = {
	name: 'Connection',
	value: 'connection',
	operations: [check, refreshToken],
};

import type { Resource } from '../../../shared/operation';
import { rotate } from './rotate.operation';

export const key: Resource = { name: 'Key', value: 'key', operations: [rotate] };

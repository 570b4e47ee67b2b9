import type { Resource } from '../../../shared/operation';
import { getProfile } from './getProfile.operation';

export const person: Resource = { name: 'Person', value: 'person', operations: [getProfile] };

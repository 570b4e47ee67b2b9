import type { Resource } from '../../../shared/operation';
import { check } from './check.operation';
import { record } from './record.operation';

export const consent: Resource = { name: 'Consent', value: 'consent', operations: [check, record] };

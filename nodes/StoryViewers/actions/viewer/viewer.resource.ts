import type { Resource } from '../../../shared/operation';
import { importViewers } from './import.operation';

export const viewer: Resource = { name: 'Viewer', value: 'viewer', operations: [importViewers] };

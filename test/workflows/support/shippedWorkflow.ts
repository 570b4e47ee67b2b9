import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowJson } from '../../support/engine';

export const WORKFLOWS_FOLDER = join(__dirname, '../../../workflows');

export interface ShippedWorkflow extends WorkflowJson {
	readonly id: string;
	readonly active: boolean;
}

export const readShipped = (file: string): ShippedWorkflow =>
	JSON.parse(readFileSync(join(WORKFLOWS_FOLDER, file), 'utf8'));

import { OUR_NODES, practiceSetup } from '../../nodes/support/nodeWorld';
import { runWorkflow } from '../../support/engine';
import type { EngineRun } from '../../support/engine';
import { readShipped } from './shippedWorkflow';
import { STAND_INS } from './standIns';

/** The shipped file on n8n's engine with our real nodes, as its trigger starts it. */
export const runShipped = async (file: string, node: string): Promise<EngineRun> =>
	await runWorkflow(
		{ ...practiceSetup(), nodeTypes: { ...OUR_NODES, ...STAND_INS } },
		readShipped(file),
		{ node, mode: 'trigger' },
	);

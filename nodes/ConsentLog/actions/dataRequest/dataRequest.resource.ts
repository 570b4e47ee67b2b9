import type { Resource } from '../../../shared/operation';
import { answerMetaCallback } from './answerMetaCallback.operation';
import { completeTask } from './completeTask.operation';
import { exportPerson } from './export.operation';
import { erase } from './erase.operation';
import { getMany } from './getMany.operation';

export const dataRequest: Resource = {
	name: 'Data Request',
	value: 'dataRequest',
	operations: [answerMetaCallback, completeTask, erase, exportPerson, getMany],
};

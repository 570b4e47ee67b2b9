import type { Resource } from '../../../shared/operation';
import { createPage } from './createPage.operation';
import { createPicture } from './createPicture.operation';
import { getAlerts } from './getAlerts.operation';
import { getFunnel } from './getFunnel.operation';
import { getKpis } from './getKpis.operation';
import { getStories } from './getStories.operation';

export const report: Resource = {
	name: 'Report',
	value: 'report',
	operations: [createPage, createPicture, getAlerts, getFunnel, getKpis, getStories],
};

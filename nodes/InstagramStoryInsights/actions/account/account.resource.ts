import type { Resource } from '../../../shared/operation';
import { get } from './get.operation';
import { getDemographics } from './getDemographics.operation';
import { getInsights } from './getInsights.operation';

export const account: Resource = {
	name: 'Account',
	value: 'account',
	operations: [get, getDemographics, getInsights],
};

import { NodeConnectionTypes } from 'n8n-workflow';
import type { ExpressionString } from 'n8n-workflow';
import type { ContactOutcome } from '../../core';
import { SEGMENT_KIND_NAMES } from './segmentKinds';

/** Names may depend on the rules typed into the node; everything else is fixed. */
type OutputNames = readonly string[] | 'oneForEachSegment';

const contactOutputs = (first: string): readonly string[] => [
	first,
	'Waiting',
	'Not Contacted',
	'For a Person',
];

/** One unnamed output. */
const SINGLE: readonly string[] = [''];

/** The one table that decides the outputs, by resource and operation only (DESIGN §3). */
export const OUTPUT_NAMES: Readonly<Record<string, Readonly<Record<string, OutputNames>>>> = {
	message: {
		checkUnconfirmedSends: contactOutputs('Confirmed'),
		confirmOptOut: contactOutputs('Sent'),
		preview: contactOutputs('Would Send'),
		send: contactOutputs('Sent'),
		sendDue: contactOutputs('Sent'),
	},
	otherChannel: {
		confirmSent: SINGLE,
		requestDueSlots: contactOutputs('May Send'),
		requestSlot: contactOutputs('May Send'),
	},
	code: { add: SINGLE, getStatus: SINGLE },
	comment: {
		delete: SINGLE,
		hide: SINGLE,
		privateReply: contactOutputs('Sent'),
		reply: contactOutputs('Sent'),
	},
	conversationStarter: { createChatLink: SINGLE, get: SINGLE, remove: SINGLE, set: SINGLE },
	sequence: { add: SINGLE, getMany: SINGLE, stop: SINGLE },
	task: { close: SINGLE, getMany: SINGLE },
	viewer: {
		export: SINGLE,
		get: SINGLE,
		getMany: SINGLE,
		import: ['Accepted', 'Rejected'],
		tag: SINGLE,
		undoImport: SINGLE,
	},
	segment: { count: SINGLE, sortIntoSegments: 'oneForEachSegment' },
	client: { delete: SINGLE, export: SINGLE },
	consent: {
		check: SINGLE,
		getHistory: SINGLE,
		issueReceipt: SINGLE,
		record: SINGLE,
		withdraw: SINGLE,
	},
	dataRequest: {
		answerMetaCallback: SINGLE,
		completeTask: SINGLE,
		erase: SINGLE,
		export: SINGLE,
		getMany: SINGLE,
	},
	doNotContact: { add: SINGLE, check: SINGLE, export: SINGLE, import: SINGLE, lift: SINGLE },
	key: { rotate: SINGLE },
	log: { checkLog: SINGLE, exportLog: SINGLE, saveProof: SINGLE },
	preferencePage: { answerVisit: SINGLE, createLink: SINGLE },
	privacyIncident: { getMany: SINGLE, report: SINGLE, update: SINGLE },
	retention: { deleteExpired: SINGLE, liftHold: SINGLE, placeHold: SINGLE },
	experiment: { compare: SINGLE },
	report: {
		createPage: SINGLE,
		createPicture: SINGLE,
		getAlerts: SINGLE,
		getFunnel: SINGLE,
		getKpis: SINGLE,
		getStories: SINGLE,
	},
	result: { record: SINGLE },
	story: {
		captureSnapshot: SINGLE,
		get: SINGLE,
		getInsights: SINGLE,
		getMany: SINGLE,
		label: SINGLE,
	},
	account: {
		get: SINGLE,
		getDemographics: SINGLE,
		getInsights: SINGLE,
		getStatus: SINGLE,
		pause: SINGLE,
		resume: SINGLE,
	},
	limits: { getMany: SINGLE, save: SINGLE },
	person: { getProfile: SINGLE },
	connection: { check: SINGLE, refreshToken: SINGLE },
};

export const NO_SEGMENT = 'No Segment';

/** More would not fit beside a node, and no list is worth that many answers (DESIGN §6). */
export const SEGMENTS_MAX = 20;

export const CONTACT_OUTPUTS: Readonly<Record<ContactOutcome['output'], number>> = {
	sent: 0,
	waiting: 1,
	notContacted: 2,
	forAPerson: 3,
};

export const IMPORT_OUTPUTS = { accepted: 0, rejected: 1 } as const;

interface OperationOutputs {
	readonly count: number;
	/** Where an item goes that could not be handled (Continue On Fail). */
	readonly refusals: number;
}

/** @param segmentCount how many rules the node has; used by Sort into Segments only. */
export function outputsOf(
	resource: string,
	operation: string,
	segmentCount: number,
): OperationOutputs {
	const names = OUTPUT_NAMES[resource]?.[operation] ?? SINGLE;
	if (names === 'oneForEachSegment') return { count: segmentCount + 1, refusals: segmentCount };

	const refusals = names.findIndex((name) => name === 'Not Contacted' || name === 'Rejected');
	return { count: names.length, refusals: Math.max(refusals, 0) };
}

/**
 * The same table as an expression, because n8n draws a node's outputs from its parameters alone.
 * Braces are kept apart: two closing ones in a row would end the expression.
 */
export function outputsExpression(resources: readonly string[]): ExpressionString {
	const table = Object.fromEntries(
		resources.map((resource) => [resource, OUTPUT_NAMES[resource] ?? {}]),
	);
	const spaced = (value: unknown): string => JSON.stringify(value).replaceAll('}', '} ');

	return `={{ ((parameters) => {
		const names = ${spaced(table)}[parameters.resource]?.[parameters.operation] ?? [''];
		const kinds = ${spaced(SEGMENT_KIND_NAMES)};
		const rules = (parameters.rules?.rule ?? []).slice(0, ${SEGMENTS_MAX});
		const shown = names === 'oneForEachSegment'
			? [...rules.map((rule) => rule.name || kinds[rule.kind]), '${NO_SEGMENT}']
			: names;
		return shown.map((displayName) => displayName
			? { type: '${NodeConnectionTypes.Main}', displayName: displayName }
			: { type: '${NodeConnectionTypes.Main}' });
	})($parameter) }}`;
}

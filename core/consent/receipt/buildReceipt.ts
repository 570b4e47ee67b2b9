import type { Channel, Purpose } from '../../outreach/contact';
import { sha256 } from '../../shared/sha256';
import { toCanonicalJson } from '../log/logEntry';
import type { ReceiptEvent, ReceiptTopic } from './receiptEvents';

/** Who answers for what is done with the data. */
export interface Controller {
	readonly name: string;
	readonly contact: string | null;
	readonly privacyUrl: string | null;
}

export interface ReceiptInput {
	readonly personId: string;
	readonly controller: Controller;
	readonly topics: readonly ReceiptTopic[];
	readonly issuedAt: Date;
}

export type JsonLd = Readonly<Record<string, unknown>>;

export interface Receipt {
	/** Of the canonical JSON of everything but the id; the log notes it. */
	readonly hash: string;
	readonly document: JsonLd;
}

/** Prefixes of the vocabularies (https://w3id.org/dpv/guides/consent-27560). */
const CONTEXT = {
	dct: 'http://purl.org/dc/terms/',
	dpv: 'https://w3id.org/dpv#',
	'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
	pd: 'https://w3id.org/dpv/pd#',
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	schema: 'https://schema.org/',
} as const;

const SCHEMA = 'https://w3id.org/dpv/schema/dpv-27560#';

/**
 * A consent receipt by ISO/IEC TS 27560:2023 as JSON-LD, in the terms of the W3C Data Privacy
 * Vocabulary: one record for each purpose on each channel, with every event of it.
 */
export function buildReceipt(input: ReceiptInput): Receipt {
	const { personId, controller, topics, issuedAt } = input;
	const content = {
		'@context': CONTEXT,
		'@type': 'dpv:ConsentReceipt',
		'dct:conformsTo': `${SCHEMA}receipt`,
		'dct:created': issuedAt.toISOString(),
		'dct:publisher': controller.name,
		'schema:recipient': 'dpv:DataSubject',
		'dpv:hasRecordOfActivity': topics.map((topic) => recordOf(topic, { personId, controller })),
	};
	const hash = sha256(toCanonicalJson(content));
	const id = `urn:sha256:${hash}`;
	return { hash, document: { ...content, '@id': id, 'dct:identifier': id } };
}

const PURPOSES: Readonly<Record<Purpose, string>> = {
	conversation: 'dpv:CommunicationManagement',
	promotional: 'dpv:Marketing',
};

/** What is needed to write to somebody there. */
const PERSONAL_DATA: Readonly<Record<Channel, string>> = {
	email: 'pd:EmailAddress',
	instagramComment: 'pd:Username',
	instagramDm: 'pd:Username',
	instagramPrivateReply: 'pd:Username',
	other: 'pd:Contact',
	sms: 'pd:TelephoneNumber',
	whatsApp: 'pd:TelephoneNumber',
};

function recordOf(
	{ purpose, channel, events }: ReceiptTopic,
	{ personId, controller }: Pick<ReceiptInput, 'personId' | 'controller'>,
): JsonLd {
	const id = `urn:story-outreach:${personId}:${purpose}:${channel}`;
	const notice = events.findLast((event) => event.notice !== null);
	return {
		'@id': id,
		'@type': 'dpv:ConsentRecord',
		'dct:identifier': id,
		'dct:conformsTo': `${SCHEMA}record`,
		'dpv:hasDataSubject': { '@id': `urn:story-outreach:${personId}`, '@type': 'dpv:DataSubject' },
		'dpv:hasDataController': {
			'@type': ['dpv:DataController', 'dpv:Organisation'],
			'schema:name': controller.name,
			...(controller.contact === null ? {} : { 'schema:email': controller.contact }),
			...(controller.privacyUrl === null ? {} : { 'schema:url': controller.privacyUrl }),
		},
		...(notice?.notice == null ? {} : { 'dpv:hasNotice': noticeOf(notice, notice.notice) }),
		'dpv:hasProcess': {
			'@type': 'dpv:Process',
			'dpv:hasLegalBasis': legalBasisOf(events),
			'dpv:hasPurpose': PURPOSES[purpose],
			'dpv:hasPersonalData': PERSONAL_DATA[channel],
			'dpv:hasProcessing': ['dpv:Store', 'dpv:Use'],
			'schema:description': `${purpose} / ${channel}`,
		},
		'dpv:hasConsentStatus': events.map(statusOf),
	};
}

/** Another basis than consent is told in the words it was recorded with. */
function legalBasisOf(events: readonly ReceiptEvent[]): string {
	const basis = events.findLast(({ legalBasis }) => legalBasis !== null)?.legalBasis ?? 'consent';
	return basis === 'consent' ? 'eu-gdpr:A6-1-a' : basis;
}

const noticeOf = (
	{ language }: ReceiptEvent,
	{ text, version }: { text: string; version: string },
): JsonLd => ({
	'@type': 'dpv:ConsentNotice',
	'dct:identifier': `urn:sha256:${sha256(text)}`,
	'dct:description': text,
	'schema:version': version,
	...(language === null ? {} : { 'dct:language': language }),
});

const STATUSES: Readonly<Record<ReceiptEvent['status'], string>> = {
	requested: 'dpv:ConsentRequested',
	granted: 'dpv:ConsentGiven',
	refused: 'dpv:ConsentRefused',
	withdrawn: 'dpv:ConsentWithdrawn',
};

const statusOf = (event: ReceiptEvent): JsonLd => ({
	'@type': STATUSES[event.status],
	'dct:identifier': event.entryId,
	'schema:sha256': event.entryHash,
	'dpv:isIndicatedAtTime': event.at.toISOString(),
	'dpv:isIndicatedBy': event.isOwn ? 'dpv:DataSubject' : 'dpv:DataController',
	...(event.method === null ? {} : { 'dpv:hasIndicationMethod': event.method }),
	'dpv:hasDuration':
		event.expiresAt === null
			? { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'Withdrawal of consent' }
			: { '@type': 'dpv:UntilTimeDuration', 'rdf:value': event.expiresAt.toISOString() },
});

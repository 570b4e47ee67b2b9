export { evaluateSegments } from './audience/evaluateSegments';
export { normaliseHandle } from './audience/normaliseHandle';
export { importViewerList, type TakenIn, type ViewerList } from './audience/importViewerList';
export type { ListPiece } from './audience/listShape';
export type { ListPlan } from './audience/listSurvey';
export { parseViewedAt } from './audience/parseViewedAt';
export { parseViewerExport } from './audience/parseViewerExport';
export type { PossibleAction } from './audience/possibleAction';
export { segmentRuleSchema } from './audience/segment';
export type { Evidence, SegmentMember, SegmentRule, ViewerEvent } from './audience/segment';
export { VIEWER_COLUMNS } from './audience/viewerColumns';
export { neutralise, writeCsv } from './audience/writeCsv';
export type {
	RejectedRow,
	RowRejectionReason,
	ViewerExport,
	ViewerExportOptions,
	ViewerRecord,
	ViewerSignals,
} from './audience/viewerRecord';
export { classifyReply } from './consent/classifyReply';
export type { ReplyIntent } from './consent/replyIntent';
export { deliverBatch, type BatchOptions } from './delivery/deliverBatch';
export { deliverMessage, type DeliveryPorts } from './delivery/deliverMessage';
export { countReasons, describeOutcomes } from './delivery/describeOutcomes';
export { drainProfileJobs } from './delivery/drainProfileJobs';
export type { ContactOutcome, MessageDraft } from './delivery/outcome';
export { previewBatch } from './delivery/previewBatch';
export { sendDue } from './delivery/sendDue';
export { classifyGraphFailure } from './instagram/classifyGraphFailure';
export type { InstagramClient, ProfileResult, SendResult } from './instagram/client';
export { createInstagramClient } from './instagram/createInstagramClient';
export type { GraphFailure } from './instagram/failure';
export { INSTAGRAM_ORIGIN, parseInstagramServer } from './instagram/server';
export type {
	NormalisedWebhook,
	WebhookEvent,
	WebhookEventKind,
} from './instagram/webhooks/events';
export { normaliseWebhook } from './instagram/webhooks/normaliseWebhook';
export { parseWebhookBody } from './instagram/webhooks/parseWebhookBody';
export { verifySignature } from './instagram/webhooks/verifySignature';
export { parseLedgerConfig, type LedgerConfig } from './ledger/config';
export { openLedger } from './ledger/host/openLedger';
export { sharedLedger } from './ledger/host/sharedLedger';
export type * from './ledger/ledger';
export type {
	Candidate,
	Cap,
	ConsentState,
	ContactDecision,
	ContactHistory,
	EvidenceStrength,
	Objection,
	Purpose,
	SendState,
	Trace,
} from './outreach/contact';
export { decideContact } from './outreach/decideContact';
export { nextStepsFor } from './outreach/nextSteps';
export { PACES, parsePolicy, type OutreachPolicy, type Pace } from './outreach/policy';
export { explain, REASONS, type Language, type ReasonCode } from './outreach/reasons';
export { renderMessage } from './outreach/renderMessage';
export type { Clock, HttpAnswer, HttpRequest, HttpRequestOptions, Random } from './shared/ports';
export { UserFacingError } from './shared/userFacingError';

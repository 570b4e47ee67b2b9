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
export {
	writeClosingCertificate,
	type ClosingCertificate,
} from './consent/closing/closingCertificate';
export { exportClient } from './consent/closing/exportClient';
export { writeScope, type ListScope } from './consent/listScope';
export {
	LOG_FORMAT,
	TRACE_FORMAT,
	verifyExport,
	writeEntryLine,
	writeHeader,
	writeTraceLine,
} from './consent/log/logExport';
export { readProof, writeProof } from './consent/log/savedHead';
export { answerVisit, type Visit, type VisitAnswer } from './consent/preferencePage/answerVisit';
export { buildReceipt } from './consent/receipt/buildReceipt';
export { receiptTopics } from './consent/receipt/receiptEvents';
export { receiptText } from './consent/receipt/receiptText';
export { readListFile, withReadableNames, type ListFile } from './consent/readListFile';
export { checkUnconfirmed, type CheckOptions } from './delivery/checkUnconfirmed';
export { writeAccessDocument } from './consent/writeAccessDocument';
export type { RetentionKind } from './consent/retentionPolicy';
export { REQUEST_LAWS, type RequestLawName } from './consent/requestLaws';
export { REPLY_RULES_VERSION, type ReplyIntent } from './consent/replyIntent';
export { deliverBatch, type BatchOptions } from './delivery/deliverBatch';
export { deliverMessage } from './delivery/deliverMessage';
export type { DeliveryPorts } from './delivery/deliveryPorts';
export { countReasons, describeOutcomes } from './delivery/describeOutcomes';
export {
	draftConfirmation,
	type ConfirmationWish,
	type DraftedConfirmation,
} from './delivery/draftConfirmation';
export { drainProfileJobs } from './delivery/drainProfileJobs';
export { fillRecipe, type FilledMessage, type MessageRecipient } from './delivery/fillRecipe';
export {
	checkRecipe,
	type MessageExtras,
	type MessageRecipe,
	type RecipeSettings,
} from './delivery/messageRecipe';
export type { ContactOutcome, MessageDraft } from './delivery/outcome';
export {
	explainModeration,
	moderateComment,
	type ModerationOutcome,
} from './delivery/moderateComment';
export { describePlan } from './delivery/describePlan';
export { planBatch, type PlannedContact } from './delivery/planBatch';
export { requestDueSlots, type DueSlot } from './delivery/requestDueSlots';
export { requestSlot, type SlotOutcome } from './delivery/requestSlot';
export { sendDue } from './delivery/sendDue';
export { captureSnapshots, type Capture, type CapturedStory } from './insights/captureSnapshots';
export { findStory, storyUnknown } from './insights/findStory';
export { readStoryInsights, type StoryNumbers } from './insights/readStoryInsights';
export { classifyGraphFailure } from './instagram/classifyGraphFailure';
export { graphRequestError } from './instagram/graphRequestError';
export type { InstagramClient, ProfileResult, SendResult } from './instagram/client';
export type { CommentAction } from './instagram/comments/moderateComment';
export { connectionOf, createInstagramClient } from './instagram/createInstagramClient';
export type { GraphFailure } from './instagram/failure';
export type {
	AccountBreakdown,
	Audience,
	DemographicBreakdown,
	Timeframe,
} from './instagram/insights/accountMetrics';
export type { InsightAnswer } from './instagram/insights/askInsights';
export { explainMissing, type MissingReason } from './instagram/insights/missingReasons';
export {
	readInsights,
	type InsightReading,
	type MetricReading,
} from './instagram/insights/readInsights';
export {
	dueSnapshot,
	isSnapshotDue,
	snapshotOfAnswer,
	snapshotOfWebhook,
	type SnapshotKind,
	type SnapshotValue,
} from './instagram/insights/snapshot';
export type { Story } from './instagram/stories/story';
export { sharedUsage } from './instagram/usage/usageBook';
export { withUsageRule } from './instagram/usage/withUsageRule';
export {
	inspectConnection,
	readSubscription,
	type ConnectionFacts,
} from './instagram/connection/inspectConnection';
export {
	endedConnection,
	judgeConnection,
	type ConnectionCheck,
	type ConnectionState,
} from './instagram/connection/judgeConnection';
export { graphVersionWarning, parseGraphVersion } from './instagram/graphVersions';
export { listPermissions } from './instagram/connection/listPermissions';
export { listPageAccounts, type PageAccount } from './instagram/listPageAccounts';
export { accountOfPage, type AccountAddress, type Login } from './instagram/login';
export { INSTAGRAM_ORIGIN, ORIGIN_OF_LOGIN, parseInstagramServer } from './instagram/server';
export { keepTokenAlive, type TokenUpkeep } from './instagram/tokens/keepTokenAlive';
export { readPastedToken, writePastedSession } from './instagram/tokens/pastedToken';
export { processMemory } from './instagram/tokens/processMemory';
export { renewToken, type TokenApp } from './instagram/tokens/renewToken';
export { readSignInData, writeSignInData } from './instagram/tokens/signInData';
export type { StoredToken, TokenLife } from './instagram/tokens/storedToken';
export type {
	NormalisedWebhook,
	WebhookEvent,
	WebhookEventKind,
} from './instagram/webhooks/events';
export { normaliseWebhook } from './instagram/webhooks/normaliseWebhook';
export { readSignedRequest } from './instagram/webhooks/readSignedRequest';
export { parseWebhookBody } from './instagram/webhooks/parseWebhookBody';
export { verifySignature } from './instagram/webhooks/verifySignature';
export { parseLedgerConfig, type LedgerConfig } from './ledger/config';
export { drawCharts } from './ledger/host/drawCharts';
export { openLedger } from './ledger/host/openLedger';
export { readClosing } from './ledger/host/readClosing';
export { sharedLedger } from './ledger/host/sharedLedger';
export { streamOf } from './ledger/host/streamOf';
export type * from './ledger/ledger';
export type { StoryLabelKind, StoryLabels } from './ledger/storyLabels';
export type {
	Candidate,
	Cap,
	Channel,
	ConsentState,
	ContactDecision,
	ContactHistory,
	EvidenceStrength,
	Objection,
	Purpose,
	SendState,
	Trace,
} from './outreach/contact';
export { rateText, type Likelihood, type TextRating } from './moderation/rateText';
export { allowedNow, type AllowedNow, type Rights } from './outreach/allowedNow';
export { OTHER_CHANNELS, type OtherChannel } from './outreach/channels';
export { decideContact } from './outreach/decideContact';
export { explainHealth, judgeAccount, type AccountHealth } from './outreach/health/judgeAccount';
export { pauseInForce, restingUntil, stoppedUntil } from './outreach/health/standstill';
export type { HealthCode } from './outreach/health/healthTexts';
export { findLimits } from './outreach/findLimits';
export type { Forecast, ForecastContact, PastSlots, Prospect } from './outreach/forecast/forecast';
export { forecastCampaign } from './outreach/forecast/forecastCampaign';
export { invitationFor, invitationsFor, type Invitation } from './outreach/invitations';
export { JURISDICTIONS, jurisdictionOf } from './outreach/jurisdictions';
export { adviceFor, nextStepsFor } from './outreach/nextSteps';
export { PACES, parsePolicy, type OutreachPolicy, type Pace } from './outreach/policy';
export {
	assignVariant,
	type Assignment,
	type Experiment,
} from './outreach/experiments/assignVariant';
export { policyForOtherChannel } from './outreach/policyForOtherChannel';
export { explain, REASONS, type Language, type ReasonCode } from './outreach/reasons';
export { compileSequence, type CompiledSequence } from './outreach/sequences/compileSequence';
export { OTHERWISE, STEP_WAYS, type Sequence } from './outreach/sequences/sequence';
export {
	STOP_REASONS,
	explainEnd,
	explainFault,
	isSequenceEnd,
} from './outreach/sequences/sequenceTexts';
export { renderMessage } from './outreach/renderMessage';
export {
	chatLink,
	qrPicture,
	type ChatLinkPurpose,
} from './outreach/conversationStarters/chatLink';
export {
	parseConversationStarters,
	STARTER_KINDS,
	type ConversationStarters,
} from './outreach/conversationStarters/starters';
export { linkTo, parseLinkAddress } from './outreach/links/linkAddress';
export {
	signLink,
	verifySignedLink,
	type LinkAction,
	type LinkClaim,
	type LinkKeys,
	type LinkReading,
} from './outreach/links/signedLink';
export { parseMessageContent, textOf, type MessageContent } from './outreach/messageContent';
export { parseCodes } from './outreach/templates/parseCodes';
export type { FindingCode } from './outreach/templates/lint/findings';
export { explainFinding, lintMessage } from './outreach/templates/lint/lintMessage';
export {
	isMessageLanguage,
	MESSAGE_LANGUAGES,
	primarySubtag,
	READY_TEXT_KINDS,
	readyText,
	type MessageLanguage,
	type ReadyTextKind,
} from './outreach/templates/readyTexts';
export { findAlerts, type Alert } from './report/alerts/findAlerts';
export {
	compareVariants,
	type ExperimentReading,
	type VariantCounts,
} from './report/experiments/compareVariants';
export { variantsOf, type ExperimentPeriods } from './report/experiments/variantsOf';
export { pictureOfExperiment } from './report/experiments/experimentPicture';
export { createPicture, drawPicture } from './report/page/drawPicture';
export { createReportPage } from './report/page/reportPage';
export { PICTURE_KEYS, type PictureKey, type ReportSource } from './report/pictures/picture';
export { readFunnel, readKpis } from './report/readings';
export { reportFunnel, type StageReading } from './report/reportFunnel';
export { reportKpis, type Figure, type KpiReading } from './report/reportKpis';
export { reportPeriods, type PeriodChoice } from './report/reportPeriod';
export { compareStories, type StoryComparison } from './report/stories/compareStories';
export { reportStories, type StoryReading } from './report/stories/reportStories';
export { wilsonInterval } from './report/wilsonInterval';
export { parseMoment } from './shared/parseMoment';
export type { Clock, HttpAnswer, HttpRequest, HttpRequestOptions, Random } from './shared/ports';
export { UserFacingError } from './shared/userFacingError';

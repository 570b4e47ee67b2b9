import type { IDataObject } from 'n8n-workflow';
import type { DataRequest, ErasureCertificate } from '../../../../core';

const toText = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export const requestItem = (request: DataRequest): IDataObject => ({
	requestId: request.requestId,
	kind: request.kind,
	state: request.state,
	law: request.law,
	receivedAt: request.receivedAt.toISOString(),
	dueAt: request.dueAt.toISOString(),
	extendedDueAt: toText(request.extendedDueAt),
	answeredAt: toText(request.answeredAt),
	answer: request.answer,
	personId: request.personId,
	tasks: request.tasks.map(({ taskId, kind, system, explanation, dueAt, isDone }) => ({
		taskId,
		kind,
		system,
		explanation,
		dueAt: dueAt.toISOString(),
		isDone,
	})),
});

export const certificateItem = (certificate: ErasureCertificate): IDataObject => ({
	...requestItem(certificate),
	erasedAt: certificate.erasedAt.toISOString(),
	doNotContact: certificate.doNotContact,
	destroyed: { ...certificate.destroyed },
	keptWithoutPerson: { ...certificate.keptWithoutPerson },
	exactTimesUntil: toText(certificate.exactTimesUntil),
	logEntryId: certificate.logEntryId,
});

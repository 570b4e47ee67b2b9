import { z } from 'zod';
import type { Database } from '../../database/store';
import type { ErasureCertificate } from '../../rightsRecords';
import { readRequests } from '../dataRequests';
import type { CertificateDraft } from './beginErasure';

const counts = z.record(z.number());
const draftSchema: z.ZodType<CertificateDraft> = z.object({
	erasedAt: z.string(),
	destroyed: counts,
	keptWithoutPerson: counts,
	doNotContact: z.enum(['kept', 'added', 'none']),
	logEntryId: z.string(),
});

export async function readCertificate(
	db: Database,
	requestId: string,
): Promise<ErasureCertificate | null> {
	const row = await db
		.selectFrom('data_request')
		.select(['certificate', 'exact_until_ms', 'state'])
		.where('public_id', '=', requestId)
		.where('kind', '=', 'erasure')
		.executeTakeFirst();
	const [request] = await readRequests(db, { requestId, limit: 1 });
	if (row === undefined || row.certificate === null || request === undefined) return null;
	const draft = draftSchema.parse(JSON.parse(row.certificate));
	return {
		...request,
		...draft,
		erasedAt: new Date(draft.erasedAt),
		exactTimesUntil: row.exact_until_ms === null ? null : new Date(row.exact_until_ms),
	};
}

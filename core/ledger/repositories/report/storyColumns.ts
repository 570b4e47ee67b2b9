import { sql, type RawBuilder } from 'kysely';
import type { WebhookEventKind } from '../../../instagram/webhooks/events';
import { DAY_MS } from '../../../shared/duration';
import type { StoryLabelKind } from '../../storyLabels';

type Column = RawBuilder<unknown>;

/** A story is the reason for a message as long as a reply counts for one (DESIGN §9). */
const REASON_MS = 7 * DAY_MS;

const STORY_REPLY: WebhookEventKind = 'storyReply';

/** The story that the person last replied to, at the instant or within 7 days before it. */
export const storyBehind = (
	person: Readonly<Record<'account' | 'subject', Column>>,
	atMs: Column,
): Column => sql`(select reply.story_ref from event reply
	where reply.subject_id = ${person.subject} and reply.account_id = ${person.account}
		and reply.kind = ${sql.lit(STORY_REPLY)} and reply.story_ref is not null
		and reply.occurred_at_ms <= ${atMs}
		and reply.occurred_at_ms > ${atMs} - ${sql.lit(REASON_MS)}
	order by reply.occurred_at_ms desc, reply.id desc limit 1)`;

/** What the business says about a story; null where it was never labelled. */
export const labelOf = (
	kind: StoryLabelKind,
	{ account, story }: Readonly<Record<'account' | 'story', Column>>,
): Column => sql`(select story_label.value from story
	join story_label on story_label.story_id = story.id
	where story.account_id = ${account} and story.story_ref = ${story}
		and story_label.kind = ${sql.lit(kind)})`;

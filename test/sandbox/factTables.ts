/** The rows of facts.ts, one table a section. */

export const STORY_INSIGHTS = `
permission          | the insights permission of §1 is needed            | A   | 10 without it                                  | tested
period              | period is always lifetime, the parameter ignored    | A   | ignores it                                     | tested
views               | views                                               | A   | served                                         | tested
reach               | reach                                               | A   | served                                         | tested
replies             | replies, 0 for creators in Europe and Japan         | A   | 0 by the account's country                     | tested
replies-people      | replies by EU and JP users are not counted          | A   | who counts as such is not said                 | not:undocumented
shares              | shares                                              | A   | served                                         | tested
reposts             | reposts                                             | A   | served                                         | tested
follows             | follows                                             | A   | served                                         | tested
profile_visits      | profile_visits                                      | A   | served                                         | tested
profile_activity    | profile_activity by action_type                     | A   | served with its breakdown                      | tested
navigation          | navigation by story_navigation_action_type          | A   | served with its breakdown                      | tested
total_interactions  | total_interactions                                  | A   | served                                         | tested
link_clicks         | link_clicks, Facebook Login only                    | A   | 100 with Instagram Login                       | tested
facebook_views      | facebook_views throws if not shared to Facebook     | A   | 100 unless shared                              | tested
total_views         | total_views, Facebook Login only                    | A   | 100 with Instagram Login                       | tested
impressions         | impressions only for media from before 2024-07-02   | A   | 100 otherwise                                  | tested
not-story           | saved, likes, comments, reels metrics: not for STORY| A   | 100                                            | tested
dead-names          | taps_forward, taps_back, exits are dead             | A   | 100                                            | tested
breakdown           | a breakdown on a metric without one fails the call  | A/B | "An unknown error has occurred."               | tested
unsupported         | an unsupported metric fails the whole call          | C   | 100, no part of the answer                     | tested
no-data             | no data is an empty list, not 0                     | A   | data: []                                       | tested
delay               | insights may be delayed up to 48 h                  | A   | switch areInsightsDelayed                      | tested
two-years           | stored up to 2 years, story metrics only 24 h       | A   | story metrics end after 24 h                   | tested
organic             | organic only                                        | A   | views leave out what total_views adds          | tested
few-viewers         | fewer than 5 viewers: code 10                       | A   | 10 without subcode                             | tested
before-conversion   | posted before business conversion: 100/2108006      | C   | raised for such media                          | tested
shape-values        | plain metrics in values[0].value                    | A   | that shape                                     | tested
shape-total         | breakdowns in total_value.breakdowns                | A   | that shape                                     | tested
dimension-case      | dimension values lower-case in practice             | A/B | lower-case, switch for upper-case              | tested
`;

export const ERRORS = `
shape          | error object with message, type, code, subcode, fbtrace_id | A   | that shape                                | tested
localised      | messages are localised                                     | A/C | switch errorLanguage                      | tested
1/99           | unknown; often missing permission                          | A   | when it is raised is not said             | not:undocumented [1/99]
1/1357046      | invalid JSON reply, message may have been sent             | A   | fault invalidJsonAfterDelivery            | tested [1/1357046]
2              | temporary; may mean the user blocked you                   | A   | only by fault                             | tested [2]
2/1545133      | temporary, with subcode                                    | C   | only by fault                             | not:undocumented [2/1545133]
4              | app rate limit                                             | A   | beyond 200 x daily users an hour          | tested [4]
4/2018354      | marketing-message frequency                                | A   | no marketing messages there               | not:elsewhere [4/2018354]
10/2534022     | outside window                                             | A   | window judged on the sandbox clock        | tested [10/2534022]
10/2018278     | outside window, Messenger wording                          | A   | the Instagram wording is used             | not:elsewhere [10/2018278]
10/2018065     | outside window, Messenger wording                          | A   | the Instagram wording is used             | not:elsewhere [10/2018065]
10/2018108     | they cannot receive messages now                           | A   | person with cannotReceive                 | tested [10/2018108]
10/1893063     | temporarily restricted from sending                        | A   | account with isRestricted, or fault       | tested [10/1893063]
10/2534077     | link of account, Page and user not verified                | A   | account with isLinkBroken                 | tested [10/2534077]
10             | on insights: fewer than 5 viewers                          | A   | by the story's reach                      | tested [10]
100/33         | object missing or no permission                            | A   | unknown ids, objects of other accounts    | tested [100/33]
100/2534001    | thread archived or deleted by owner                        | C   | thread marked archived                    | tested [100/2534001]
100/2534013    | Page not linked, or private-reply limit                    | A/C | one repository reads it otherwise         | not:conflict [100/2534013]
100/2534014    | no matching Instagram user                                 | A   | unknown IGSID, IGSID of another account   | tested [100/2534014]
100/2534015    | invalid message data for the type                          | A   | bodies against §4.2, over 1000 bytes      | tested [100/2534015]
100/2534025    | comment invalid for private reply                          | A/C | too old, replied, deleted, broadcast over | tested [100/2534025]
100/2534029    | business blocked from the API                              | A   | account with isBlockedFromApi             | tested [100/2534029]
100/2534037    | not the thread owner                                       | A   | after a standby event                     | tested [100/2534037]
100/2018008    | media fetch                                                | A   | media is never fetched                    | not:undocumented [100/2018008]
100/2018047    | media type                                                 | A   | media is never fetched                    | not:undocumented [100/2018047]
100/2018074    | media ownership                                            | A   | MEDIA_SHARE of media that is not own      | tested [100/2018074]
100/2018109    | media size                                                 | A   | media is never fetched                    | not:undocumented [100/2018109]
100/2018294    | media timeout                                              | A   | media is never fetched                    | not:undocumented [100/2018294]
100-tag        | deprecated message tag                                     | A   | every tag but HUMAN_AGENT                 | tested [100]
190/0          | session expired with Instagram Login, HTTP 400             | C   | expired token                             | tested [190/0]
190/460        | password changed                                           | B/C | revoked token                             | tested [190/460]
190/463        | expired                                                    | B/C | expired Facebook token                    | tested [190/463]
190/467        | invalid                                                    | B/C | when it is raised is not said             | not:undocumented [190/467]
190/490        | checkpoint                                                 | B/C | there are no checkpoints                  | not:undocumented [190/490]
200            | not allowed for non-role users before review               | A   | §1.2: two pages disagree                  | not:conflict [200]
200/1545041    | person unavailable                                         | A   | which of the three is not said: see 551   | not:undocumented [200/1545041]
551            | person unavailable, without subcode                        | A   | which of the three is not said            | not:undocumented [551]
551/1545041    | person unavailable                                         | A   | person who has blocked the account        | tested [551/1545041]
200/2534041    | owner turned off access to messages                        | A   | account with isMessageAccessOff           | tested [200/2534041]
200/2534066    | token lacks the private-reply scope                        | C   | token without the comments permission     | tested [200/2534066]
230            | consent missing for the profile                            | B   | commenters, and people who refuse         | tested [230]
613/2534040    | messaging rate limit                                       | A   | beyond the limits of §5                   | tested [613/2534040]
613/2018338    | bothersome behaviour warning                               | A   | its threshold is not said                 | not:undocumented [613/2018338]
613/1996       | inconsistent call volume                                   | A   | its threshold is not said                 | not:undocumented [613/1996]
17             | user platform limit                                        | A   | which calls it covers is not said         | not:undocumented [17]
32             | Page platform limit                                        | A   | which calls it covers is not said         | not:undocumented [32]
80002          | business use case limit, Instagram                         | A   | beyond callsPerDay                        | tested [80002]
80006          | business use case limit, Messenger                         | A   | its formula is not said for Instagram     | not:undocumented [80006]
368            | temporarily blocked for policy                             | D   | what leads to it is not said              | not:undocumented [368]
10900          | comment already privately replied                          | C   | 100/2534025 says the same                 | not:conflict [10900]
-1/2534023     | comment already privately replied                          | C   | 100/2534025 says the same                 | not:conflict [-1/2534023]
10903/1893049  | recipient restriction                                      | C   | what leads to it is not said              | not:undocumented [10903/1893049]
10904/1893050  | messages disabled                                          | C   | what leads to it is not said              | not:undocumented [10904/1893050]
2018300        | another app controls the thread                            | A   | 100/2534037 says the same                 | not:conflict [2018300]
36103          | account not eligible for the API yet                       | A   | account with isIneligible                 | tested [36103]
9000001        | message deleted                                            | A   | reaction to a deleted message             | tested [9000001]
2534068        | multi-image not enabled (beta, general since May 2026)     | A   | whether it is still raised is not said    | not:undocumented [2534068]
2534122        | messaging restriction                                      | C   | a vendor's list only                      | not:undocumented [2534122]
no-key         | no idempotency key                                         | A   | the same body twice is two messages       | tested
500-delivered  | HTTP 500 code 1 on messages that were delivered            | C   | fault errorAfterDelivery                  | tested [1]
echo-reconcile | the echo's mid equals the returned message_id              | A   | an echo for every send                    | tested
`;

export const LIMITS = `
text            | send text, link, reaction, sticker: 100/s or 300/s     | A   | 100 a second, the lower number            | tested
media           | send audio or video: 10/s                              | A   | 10 a second                               | tested
conversations   | conversations: 2/s                                     | A   | 2 a second                                | tested
live-replies    | private replies, live: 100/s                           | A   | 100 a second                              | tested
post-replies    | private replies, posts and reels: 750/h                | A   | 750 an hour                               | tested
same-thread     | too many messages to one thread may be limited         | A   | the number is not said                    | not:undocumented
volume          | above 72,000 messages the inbox stops                  | A   | the period is not said                    | not:undocumented
not-200         | "200 automated DMs an hour" is not Meta's              | C   | not enforced                              | tested
account-calls   | other calls: 4800 x impressions in 24 h, app and user  | A   | callsPerDay, by account                   | tested
platform-calls  | platform limit: 200 x daily active users an hour       | A   | dailyActiveUsers                          | tested
ids-cost        | each id of ?ids= counts as a call                      | A   | counted                                   | tested
comments-count  | /comments count like any call                          | A   | counted                                   | tested
webhooks-free   | webhooks do not count                                  | A   | not counted                               | tested
app-header      | X-App-Usage                                            | A   | percentages                               | tested
account-header  | X-Business-Use-Case-Usage by account, with type        | A   | one object, type instagram                | tested
minutes         | estimated_time_to_regain_access is in minutes          | A   | minutes until a call is free              | tested
header-enough   | headers only after "enough" calls                      | A   | from one per cent on                      | tested
wait-grows      | calling while throttled makes the wait grow            | A   | refused calls count too                   | tested
`;

export const ENVELOPES = `
messaging       | entry[].messaging[], time in ms                        | A   | usual for messages                        | tested
changes         | entry[].changes[], time in s                           | A   | usual for comments                        | tested
flat            | field and value in the entry itself                    | A   | shape flat                                | tested
array           | the whole thing in a list                              | A   | shape array                               | tested
dm-changes      | messages under changes[].value                         | A/C | shape changes                             | tested
`;

export const MESSAGING = `
direction        | inbound and echo name sender and recipient             | A   | both directions                          | tested
text             | text                                                   | A   | kind message                             | tested
story-reply      | reply_to.story with id and url                         | A   | kind storyReply                          | tested
link-sticker     | reply_to.story.link_sticker_url                        | A   | linkStickerUrl                           | tested
inline-reply     | reply_to.mid and is_self_reply                         | A   | replyTo                                  | tested
story-mention    | attachment story_mention                               | A   | kind storyMention                        | tested
quick-reply      | quick_reply.payload                                    | A   | kind quickReply                          | tested
ad               | referral with ads_context_data                         | A   | kind adReferral                          | tested
shop             | referral.product                                       | A   | productId                                | tested
echo             | is_echo                                                | A   | kind echo, and after every send          | tested
self             | is_self in self-tests                                  | A   | isSelf                                   | tested
deleted          | is_deleted                                             | A   | kind delete                              | tested
unsupported      | is_unsupported                                         | A   | isUnsupported                            | tested
ephemeral        | attachment ephemeral without url                       | A   | attachment                               | tested
reaction         | reaction with emoji                                    | A   | kind reaction                            | tested
unreact          | unreact has neither reaction nor emoji                 | A   | action unreact                           | tested
postback         | postback                                               | A   | kind postback                            | tested
referral         | referral from ig.me                                    | A   | kind referral                            | tested
read             | read.mid                                               | A   | kind seen                                | tested
edit             | message_edit with num_edit                             | A   | kind edit                                | tested
attachments      | attachment types up to ig_post                         | A   | attachment                               | tested
share-removal    | share and ig_post both, share being removed gradually  | A   | the state on a given day is not said     | not:undocumented
sticker-type     | Messenger's type sticker                               | A   | for Instagram it is not stated           | not:undocumented
gif-silent       | no webhook for GIFs and stickers                       | A   | the world changes, nothing is sent       | tested
own-reaction     | own reactions have no echo                             | A   | none is sent                             | tested
cdn-expiry       | CDN addresses die with their content                   | A   | 403 after the story                      | tested
feed-tags        | only story mentions trigger messages                   | A   | other mentions come as comments          | tested
`;

export const CHANGES = `
comments         | comments with from, media, text                        | A   | kind comment                             | tested
live-comments    | live_comments                                          | A   | kind liveComment                         | tested
ad-comment       | media with ad_id and ad_title                          | A   | adId                                     | tested
mentions         | mentions, Facebook Login                               | A   | kind mention                             | tested
mention-caption  | comment_id only for comment mentions                   | A   | without text: none                       | tested
story-insights   | story_insights, Facebook Login                         | A   | kind storyInsights                       | tested
comment-id-key   | id, or comment_id in the Facebook sample               | A   | by the login of the subscription         | tested
own-comment      | own comments fire too, with self_ig_scoped_id          | A/D | byAccount                                | tested
legacy-names     | story_insights keeps impressions and taps              | A   | those names                              | tested
views-in-payload | whether views replaced impressions                     | D   | unknown                                  | not:undocumented
minus-one        | counts below five are -1                               | A   | -1                                       | tested
no-ad-id         | no ad id for dynamic ads, no album id                  | A   | neither is sent                          | tested
`;

export const DELIVERY = `
five-seconds     | 200 within 5 s                                         | A   | 5 s, then a failed attempt               | tested
retries          | at once, then less and less often for 36 h             | A   | by the sandbox clock                     | tested
dropped          | after 36 h dropped                                     | A   | state dropped                            | tested
messenger-unsub  | unsubscribed after 1 h of failures                     | A   | Instagram's page says 36 h of retries    | not:conflict
batches          | up to 1000 in one delivery                             | A   | /deliver/batch                           | tested
duplicates       | duplicates are yours to find                           | A   | copies                                   | tested
order            | order is not guaranteed; timestamp sorts               | A   | demo/engage shuffles                     | tested
no-history       | no endpoint for past webhooks                          | A   | none                                     | tested
mid-reuse        | reaction, read, edit and delete reuse the mid          | A/C | they do                                  | tested
one-request-many | one request can hold many messages                     | A/C | one signature for the batch              | tested
echo-loop        | an echo's sender is the entry's account                | A/C | it is                                    | tested
`;

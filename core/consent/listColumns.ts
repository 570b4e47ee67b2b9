export const LIST_FILE_KINDS = ['export', 'manyChat', 'plain'] as const;
export type ListFileKind = (typeof LIST_FILE_KINDS)[number];

/**
 * Names under which a column comes, folded: of our own export, and of contact exports, whose fields
 * people choose themselves. ManyChat documents no fixed names, so these are what its fields are called
 * in its own screens and in exports that people publish.
 */
export const LIST_COLUMNS = {
	nameHash: ['name_hash'],
	name: ['name', 'contact', 'person'],
	handle: [
		'handle',
		'username',
		'user_name',
		'instagram',
		'instagram_username',
		'instagram_handle',
		'ig_username',
		'nome_utente',
	],
	igsid: ['instagram_id', 'instagram_user_id', 'ig_id', 'igsid'],
	email: ['email', 'e_mail', 'email_address', 'user_email'],
	phone: ['phone', 'phone_number', 'user_phone', 'telefono', 'whatsapp_phone'],
	status: ['status', 'subscription_status', 'contact_status', 'live_chat_status'],
	subscribed: ['subscribed', 'is_subscribed', 'opted_in', 'opt_in', 'instagram_opt_in'],
	emailOptIn: ['email_opt_in', 'opted_in_for_email', 'subscribed_to_email', 'optin_email'],
	smsOptIn: ['sms_opt_in', 'opted_in_for_sms', 'subscribed_to_sms', 'optin_sms', 'optin_phone'],
	whatsAppOptIn: ['whatsapp_opt_in', 'opted_in_for_whatsapp', 'optin_whatsapp'],
	scope: ['scope'],
	askedBy: ['asked_by'],
	reason: ['reason'],
	since: ['since', 'unsubscribed_at', 'unsubscribed_on', 'opted_out_at'],
	keyMark: ['key_mark'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ListColumn = keyof typeof LIST_COLUMNS;

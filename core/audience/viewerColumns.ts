/** What is kept of a viewer list, under the names of the minimum record (PLAYBOOK P3). */
export const VIEWER_COLUMNS = [
	'viewer_id',
	'handle',
	'story_id',
	'viewed_at',
	'source_tool',
	'liked',
	'is_verified',
	'follows_us',
	'profile_visit',
	'account_type',
	'follower_band',
	'language',
	'country',
	'timezone',
] as const;
export type ViewerColumn = (typeof VIEWER_COLUMNS)[number];

/** Other names of a column, as `normaliseHeader` writes them; English and Italian. */
const ALIASES: Readonly<Record<ViewerColumn, readonly string[]>> = {
	viewer_id: [
		'viewerid',
		'user_id',
		'userid',
		'profile_id',
		'id_utente',
		'utente_id',
		'id_spettatore',
	],
	handle: [
		'username',
		'user_name',
		'user',
		'viewer',
		'viewer_handle',
		'viewer_username',
		'instagram',
		'instagram_handle',
		'instagram_username',
		'ig_handle',
		'ig_username',
		'account',
		'profile',
		'profile_url',
		'utente',
		'nome_utente',
		'spettatore',
		'profilo',
		'link_profilo',
	],
	story_id: ['storyid', 'story', 'story_media_id', 'media_id', 'storia', 'id_storia', 'storia_id'],
	viewed_at: [
		'viewedat',
		'viewed',
		'view_time',
		'seen_at',
		'first_seen',
		'timestamp',
		'datetime',
		'visto_il',
		'visto_alle',
		'visualizzato_il',
		'data_visualizzazione',
		'data_ora',
	],
	source_tool: ['sourcetool', 'source', 'tool', 'strumento', 'fonte', 'origine'],
	liked: ['like', 'has_liked', 'mi_piace', 'piaciuta'],
	is_verified: ['verified', 'verificato'],
	follows_us: ['is_follower', 'follower', 'segue', 'ci_segue'],
	profile_visit: ['profile_visited', 'visited_profile', 'visita_profilo', 'profilo_visitato'],
	account_type: ['type', 'tipo_account', 'tipo'],
	follower_band: ['followers_band', 'fascia_follower'],
	language: ['lang', 'locale', 'lingua'],
	country: ['country_code', 'paese', 'nazione'],
	timezone: ['time_zone', 'tz', 'fuso_orario'],
};

const COLUMN_BY_NAME: ReadonlyMap<string, ViewerColumn> = new Map(
	VIEWER_COLUMNS.flatMap((column) =>
		[column, ...ALIASES[column]].map((name) => [name, column] as const),
	),
);

/** The column a header stands for, or null when nothing of it is kept. */
export const columnOf = (header: string): ViewerColumn | null =>
	COLUMN_BY_NAME.get(normaliseHeader(header)) ?? null;

const normaliseHeader = (header: string): string =>
	header
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_|_$/g, '');

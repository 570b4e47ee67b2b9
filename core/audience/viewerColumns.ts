/** What is kept of a viewer list, under the names of the minimum record (PLAYBOOK P3). */
export const VIEWER_COLUMNS = [
	'viewer_id',
	'handle',
	'story_id',
	'viewed_at',
	'source_tool',
	'tag',
	'context',
	'liked',
	'is_verified',
	'follows_us',
	'profile_visit',
	'account_type',
	'follower_band',
	'bio_band',
	'view_seconds',
	'language',
	'country',
	'place',
	'timezone',
] as const;
export type ViewerColumn = (typeof VIEWER_COLUMNS)[number];

export const isViewerColumn = (name: string): name is ViewerColumn =>
	(VIEWER_COLUMNS as readonly string[]).includes(name);

/**
 * Other names of a column, as `normaliseHeader` writes them: English, Italian, Spanish, French, German
 * and Portuguese, without accents.
 */
const ALIASES: Readonly<Record<ViewerColumn, string>> = {
	viewer_id: `viewerid user_id userid profile_id
		id_utente utente_id id_spettatore id_usuario usuario_id id_espectador id_utilisateur
		id_spectateur nutzer_id benutzer_id zuschauer_id id_do_usuario id_do_espectador`,
	handle: `username user_name user viewer viewer_handle viewer_username viewer_name instagram
		instagram_handle instagram_username ig_handle ig_username account account_name profile
		profile_url profile_link
		utente nome_utente spettatore profilo link_profilo account_instagram
		usuario nombre_de_usuario nombre_usuario espectador perfil enlace_del_perfil cuenta
		utilisateur nom_d_utilisateur nom_utilisateur pseudo spectateur profil lien_du_profil compte
		nutzer nutzername benutzer benutzername zuschauer profillink konto
		nome_de_usuario nome_do_usuario nome_de_utilizador utilizador link_do_perfil conta`,
	story_id: `storyid story story_media_id media_id storia id_storia storia_id
		historia id_historia historia_id id_de_historia id_de_la_historia id_story
		histoire id_histoire id_de_la_story story_kennung geschichte geschichte_id
		id_da_historia id_do_story id_do_storie`,
	viewed_at: `viewedat viewed view_time viewed_on seen seen_at first_seen timestamp datetime
		date_time date_viewed
		visto visto_il visto_alle visualizzato_il data_visualizzazione data_ora data_e_ora
		visto_el visto_a_las fecha_de_visualizacion fecha_y_hora fecha_hora fecha_vista
		vu vu_le vue_le date_de_visionnage date_de_vue date_heure date_et_heure horodatage
		gesehen gesehen_am gesehen_um angesehen_am zeitpunkt zeitstempel datum_uhrzeit
		visto_em visualizado_em data_de_visualizacao data_hora data_e_hora`,
	source_tool: `sourcetool source tool strumento fonte origine herramienta fuente origen outil
		quelle werkzeug ferramenta origem`,
	tag: `tags manual_tag label etichetta etichette etiqueta etiquetas etiquette etiquettes
		schlagwort schlagworter marcador marcadores`,
	context: 'contesto contexto contexte kontext',
	liked: `like likes has_liked mi_piace piaciuta me_gusta le_gusto aime j_aime gefallt gefallt_mir
		curtiu curtida gostou`,
	is_verified: 'verified verificato verificado verifie verifiziert',
	follows_us: `is_follower follower follows segue ci_segue seguidor nos_sigue sigue abonne nous_suit
		folgt_uns folgt nos_segue`,
	profile_visit: `profile_visited visited_profile visita_profilo profilo_visitato visita_al_perfil
		perfil_visitado visite_du_profil profil_visite profilbesuch profil_besucht visita_ao_perfil`,
	account_type: `type tipo_account tipo tipo_de_cuenta type_de_compte kontotyp kontoart
		tipo_de_conta`,
	follower_band: `followers_band fascia_follower rango_de_seguidores tranche_d_abonnes
		follower_bereich faixa_de_seguidores`,
	bio_band: `bio_length bio_length_band lunghezza_bio longitud_de_la_bio longueur_de_la_bio
		bio_lange tamanho_da_bio`,
	view_seconds: `seconds_viewed watch_seconds view_duration secondi_visti segundos_vistos
		secondes_vues sekunden_gesehen segundos_assistidos`,
	language: 'lang locale lingua idioma langue sprache lingua_do_usuario',
	country: 'country_code paese nazione pais pays land',
	place: 'city town citta luogo ciudad lugar ville lieu stadt ort cidade local',
	timezone: `time_zone tz fuso_orario zona_horaria huso_horario fuseau_horaire zeitzone
		fuso_horario`,
};

const COLUMN_BY_NAME: ReadonlyMap<string, ViewerColumn> = new Map(
	VIEWER_COLUMNS.flatMap((column) =>
		[column, ...ALIASES[column].split(/\s+/)].map((name) => [name, column] as const),
	),
);

/** The column a header stands for, or null when nothing of it is kept. */
export const columnOf = (header: string): ViewerColumn | null =>
	COLUMN_BY_NAME.get(normaliseHeader(header)) ?? null;

const normaliseHeader = (header: string): string =>
	header
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_|_$/g, '');

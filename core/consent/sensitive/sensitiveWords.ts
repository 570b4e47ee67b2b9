/**
 * Words by which a text says something about a person that law protects most (GDPR Articles 9 and 10,
 * and children): English, Italian, Spanish, French, German and Portuguese. Folded: lower case, without
 * accents. A word that ends in `*` is a beginning. Words with a common harmless meaning stand in
 * `asWhole`: they count only where they are all of the text, or the name of a column.
 */
interface Words {
	readonly name: string;
	readonly words: string;
	readonly asWhole: string;
}

const list = (text: string): string => text.replace(/\s*\n\s*/g, ', ').trim();

export const SENSITIVE_WORDS = {
	health: {
		name: 'health',
		words: list(`pregnant, pregnancy, incinta, gravidanza, embarazada, embarazo, enceinte, grossesse
			schwanger*, gravida, gravidez, diabet*, cancer patient, cancer survivor, oncolog*, tumor, tumore
			tumour, hiv, hiv positive, sieropositiv*, seropositiv*, chemo, chemotherap*, chemioterapia
			quimioterapia, chimiotherapie, asthma*, asma, asthme, allerg*, alergi*, celiac*, celiach*, coeliac
			depressed, depression, depressione, depresion, depressao, depressiv*, anorexi*, anoressi*, bulimi*
			obese, obesity, obeso, obesa, obesita, obesidad, obesite, obesidade, autism, autistic, autis*
			adhd, tdah, bipolar disorder, disturbo bipolare, schizo*, esquizo*, alzheimer*, parkinson*
			dementia, demenza, demencia, demence, demenz, epilep*, menopaus*, ivf, abortion, aborto
			avortement, abtreibung, suicid*, suizid*, illness, disease, malattia, malattie, malato, malata
			enfermedad, enfermo, enferma, maladie, krankheit*, doenca, doente, diagnos*, diagnostic medical
			disabled, disability, disabile, disabili, discapacidad, discapacitad*, handicap*, behindert*
			deficiencia fisica, wheelchair, sedia a rotelle, silla de ruedas, fauteuil roulant, rollstuhl
			psychotherap*, psicoterap*, psychiatr*, psichiatr*, psiquiatr*, vaccinated, vaccinat*, vacunad*
			geimpft, vacinad*, mental health, salute mentale, salud mental, sante mentale, saude mental
			stato di salute, estado de salud, etat de sante, gesundheitszustand, estado de saude, addict
			alcoholic, alcolista, alcoholico, alcoolique, alkoholiker, drug addict, tossicodipendente`),
		asWhole: `health, salute, salud, sante, gesundheit, saude, medical, blood type, gruppo sanguigno,
			grupo sanguineo, groupe sanguin, blutgruppe, cancer, cancro, krebs, patient, paziente, paciente`,
	},
	religion: {
		name: 'religion or belief',
		words:
			list(`religion, religione, religiao, religious belief*, muslim, muslims, moslem, islam, islamic
			islamico, islamica, islamique, islamisch, musulman*, muslime, muslima, muculman*, jew, jews
			jewish, ebreo, ebrea, ebrei, ebraic*, judio, judia, judios, juif, juive, juifs, juden, judisch
			judeu, judia, judaism*, catholic, catholics, cattolic*, catolic*, catholique*, katholi*
			protestant*, evangelical*, evangelisch, buddhis*, buddist*, budist*, bouddhis*, hindu*, induist*
			sikh, sikhs, atheist*, athee, ateo, ateu, mormon*, jehovah*, geova, christianity, christians
			cristianesimo, cristianismo, christianisme, christentum, christlich, cristao, chretien*`),
		asWhole: `faith, fede, fe, foi, glaube, belief, credo, church, chiesa, iglesia, eglise, kirche, igreja,
			christian, cristiano, cristiana`,
	},
	politics: {
		name: 'political opinions',
		words:
			list(`republican, republicans, democrats, left wing, right wing, far right, far left, communis*
			comunist*, kommunis*, fascis*, faschis*, neonazi*, political opinion*, political view*
			political party, opinione politica, opinioni politiche, opinion politica, opiniones politicas
			opinion politique, opinions politiques, politische meinung, politische einstellung
			opiniao politica, partito politico, partido politico, parti politique, politische partei
			party member, iscritto al partito, trump supporter, socialist, socialista, sozialist*
			afd, bolsonarista, petista, forza italia, fratelli d italia, rassemblement national`),
		asWhole: `politics, politica, politique, politik, party, partito, partido, parti, partei, democrat,
			conservative, liberal, labour, tory`,
	},
	sexuality: {
		name: 'sex life or orientation',
		words: list(`gay, gays, lesbian*, lesbic*, lesbiche, lesbienne*, lesbisch, bisexu*, bisessual*
			bissexu*, homosexu*, omosessual*, homossexu*, heterosexu*, eterosessual*, heterossexu*
			transgender, transessual*, transexual*, transsexu*, lgbt*, queer, sexual orientation
			orientamento sessuale, orientacion sexual, orientation sexuelle, sexuelle orientierung
			orientacao sexual, sex life, vita sessuale, vida sexual, vie sexuelle, sexualleben`),
		asWhole: 'orientation, orientamento, sexuality, sessualita, sexualidad, sexualite, sexualitat',
	},
	ethnicity: {
		name: 'racial or ethnic origin',
		words: list(`ethnicity, ethnic origin, ethnic group, etnia, origine etnica, origen etnico
			origine ethnique, ethnische herkunft, origem etnica, racial, skin colour, skin color
			colore della pelle, color de piel, color de la piel, couleur de peau, hautfarbe, cor da pele
			caucasian, african american, afroameric*, hispanic*, zingar*, zigeuner*, tsigane*, black people
			white people, immigrant*, immigrat*, inmigrante*, imigrante*`),
		asWhole:
			'race, razza, raza, rasse, raca, ethnic, etnico, latino, latina, gypsy, arab, black, asian',
	},
	union: {
		name: 'trade union membership',
		words:
			list(`trade union*, labor union*, labour union*, union member*, unionized, unionised, sindacat*
			sindacalist*, sindicat*, sindicalist*, syndicat, syndicats, syndicaliste*, syndique*
			gewerkschaft*, cgil, cisl, ccoo, cfdt, ig metall`),
		asWhole: 'union',
	},
	biometrics: {
		name: 'biometric or genetic data',
		words: list(`biometri*, fingerprint*, impronta digitale, impronte digitali, huella dactilar
			huellas dactilares, empreinte digitale, empreintes digitales, fingerabdruck*, fingerabdrucke
			impressao digital, impressoes digitais, facial recognition, face recognition
			riconoscimento facciale, reconocimiento facial, reconnaissance faciale, gesichtserkennung
			reconhecimento facial, genetic data, genetic test, dati genetici, test genetico
			datos geneticos, donnees genetiques, genetische daten, gentest, dados geneticos, dna test
			iris scan`),
		asWhole: 'dna, adn, genetics, genetica, genetique, genetik, genome',
	},
	children: {
		name: 'children',
		words: list(`minors, underage, under 13, under 14, under 16, under 18, minorenne, minorenni
			menor de edad, menores de edad, personne mineure, enfant mineur, mineurs, minderjahrig*
			menor de idade, menores de idade, schoolchild, schoolchildren, minor child`),
		asWhole:
			'minor, child, children, bambino, bambina, nino, nina, enfant, kind, crianca, mineur, mineure',
	},
	convictions: {
		name: 'criminal convictions',
		words:
			list(`criminal record*, convicted, ex convict, fedina penale, pregiudicato, antecedentes penales
			casier judiciaire, vorbestraft, vorstrafe*, antecedentes criminais, sex offender`),
		asWhole: 'conviction, convictions',
	},
} as const satisfies Readonly<Record<string, Words>>;

export type SensitiveCategory = keyof typeof SENSITIVE_WORDS;

/** Phrases in which a word of the lists means something harmless. */
export const HARMLESS_PHRASES: readonly string[] = `
	enceinte bluetooth, enceinte connectee, enceintes bluetooth, handicap golf, golf handicap,
	handicap match, allergy free, allergen free, allergen list, senza allergeni, sin alergenos,
	sans allergenes, allergenfrei, catholic taste, catholic tastes, gay lussac, syndicat d initiative,
	syndicat de copropriete, web fingerprint, browser fingerprint, depression glass,
	tropical depression, great depression, banana republican, gran depresion, diagnostic tool,
	car diagnostics, kfz diagnose, diagnosi auto, democrats abroad shop, genetic algorithm,
	ebraico dizionario, disabled button, disease resistant, suicide squad`
	.split(',')
	.map((phrase) => phrase.replace(/\s+/g, ' ').trim());

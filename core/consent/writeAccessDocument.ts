import type { PersonData } from '../ledger/rightsRecords';

/**
 * What a person gets when they ask what is kept about them, as a page that opens anywhere. It shows
 * what the database holds; who you are and why you keep it is yours to add, at the marked place.
 */
export function writeAccessDocument(
	data: PersonData,
	{ requestId, at }: { requestId: string; at: Date },
): string {
	const facts: Array<readonly [string, unknown]> = [
		['Known since', data.knownSince.toISOString()],
		['Language', data.language],
		['Country', data.country],
		['Time zone', data.timezone],
		['Asked not to be contacted', data.doNotContactSince?.toISOString() ?? 'no'],
	];
	const sections = data.sections.map(
		({ holds, rows }) =>
			`<h2>${escape(holds)}</h2>${rows.map((row) => `<table>${lines(Object.entries(row))}</table>`).join('')}`,
	);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Your data</title><style>
body{font-family:sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;line-height:1.4}
table{border-collapse:collapse;margin:.5rem 0 1rem;width:100%}
th{text-align:left;vertical-align:top;width:14rem;font-weight:normal;color:#555}
td,th{border-top:1px solid #ddd;padding:.25rem .5rem .25rem 0}
</style></head><body>
<h1>What we keep about you</h1>
<p>Request ${escape(requestId)}, answered on ${escape(at.toISOString().slice(0, 10))}.</p>
<p>[Add before you send it: who you are and how to reach you, why and on what legal basis you keep
these data, whom you passed them on to, how long you keep them, and that the person may have them
corrected or erased, may object, and may complain to a supervisory authority.]</p>
<table>${lines(facts)}</table>
${sections.join('\n')}
</body></html>`;
}

const lines = (pairs: ReadonlyArray<readonly [string, unknown]>): string =>
	pairs
		.filter(([, value]) => value !== null)
		.map(([name, value]) => `<tr><th>${escape(name)}</th><td>${escape(shown(value))}</td></tr>`)
		.join('');

const shown = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** What a person wrote must never become a part of the page. */
const escape = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

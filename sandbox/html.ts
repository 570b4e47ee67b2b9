/** Plain HTML: it works without scripts, in a test browser and with fetch alike. */
export function htmlPage(title: string, body: string): string {
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}
fieldset{border:1px solid #bbb;border-radius:.5rem;margin:1rem 0}
input[type=text]{font:inherit;width:100%;box-sizing:border-box;padding:.3rem}
td{padding:.1rem 1.5rem .1rem 0}
button{font:inherit;padding:.5rem 1.2rem;border-radius:.5rem;border:1px solid #777}
.main{background:#0a66c2;border-color:#0a66c2;color:#fff}
#said{border:2px solid #0a66c2;border-radius:.5rem;padding:.5rem 1rem}</style></head>
<body>${body}</body></html>`;
}

export function escapeHtml(text: string): string {
	const entities: Readonly<Record<string, string>> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&#39;',
	};
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

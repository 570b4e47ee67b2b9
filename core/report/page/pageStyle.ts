import { PALETTES, type ColourRole, type Palette } from '../charts/palette';

const variables = (palette: Palette): string =>
	Object.entries(PALETTES[palette])
		.map(([role, colour]) => `--${role}:${colour}`)
		.join(';');

export const pageColour = (role: ColourRole): string => `var(--${role})`;

/** From here on the wide drawings fit. */
const WIDE_FROM_PX = 720;

export const PAGE_STYLE = `
:root{color-scheme:light dark;${variables('light')}}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main,header,footer{max-width:1080px;margin:0 auto;padding:16px}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 4px}
h2{font-size:1.2rem;line-height:1.3;margin:0 0 4px}
p{margin:0 0 8px;overflow-wrap:anywhere}
.muted{color:var(--muted)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:0;padding:0;list-style:none}
.tiles li{border:1px solid var(--grid);border-radius:8px;padding:12px}
.tiles strong{display:block;font-size:1.6rem;line-height:1.2;overflow-wrap:anywhere}
section{margin:28px 0}
figure{margin:0}
figure svg{display:block;width:100%;height:auto}
.wide{display:none}
@media (min-width:${WIDE_FROM_PX}px){.wide{display:block}.narrow{display:none}}
summary{cursor:pointer;padding:8px 0;color:var(--first)}
:focus-visible{outline:3px solid var(--first);outline-offset:2px}
.scroll{overflow-x:auto}
.scroll table{min-width:600px}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;color:var(--muted);padding:4px 0}
th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid var(--grid)}
th{font-weight:600}
dt{font-weight:600;margin-top:8px}
dd{margin:0}
`;

import type { Language } from '../../outreach/reasons';
import type { ChartOrder } from '../charts/chartSpec';
import { PALETTES, paint, type Palette } from '../charts/palette';
import { pictureOf } from '../pictures/drawnPictures';
import type { Picture, PictureKey, ReportSource } from '../pictures/picture';
import { escapeHtml } from './html';

/** Draws charts as SVG, in the light colours and in the order given. */
export type DrawCharts = (orders: readonly ChartOrder[]) => Promise<readonly string[]>;

export const WIDE_PX = 1040;

interface Drawing {
	readonly drawCharts: DrawCharts;
	readonly palette: Palette;
}

/** One picture of the report as a file of its own. */
export async function createPicture(
	key: PictureKey,
	source: ReportSource,
	drawing: Drawing,
): Promise<{ readonly picture: Picture; readonly svg: string | null }> {
	const picture = pictureOf(key, source);
	return { picture, svg: await drawPicture(picture, source.language, drawing) };
}

/** null where there is nothing to draw. */
export async function drawPicture(
	picture: Picture,
	language: Language,
	{ drawCharts, palette }: Drawing,
): Promise<string | null> {
	if (picture.chart === null) return null;
	const [drawn = ''] = await drawCharts([{ spec: picture.chart, width: WIDE_PX, language }]);
	const { surface } = PALETTES[palette];
	const painted = paint(drawn, (role) => PALETTES[palette][role]);
	const named = nameDrawing(painted, `${picture.title}. ${picture.summary}`);
	return named.replace(/>/, `><rect width="100%" height="100%" fill="${surface}"/>`);
}

/** To a screen reader a drawing is one picture with its sentence. */
export const nameDrawing = (svg: string, label: string): string =>
	svg.replace('<svg ', `<svg role="img" aria-label="${escapeHtml(label)}" `);

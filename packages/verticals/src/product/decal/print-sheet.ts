/** The print-ready file of a decal: its box in true size, vectors as vectors, a named separation for what is no ink. */
import { encodePng } from '@escena/imaging/encode-image';
import type { PrintLayer, PrintSheet, SpotInk } from '@escena/typeset/print-sheet';
import type { Art } from './art.ts';
import type { DecalFinish } from './input.ts';
import type { PlacedBox } from './place-box.ts';

export interface PrintSheetOptions {
  readonly title: string;
  /** white goes under the colours */
  readonly underbase: boolean;
}

export async function printSheet(
  art: Art,
  box: PlacedBox,
  finish: DecalFinish,
  { title, underbase }: PrintSheetOptions,
): Promise<PrintSheet> {
  return {
    title,
    widthMm: round(box.widthMm),
    heightMm: round(box.heightMm),
    cropMarks: true,
    layers: [...(underbase ? await layersOf(art, white) : []), ...(await layersOf(art, spotOf(finish)))],
  };
}

/** Micrometres: what a printer's marks can show. */
function round(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}

async function layersOf(art: Art, spot: SpotInk | undefined): Promise<PrintLayer[]> {
  if (art.kind === 'outlines')
    return art.parts.map(({ outline, rule, color }) => ({
      kind: 'outline',
      outline,
      rule,
      ink: spot ?? color,
    }));
  // A picture has no separations: the printer makes the white under it.
  if (spot === white) return [];
  const { x, y, width, height } = art;
  return [{ kind: 'image', bytes: await encodePng(art.raster), x, y, width, height }];
}

const white: SpotInk = { name: 'White', hex: '#ffffff' };
const foils: Record<string, string> = { gold: '#c9a14a', silver: '#b9bdc1', copper: '#b87350' };

function spotOf(finish: DecalFinish): SpotInk | undefined {
  switch (finish.kind) {
    case 'print':
    case 'embroidery':
      return undefined;
    case 'engraving':
      return { name: 'Engraving', hex: '#ff0000' };
    case 'foil':
      return { name: `Foil ${finish.metal}`, hex: foils[finish.metal] ?? '#c9a14a' };
    case 'emboss':
      return { name: 'Emboss', hex: '#00a0ff' };
    case 'deboss':
      return { name: 'Deboss', hex: '#0060ff' };
  }
}

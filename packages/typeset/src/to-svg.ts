import { pathData } from './path-data.ts';
import { cropMarkLines, markWidthMm, type PrintLayer, type PrintSheet, sheetMargin } from './print-sheet.ts';

/** A sheet as SVG 1.1 in millimetres, words as outlines, the trim box as its own (invisible) rectangle. */
export function toSvg(sheet: PrintSheet): string {
  const margin = sheetMargin(sheet);
  const [width, height] = [sheet.widthMm + 2 * margin, sheet.heightMm + 2 * margin];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="${-margin} ${-margin} ${width} ${height}">`,
    `<title>${escaped(sheet.title)}</title>`,
    `<rect id="trim" width="${sheet.widthMm}" height="${sheet.heightMm}" fill="none" stroke="none"/>`,
    ...sheet.layers.map(layerMarkup),
  ];
  const marks = cropMarkLines(sheet).map(([x0, y0, x1, y1]) => `M${x0} ${y0}L${x1} ${y1}`);
  if (marks.length > 0)
    lines.push(
      `<path id="crop-marks" d="${marks.join('')}" fill="none" stroke="#000000" stroke-width="${markWidthMm}"/>`,
    );
  return `${lines.join('\n')}\n</svg>\n`;
}

function layerMarkup(layer: PrintLayer, index: number): string {
  if (layer.kind === 'image') {
    const data = Buffer.from(layer.bytes).toString('base64');
    const type = layer.bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
    return `<image id="layer-${index + 1}" x="${layer.x}" y="${layer.y}" width="${layer.width}" height="${layer.height}" preserveAspectRatio="none" href="data:${type};base64,${data}"/>`;
  }
  const { ink } = layer;
  const spot = typeof ink === 'string' ? '' : ` data-spot="${escaped(ink.name)}"`;
  const fill = typeof ink === 'string' ? ink : ink.hex;
  const rule = layer.rule === 'even-odd' ? ' fill-rule="evenodd"' : '';
  return `<path id="layer-${index + 1}"${spot} fill="${fill}"${rule} d="${pathData(layer.outline)}"/>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

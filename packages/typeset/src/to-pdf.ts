/** Sheets as PDF: vectors, true size, trim and bleed boxes (ISO 32000-1 §14.11.2), spots as separations (§8.6.6.4). */
// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration is no module to import
/// <reference path="./pdfkit-spot.d.ts" />
import { nextTurn } from '@escena/core/next-turn';
import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { pathData } from './path-data.ts';
import { cropMarkLines, markWidthMm, type PrintSheet, sheetMargin, type SpotInk } from './print-sheet.ts';

const pointsPerMm = 72 / 25.4;
/** Always the same: the same sheet is the same bytes. */
const made = new Date(0);

export function toPdf(sheet: PrintSheet): Promise<Uint8Array> {
  return toPdfPages([sheet], sheet.title);
}

/** A page a sheet; others get their turn between pages. */
export async function toPdfPages(
  sheets: Iterable<PrintSheet> | AsyncIterable<PrintSheet>,
  title: string,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.6',
    info: { Title: title, Producer: 'Escena', Creator: 'Escena', CreationDate: made },
  });
  const done = buffer(document);
  for await (const sheet of sheets) {
    addSheet(document, sheet);
    await nextTurn();
  }
  document.end();
  return new Uint8Array(await done);
}

function addSheet(document: PDFKit.PDFDocument, sheet: PrintSheet): void {
  const margin = sheetMargin(sheet);
  const size: [number, number] = [
    (sheet.widthMm + 2 * margin) * pointsPerMm,
    (sheet.heightMm + 2 * margin) * pointsPerMm,
  ];
  document.addPage({ size, margin: 0 });
  setBoxes(document, sheet, size);
  document.scale(pointsPerMm).translate(margin, margin);
  for (const layer of sheet.layers) {
    if (layer.kind === 'image')
      document.image(Buffer.from(layer.bytes), layer.x, layer.y, {
        width: layer.width,
        height: layer.height,
      });
    else
      document
        .path(pathData(layer.outline))
        .fillColor(inkName(document, layer.ink))
        .fill(layer.rule ?? 'non-zero');
  }
  for (const [x0, y0, x1, y1] of cropMarkLines(sheet))
    document.moveTo(x0, y0).lineTo(x1, y1).lineWidth(markWidthMm).stroke('#000000');
}

function setBoxes(document: PDFKit.PDFDocument, sheet: PrintSheet, [width, height]: [number, number]): void {
  const inset = (mm: number) => [mm, mm, width / pointsPerMm - mm, height / pointsPerMm - mm].map(toPoints);
  const margin = sheetMargin(sheet);
  Object.assign(document.page.dictionary.data, {
    TrimBox: inset(margin),
    BleedBox: inset(margin - (sheet.bleedMm ?? 3)),
  });
}

function toPoints(mm: number): number {
  return mm * pointsPerMm;
}

function inkName(document: PDFKit.PDFDocument, ink: string | SpotInk): string {
  if (typeof ink === 'string') return ink;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(ink.hex.slice(at, at + 2), 16) / 255);
  const k = 1 - Math.max(r ?? 0, g ?? 0, b ?? 0);
  const percent = (channel = 0) => (k === 1 ? 0 : Math.round((100 * (1 - channel - k)) / (1 - k)));
  document.addSpotColor(ink.name, percent(r), percent(g), percent(b), Math.round(100 * k));
  return ink.name;
}

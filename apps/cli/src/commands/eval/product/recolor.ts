import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { recolor } from '@escena/imaging/recolor';
import type { RecolorReport } from '@escena/imaging/measure-recolor';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { RunPart } from '../run-parts.ts';
import { readMasked } from './read-masked.ts';

const hexes = [
  '#ffffff',
  '#f2e9dc',
  '#c8102e',
  '#e58fb0',
  '#f2c230',
  '#2e7d4f',
  '#1f4e9e',
  '#5b2a86',
  '#7a5230',
  '#101014',
] as const;
/** how often one colour is made again among others, to see whether it drifts */
const repeats = 500;
const driftSide = 48;

export const run: RunPart = async ({ inputs, sheets, signal, say }) => {
  const reports: { name: string; hex: string; report: RecolorReport }[] = [];
  const pictures: Thumbnail[] = [];
  let drift = '';
  let [pixels, spent] = [0, 0];
  for (const [k, { name, photo, mask }] of (await readMasked(inputs, false)).entries()) {
    throwIfAborted(signal);
    say(name, k);
    const { alpha, foreground } = await cutOut(photo, { mask });
    let paint;
    for (const hex of hexes) {
      const started = process.cpuUsage();
      const done = await recolor(photo, alpha, { hex }, { foreground, paint, signal });
      const { user, system } = process.cpuUsage(started);
      spent += (user + system) / 1e6;
      pixels += photo.width * photo.height;
      ({ paint } = done);
      reports.push({ name, hex, report: done.report });
      pictures.push(thumbnail(done.image));
    }
    if (!drift) drift = await driftLine(photo, alpha);
  }
  if (reports.length === 0) return [];
  await writeFileAtomic(
    path.join(sheets, 'product-recolor.jpg'),
    await encodeJpeg(contactSheet(pictures), { quality: 90 }),
  );
  return [
    'What the figures compare is told at `RecolorReport` (packages/imaging/src/recolor/measure-recolor.ts). ΔE is CIEDE2000.',
    '',
    '| photo | to | paint ΔE | pixels ΔE, median | p95 | outside, max | gradients, paint | gradients, all | of another paint |',
    '|---|---|---|---|---|---|---|---|---|',
    ...reports.map(({ name, hex, report: r }) => {
      const figures = [
        r.paint.toFixed(2),
        r.deltaE.median.toFixed(2),
        r.deltaE.p95.toFixed(2),
        r.outside.max.toFixed(1),
        r.textureCorrelation.toFixed(3),
        r.gradientCorrelation.toFixed(3),
        `${(100 * r.otherPaint).toFixed(0)} %`,
      ];
      return `| ${name} | ${hex} | ${figures.join(' | ')} |`;
    }),
    '',
    verdict(reports.map(({ report }) => report)),
    drift,
    `${(pixels / 1e6 / spent).toFixed(1)} MP of photo a processor second, report included.`,
  ];
};

function verdict(reports: readonly RecolorReport[]): string {
  const share = (passes: (report: RecolorReport) => boolean): string =>
    `${reports.filter(passes).length} of ${reports.length}`;
  return [
    `Paint ΔE ≤ 2: ${share((r) => r.paint <= 2)}.`,
    `Median ≤ 2 and p95 ≤ 5: ${share((r) => r.deltaE.median <= 2 && r.deltaE.p95 <= 5)}.`,
    `Outside ≤ .5: ${share((r) => r.outside.max <= 0.5)}.`,
    `Gradients of the paint ≥ .95: ${share((r) => r.textureCorrelation >= 0.95)}; of the whole region: ${share((r) => r.gradientCorrelation >= 0.95)}.`,
  ].join(' ');
}

/** The first and the last of 500 pictures that end in the colour they began with. */
async function driftLine(photo: Raster, alpha: Raster): Promise<string> {
  const { cropRaster } = await import('@escena/imaging/crop-raster');
  const [left, top] = [photo.width >> 1, photo.height >> 1];
  const part = { left, top, right: left + driftSide, bottom: top + driftSide };
  const [small, mask] = [cropRaster(photo, part), cropRaster(alpha, part)];
  const first = await recolor(small, mask, { hex: hexes[2] });
  let last = first;
  for (let k = 1; k < repeats; k++)
    last = await recolor(small, mask, {
      hex: k === repeats - 1 ? hexes[2] : (hexes[k % hexes.length] ?? hexes[2]),
    });
  const same = last.image.data.every((value, i) => value === first.image.data[i]);
  return `Picture ${repeats} of a batch ${same ? 'has the bytes of picture 1' : 'DIFFERS from picture 1'}.`;
}

import type { Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import type { SizeRule } from '../profile.ts';
import { recommendedLongSide } from '../profiles/sizes.ts';
import type { LabelBox } from './burn-label.ts';
import type { ExportFinding } from './findings.ts';

export interface ExportedPicture {
  /** the file as it goes out */
  readonly file: Uint8Array;
  readonly size: SizeRule;
  /** whether it shows what is not there, and must say so */
  readonly altered: boolean;
  /** the same picture as it looks without words, decoded from a file of the same making; absent for the original */
  readonly unlabelled?: Raster;
  /** where the words must be; absent: nowhere */
  readonly label?: LabelBox;
}

/** mean levels of difference in the plate, less than any plate makes on any photo */
const leastMean = 4;
/** Where an encoder halves colour, its blocks' edges lean on their neighbours by this many pixels. */
const edge = 2;

/** Measures a finished file against a service's rules: nothing is taken on trust from whoever made it. */
export async function lintExport(picture: ExportedPicture): Promise<ExportFinding[]> {
  const { file, size, altered, unlabelled, label } = picture;
  const { raster, format, icc } = await decodeImage(file, { minSide: 1 });
  return [
    ...(format === 'jpeg' ? [] : [{ code: 'format', level: 'must' } as const]),
    ...(icc === undefined || isSrgb(icc) ? [] : [{ code: 'color', level: 'must' } as const]),
    ...(!altered || Buffer.from(file).includes('newscodes/digitalsourcetype/')
      ? []
      : [{ code: 'provenance', level: 'must' } as const]),
    ...lintSize(raster, file.length, size),
    ...(unlabelled ? lintLabel(raster, unlabelled, label) : []),
  ];
}

function lintSize({ width, height }: Raster, bytes: number, size: SizeRule): ExportFinding[] {
  const findings: ExportFinding[] = [];
  const { least, mostBytes, aspect } = size;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  if (least && (long < Math.max(least.width, least.height) || short < Math.min(least.width, least.height)))
    findings.push({
      code: 'small',
      level: 'must',
      value: `${width} × ${height}`,
      bound: `${least.width} × ${least.height}`,
    });
  else if (long < recommendedLongSide)
    findings.push({ code: 'belowRecommended', level: 'should', value: long, bound: recommendedLongSide });
  if (mostBytes !== undefined && bytes > mostBytes)
    findings.push({ code: 'bytes', level: 'must', value: bytes, bound: mostBytes });
  const ratio = width / height;
  if (aspect !== undefined && Math.abs(ratio - aspect) > 0.01)
    findings.push({ code: 'aspect', level: 'should', value: ratio.toFixed(2), bound: aspect.toFixed(2) });
  return findings;
}

function lintLabel(raster: Raster, unlabelled: Raster, box: LabelBox | undefined): ExportFinding[] {
  const { inside, outside } = differences(raster, unlabelled, box);
  if (!box) return outside > 0 ? [{ code: 'labelPresent', level: 'must', value: outside }] : [];
  return [
    ...(inside < leastMean ? [{ code: 'labelMissing', level: 'must' } as const] : []),
    ...(outside > 0 ? [{ code: 'labelSpills', level: 'must', value: outside } as const] : []),
  ];
}

/** Mean difference within the box, and the largest one outside of it and its edge; levels. */
function differences(
  a: Raster,
  b: Raster,
  box: LabelBox | undefined,
): { readonly inside: number; readonly outside: number } {
  if (a.width !== b.width || a.height !== b.height) return { inside: 0, outside: 255 };
  const within = (x: number, y: number, by: number) =>
    box !== undefined && x >= box.left - by && x < box.right + by && y >= box.top - by && y < box.bottom + by;
  let [sum, count, outside] = [0, 0, 0];
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++)
      for (let k = 0; k < 3; k++) {
        const at = y * a.width + x;
        const difference = Math.abs((a.data[at * a.channels + k] ?? 0) - (b.data[at * b.channels + k] ?? 0));
        if (within(x, y, 0)) {
          sum += difference;
          count += 1;
        } else if (!within(x, y, edge)) outside = Math.max(outside, difference);
      }
  return { inside: sum / Math.max(1, count), outside };
}

/** By the profile's own description, which is Latin-1 or UTF-16 (ICC.1:2022, `desc` and `mluc`). */
function isSrgb(icc: Uint8Array): boolean {
  return Buffer.from(icc).toString('latin1').replaceAll('\0', '').includes('sRGB');
}

/**
 * A finished picture against a marketplace's rules, measured on the file's own pixels as the marketplace would: nothing
 * that the run meant to do is believed.
 */
import type { Raster } from '@escena/core/raster';
import { maskBounds, type Bounds } from '@escena/imaging/mask';
import { type Marketplace, type MarketplaceName, marketplaces, type PictureFormat } from '../marketplaces.ts';
import type { Finding } from './findings.ts';

export interface LintedPicture {
  /** decoded from the file as it will be sent */
  readonly raster: Raster;
  readonly format: PictureFormat;
  /** of the file */
  readonly bytes: number;
  readonly isSrgb: boolean;
  /** whether the file carries an IPTC digital source type */
  readonly saysItsSource: boolean;
  /** where the product is; absent: it is looked for as what is not white */
  readonly subject?: Raster;
}

/** A product's mask is counted from this coverage on. */
const covered = 8;
/** What is this bright was meant to be white. */
const nearWhite = 250;

/** All that the picture breaks; nothing: it passes. */
export function lintPicture(picture: LintedPicture, name: MarketplaceName): Finding[] {
  const rules: Marketplace = marketplaces[name];
  return [
    ...lintFile(picture, rules),
    ...lintSize(picture.raster, rules),
    ...lintBackground(picture, rules),
    ...lintFill(picture, rules),
  ];
}

function lintFile(
  { format, bytes, isSrgb, saysItsSource, raster }: LintedPicture,
  rules: Marketplace,
): Finding[] {
  const findings: Finding[] = [];
  if (!rules.formats.includes(format)) findings.push({ code: 'format', level: 'must', value: format });
  if (bytes > rules.mostBytes)
    findings.push({ code: 'bytes', level: 'must', value: bytes, bound: rules.mostBytes });
  if (rules.srgb && !isSrgb) findings.push({ code: 'color', level: 'must' });
  if (rules.provenance && !saysItsSource) findings.push({ code: 'provenance', level: 'must' });
  if (!rules.alpha && hasTransparency(raster)) findings.push({ code: 'alpha', level: 'must' });
  return findings;
}

function lintSize({ width, height }: Raster, rules: Marketplace): Finding[] {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const findings: Finding[] = [];
  const least = (level: Finding['level'], value: number, bound: number | undefined) => {
    if (bound !== undefined && value < bound) findings.push({ code: 'small', level, value, bound });
    return bound !== undefined && value < bound;
  };
  if (!least('must', long, rules.longSide.must)) least('should', long, rules.longSide.should);
  least('must', short, rules.shortSide?.must);
  if (rules.longSide.most !== undefined && long > rules.longSide.most)
    findings.push({ code: 'large', level: 'must', value: long, bound: rules.longSide.most });
  if (rules.mostPixels !== undefined && width * height > rules.mostPixels)
    findings.push({ code: 'large', level: 'must', value: width * height, bound: rules.mostPixels });
  return findings;
}

/**
 * All that the subject leaves free. Where nobody says what it is: the outermost pixels, and near-white ones (250 and up),
 * which are background that was meant to be white.
 */
function lintBackground({ raster, subject }: LintedPicture, rules: Marketplace): Finding[] {
  if (rules.background !== 'white') return [];
  const { width, height, channels, data } = raster;
  let [wrong, counted] = [0, 0];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const at = i * channels;
      const darkest = Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      const onEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1;
      const isBackground = subject ? subject.data[i] === 0 : onEdge || darkest >= nearWhite;
      if (!isBackground) continue;
      counted += 1;
      if (darkest < 255) wrong += 1;
    }
  return wrong > 0 ? [{ code: 'background', level: 'must', value: wrong / Math.max(1, counted) }] : [];
}

function lintFill(picture: LintedPicture, rules: Marketplace): Finding[] {
  const { width, height } = picture.raster;
  const bounds = subjectBounds(picture);
  if (!bounds) return [];
  const findings: Finding[] = [];
  const { left, top, right, bottom } = bounds;
  if (left === 0 || top === 0 || right === width || bottom === height)
    findings.push({ code: 'cutOff', level: 'should' });
  const value = Math.max((right - left) / width, (bottom - top) / height);
  const { must, should, most } = rules.fill;
  if (must !== undefined && value < must)
    findings.push({ code: 'fillLow', level: 'must', value, bound: must });
  else if (value < should) findings.push({ code: 'fillLow', level: 'should', value, bound: should });
  if (most !== undefined && value > most)
    findings.push({ code: 'fillHigh', level: 'should', value, bound: most });
  return findings;
}

/** What is not white, where nobody says what the product is; undefined for a background that is not white. */
function subjectBounds({ raster, subject }: LintedPicture): Bounds | undefined {
  if (subject) return maskBounds(subject, covered);
  const { width, height, channels, data } = raster;
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < mask.length; i++) {
    const at = i * channels;
    const seen = channels < 4 || (data[at + 3] ?? 0) > covered;
    if (seen && Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < nearWhite) mask[i] = 255;
  }
  return maskBounds({ width, height, channels: 1, data: mask });
}

function hasTransparency({ channels, data }: Raster): boolean {
  if (channels !== 4) return false;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

import { machineLine } from '../../bench/write-section.ts';
import type { FillScore } from './measure-fill.ts';

export interface RoomRow {
  readonly name: string;
  /** of the picture, 0…1 */
  readonly share: number;
  readonly ours: FillScore;
  readonly plain: FillScore;
  /** with a checkpoint that paints over what was filled */
  readonly painted: PaintedRow;
  /** of a processor */
  readonly seconds: number;
  /** largest difference outside the mask */
  readonly outside: number;
}

interface PaintedRow {
  readonly score: FillScore;
  /** whether its picture was taken; else the fill stands */
  readonly used: boolean;
  /** 0…1: how much of the filled room its best try kept */
  readonly kept: number;
  readonly tries: number;
  readonly outside: number;
  readonly seconds: number;
}

export interface PhotoRow {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly outside: number;
  readonly fills: readonly string[];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The lines of the section in docs/benchmarks.md. */
export function declutterTable(
  rooms: readonly RoomRow[],
  photos: readonly PhotoRow[],
  {
    threads,
    size,
    checkpoint,
  }: { readonly threads: number; readonly size: number; readonly checkpoint: string },
): string[] {
  const scoreOf = (pick: (row: RoomRow) => FillScore): string => {
    const scores = rooms.map(pick);
    const psnr = mean(scores.map((score) => score.psnr)).toFixed(2);
    return `${psnr} dB | ${percent(mean(scores.map(({ lines }) => lines)))} | ${percent(mean(scores.map(({ otherwise }) => otherwise)))}`;
  };
  return [
    machineLine(threads),
    '',
    `${rooms.length} made-up rooms, ${size} pixels, photographed with and without furniture; the mask is what differs. PSNR and lines inside it, against the empty room; *other*: share of it in places that look like another surface than the truth.`,
    '',
    '| room | masked | PSNR | lines | other | PSNR, colours spread | lines | other | outside the mask | processor |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rooms.map(
      ({ name, share, ours, plain, seconds, outside }) =>
        `| ${name} | ${percent(share)} | ${cells(ours)} | ${cells(plain)} | ${outside} | ${seconds.toFixed(1)} s |`,
    ),
    `| **mean** | | ${scoreOf(({ ours }) => ours)} | ${scoreOf(({ plain }) => plain)} | ${Math.max(0, ...rooms.map(({ outside }) => outside))} | ${mean(rooms.map(({ seconds }) => seconds)).toFixed(1)} s |`,
    '',
    `The same with a checkpoint that paints over the fill (\`${checkpoint}\`). *Kept*: how much of the filled room its best try kept; below 0.95 the fill stands.`,
    '',
    '| room | PSNR | kept | tries | what stands | outside the mask | processor |',
    '|---|---|---|---|---|---|---|',
    ...rooms.map(
      ({ name, painted: { score, used, kept, tries, outside, seconds } }) =>
        `| ${name} | ${score.psnr.toFixed(2)} dB | ${kept.toFixed(3)} | ${tries} | ${used ? 'its picture' : 'the fill'} | ${outside} | ${seconds.toFixed(1)} s |`,
    ),
    '',
    ...(photos.length > 0
      ? [
          '| photograph | size | filled from | outside the mask | processor |',
          '|---|---|---|---|---|',
          ...photos.map(
            ({ name, width, height, fills, outside, seconds }) =>
              `| ${name} | ${width} × ${height} | ${[...new Set(fills)].join(', ')} | ${outside} | ${seconds.toFixed(1)} s |`,
          ),
        ]
      : []),
  ];
}

function cells({ psnr, lines, otherwise }: FillScore): string {
  return `${psnr.toFixed(2)} dB | ${percent(lines)} | ${percent(otherwise)}`;
}

import { machineLine } from '../bench/write-section.ts';
import { kinds, smallerSides, type SyntheticRow } from './estimate-synthetic.ts';
import type { StagedRow } from './stage-photo.ts';

type Estimated = Exclude<SyntheticRow['outcome'], { failure: string }>;

/** a thing is true to size between these */
const trueToSize = [0.8, 1.2] as const;
/** the horizon is right within this share of the height: what `CameraEvidence.confidence` speaks of */
const horizonBound = 0.03;
const bands = [0, 0.5, 0.8, 1.001] as const;
const floorBands = [0, 0.5, 0.7, 1.001] as const;

export function stagingTable(
  rooms: readonly SyntheticRow[],
  staged: readonly StagedRow[],
  { threads, size }: { threads: number; size: number },
): string[] {
  return [
    machineLine(threads),
    '',
    ...(rooms.length > 0 ? roomLines(rooms, size) : []),
    ...(staged.length > 0 ? stagedLines(staged) : []),
  ];
}

function roomLines(rooms: readonly SyntheticRow[], size: number): string[] {
  const groups = [
    { name: 'all', members: rooms },
    ...kinds.map((kind) => ({ name: kind, members: rooms.filter((row) => row.kinds.includes(kind)) })),
  ];
  const failures = rooms.flatMap(({ seed, outcome }) =>
    'failure' in outcome ? [`${seed} ${outcome.failure}`] : [],
  );
  return [
    `${rooms.length} made-up rooms of ${size} pixels, no EXIF, nothing told. A room without an estimate counts as a miss.`,
    '',
    '| rooms | n | focal error, median | horizon off by, median · 90th (% of height) | turned by, 90th | floor IoU, median · 10th | of the found floor none | size, median | true to size (0.8–1.2) | feet off by, median · 90th (% of height) | failed |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...groups
      .filter(({ members }) => members.length > 0)
      .map(({ name, members }) => groupLine(name, members)),
    '',
    ...(failures.length > 0 ? [`Failed: ${failures.join(', ')}.`, ''] : []),
    `An estimate takes ${figure(
      quantile(
        rooms.map((row) => row.processorSeconds),
        0.5,
      ),
      1,
    )} processor seconds (median; ${figure(
      quantile(
        rooms.map((row) => row.seconds),
        0.5,
      ),
      1,
    )} s on the clock).`,
    '',
    '| confidence told | rooms | mean of what was told | horizon within 3 % and true to size |',
    '|---|---|---|---|',
    ...bandLines(rooms),
    '',
    '| confidence of the floor told | rooms | at most an eighth of it is none | floor IoU ≥ 0.8 |',
    '|---|---|---|---|',
    ...floorBandLines(rooms),
    '',
    '| the same picture, long side | focal length differs, median · 90th | horizon, 90th (% of height) | floor found, median · 90th |',
    '|---|---|---|---|',
    ...smallerSides.map((side) => smallerLine(side, rooms)),
    '',
  ];
}

function groupLine(name: string, members: readonly SyntheticRow[]): string {
  const found = members.flatMap(({ outcome }) => ('failure' in outcome ? [] : [outcome]));
  const of = (key: keyof Estimated, at: number): number =>
    quantile(
      found.map((errors) => Math.abs(errors[key])),
      at,
    );
  const right = found.filter(({ scale }) => isTrueToSize(scale)).length / members.length;
  const cells = [
    name,
    members.length,
    percent(of('focal', 0.5)),
    `${percent(of('horizon', 0.5))} · ${percent(of('horizon', 0.9))}`,
    `${figure(of('turn', 0.9), 1)}°`,
    `${figure(of('floorIoU', 0.5), 2)} · ${figure(of('floorIoU', 0.1), 2)}`,
    percent(of('leaked', 0.5)),
    figure(of('scale', 0.5), 2),
    `${Math.round(100 * right)} %`,
    `${percent(of('contactGap', 0.5))} · ${percent(of('contactGap', 0.9))}`,
    members.length - found.length,
  ];
  return `| ${cells.join(' | ')} |`;
}

function bandLines(rooms: readonly SyntheticRow[]): string[] {
  const found = rooms.flatMap(({ outcome }) => ('failure' in outcome ? [] : [outcome]));
  return bands.slice(1).flatMap((to, k) => {
    const from = bands[k] ?? 0;
    const members = found.filter(({ confidence }) => confidence >= from && confidence < to);
    if (members.length === 0) return [];
    const told = members.reduce((sum, { confidence }) => sum + confidence, 0) / members.length;
    const right = members.filter(
      ({ scale, horizon }) => isTrueToSize(scale) && horizon <= horizonBound,
    ).length;
    return [
      `| ${from}–${Math.min(1, to)} | ${members.length} | ${figure(told, 2)} | ${figure(right / members.length, 2)} |`,
    ];
  });
}

function floorBandLines(rooms: readonly SyntheticRow[]): string[] {
  const found = rooms.flatMap(({ outcome }) => ('failure' in outcome ? [] : [outcome]));
  return floorBands.slice(1).flatMap((to, k) => {
    const from = floorBands[k] ?? 0;
    const members = found.filter(({ floorConfidence }) => floorConfidence >= from && floorConfidence < to);
    if (members.length === 0) return [];
    const clean = members.filter(({ leaked }) => leaked <= 1 / 8).length;
    const whole = members.filter(({ floorIoU }) => floorIoU >= 0.8).length;
    return [`| ${from}–${Math.min(1, to)} | ${members.length} | ${clean} | ${whole} |`];
  });
}

function smallerLine(side: number, rooms: readonly SyntheticRow[]): string {
  const read = rooms.flatMap(({ smaller }) => smaller.filter((one) => one.side === side));
  const of = (key: 'focal' | 'horizon' | 'floor', at: number): string => {
    const sorted = read.map((one) => Math.abs(one[key])).toSorted((a, b) => a - b);
    return percent(sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? NaN);
  };
  return `| ${side} | ${of('focal', 0.5)} · ${of('focal', 0.9)} | ${of('horizon', 0.9)} | ${of('floor', 0.5)} · ${of('floor', 0.9)} |`;
}

function stagedLines(staged: readonly StagedRow[]): string[] {
  return [
    '`escena stage`, scandinavian, seed 0, a process each, at the size given:',
    '',
    '| photo | size | pieces | s | processor s | peak RSS MB | max abs diff outside the mask | confidence |',
    '|---|---|---|---|---|---|---|---|',
    ...staged.map(({ name, width, height, outcome }) => {
      const size = `${width}×${height}`;
      if ('failure' in outcome) return `| ${name} | ${size} | ${outcome.failure} | – | – | – | – | – |`;
      const { pieces, seconds, processorSeconds, peakRssMb, maxAbsDiffOutside, confidence } = outcome;
      return `| ${name} | ${size} | ${pieces} | ${figure(seconds, 1)} | ${figure(processorSeconds, 1)} | ${peakRssMb} | ${maxAbsDiffOutside} | ${figure(confidence, 2)} |`;
    }),
  ];
}

function isTrueToSize(scale: number): boolean {
  return scale >= trueToSize[0] && scale <= trueToSize[1];
}

function quantile(values: readonly number[], at: number): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? NaN;
}

function percent(value: number): string {
  return Number.isFinite(value) ? `${(100 * value).toFixed(1)} %` : '–';
}

function figure(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

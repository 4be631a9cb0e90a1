'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { lookOf } from './arm-looks.ts';

interface AllocationPlotProps {
  /** by hour, oldest first: each arm's part of the optimised traffic */
  readonly points: readonly { readonly hour: Date; readonly shares: Readonly<Record<string, number>> }[];
  /** in the order of their looks, from the bottom up */
  readonly armIds: readonly string[];
  readonly nameOf: (armId: string) => string;
}

const size = { width: 640, height: 200, bottom: 24 } as const;

/** How the traffic was shared out, hour by hour, areas on top of each other. */
export function AllocationPlot({ points, armIds, nameOf }: AllocationPlotProps) {
  const t = useTranslations('ads');
  const format = useFormatter();
  // One hour is an area too.
  const [only] = points;
  const drawn = points.length === 1 && only ? [only, only] : points;
  const x = (i: number) => (i / Math.max(1, drawn.length - 1)) * size.width;
  const y = (share: number) => (1 - share) * (size.height - size.bottom);
  const below = (armId: string, shares: Readonly<Record<string, number>>) =>
    armIds.slice(0, armIds.indexOf(armId)).reduce((sum, id) => sum + (shares[id] ?? 0), 0);
  const [first, last] = [points[0]?.hour, points.at(-1)?.hour];
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('allocationAlt', { hours: points.length })}
      className="w-full rounded-lg bg-surface"
    >
      {armIds.map((armId, at) => {
        const upper = drawn.map(
          ({ shares }, i) => [x(i), y(below(armId, shares) + (shares[armId] ?? 0))] as const,
        );
        const lower = drawn.map(({ shares }, i) => [x(i), y(below(armId, shares))] as const).toReversed();
        const { color, dash } = lookOf(at);
        return (
          <path
            key={armId}
            d={`M${[...upper, ...lower].map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join('L')}Z`}
            fill={color}
            fillOpacity={0.55}
            stroke={color}
            strokeDasharray={dash}
          >
            <title>{nameOf(armId)}</title>
          </path>
        );
      })}
      {first && last ? (
        <>
          <text x={2} y={size.height - 6} fontSize={12} fill="currentColor">
            {moment(first)}
          </text>
          <text x={size.width - 2} y={size.height - 6} fontSize={12} fill="currentColor" textAnchor="end">
            {moment(last)}
          </text>
        </>
      ) : null}
    </svg>
  );
}

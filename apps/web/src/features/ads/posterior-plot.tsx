'use client';

import type { PlannedArm } from '@escena/db/ads/ad-plan';
import { useFormatter, useTranslations } from 'next-intl';
import { lookOf } from './arm-looks.ts';
import { curveOf } from './density.ts';

interface PosteriorPlotProps {
  /** in the order of their looks */
  readonly arms: readonly PlannedArm[];
  readonly nameOf: (arm: PlannedArm) => string;
}

const size = { width: 640, height: 240, left: 8, right: 8, top: 10, bottom: 28 } as const;
const tickCount = 4;

/** What is believed of each arm's rate: the further right, the better; the narrower, the surer. */
export function PosteriorPlot({ arms, nameOf }: PosteriorPlotProps) {
  const t = useTranslations('ads');
  const format = useFormatter();
  const highest = Math.min(0.999, 1.4 * Math.max(...arms.map(({ rate }) => rate.high)));
  const lowest = Math.max(1e-6, 0.5 * Math.min(...arms.map(({ rate }) => rate.low)));
  const curves = arms.map(({ marginals }) => curveOf(marginals, [lowest, highest]));
  const top = Math.max(...curves.flatMap((curve) => curve.map(([, density]) => density)));
  const x = (rate: number) =>
    size.left + ((rate - lowest) / (highest - lowest)) * (size.width - size.left - size.right);
  const y = (density: number) =>
    size.height - size.bottom - (density / top) * (size.height - size.top - size.bottom);
  const ticks = Array.from(
    { length: tickCount + 1 },
    (_, i) => lowest + ((highest - lowest) * i) / tickCount,
  );
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('posteriorAlt', { count: arms.length })}
      className="w-full rounded-lg bg-surface"
    >
      <line
        x1={size.left}
        x2={size.width - size.right}
        y1={size.height - size.bottom}
        y2={size.height - size.bottom}
        stroke="currentColor"
        opacity={0.4}
      />
      {ticks.map((rate, i) => (
        <text
          key={rate}
          x={x(rate)}
          y={size.height - 8}
          fontSize={12}
          fill="currentColor"
          textAnchor={i === 0 ? 'start' : i === tickCount ? 'end' : 'middle'}
        >
          {format.number(rate, { style: 'percent', maximumFractionDigits: 2 })}
        </text>
      ))}
      {curves.map((curve, at) => {
        const arm = arms[at];
        const { color, dash } = lookOf(at);
        return arm ? (
          <path
            key={arm.id}
            d={`M${curve.map(([rate, density]) => `${x(rate).toFixed(1)},${y(density).toFixed(1)}`).join('L')}`}
            fill="none"
            stroke={color}
            strokeWidth={2}
            strokeDasharray={dash}
          >
            <title>{nameOf(arm)}</title>
          </path>
        ) : null;
      })}
    </svg>
  );
}

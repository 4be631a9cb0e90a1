'use client';

import type { JoinedViews } from '@escena/scene/join-views';
import type { FloorPlan, Room } from '@escena/scene/room';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

interface FloorMapProps {
  readonly rooms: readonly Room[];
  readonly joined: JoinedViews;
  /** what the photos are called, from 1 */
  readonly numbers: readonly number[];
}

/** Metres around what is drawn; how far a camera's view is drawn. */
const [margin, sight] = [0.6, 1.1];
const tints = ['fill-accent/35', 'fill-ink/25'] as const;

/** The floor that each photo shows, seen from above, one upon the other, with walls and cameras: a wrong link shows at once. */
export function FloorMap({ rooms, joined, numbers }: FloorMapProps) {
  const t = useTranslations('together');
  const floors = useMemo(() => rooms.map(({ floor }) => floorPath(floor.plan)), [rooms]);
  const box = boundsOf(rooms, joined);
  return (
    <svg
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      role="img"
      aria-label={t('map', { count: rooms.length })}
      className="h-56 w-full rounded-xl border border-line bg-surface"
    >
      {joined.views.map(({ move: { turn, scale, shift }, camera }, k) => {
        const [c, s] = [scale * Math.cos(turn), scale * Math.sin(turn)];
        const heading = Math.atan2(camera.rotation[2] ?? 0, camera.rotation[8] ?? 1);
        const half = Math.atan(camera.width / 2 / camera.focal);
        const [x, , z] = camera.position;
        const ray = (angle: number) =>
          `${x - sight * Math.sin(heading + angle)},${z - sight * Math.cos(heading + angle)}`;
        return (
          <g key={numbers[k]}>
            <g transform={`matrix(${c} ${-s} ${s} ${c} ${shift[0]} ${shift[1]})`}>
              <path d={floors[k]} className={tints[k % tints.length]} />
              {rooms[k]?.walls.map(({ a, b }) => (
                <line
                  key={`${a.join()} ${b.join()}`}
                  x1={a[0]}
                  y1={a[1]}
                  x2={b[0]}
                  y2={b[1]}
                  className="stroke-ink/60"
                  strokeWidth="0.06"
                />
              ))}
            </g>
            <polygon
              points={`${x},${z} ${ray(half)} ${ray(-half)}`}
              className="fill-accent/20 stroke-accent"
              strokeWidth="0.03"
            />
            <circle cx={x} cy={z} r="0.28" className="fill-accent" />
            <text
              x={x}
              y={z}
              dy="0.12"
              textAnchor="middle"
              fontSize="0.36"
              className="fill-white font-semibold"
            >
              {numbers[k]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The free cells of a plan, a stretch of a row at a time. */
function floorPath({ originX, originZ, cell, columns, rows, free }: FloorPlan): string {
  const parts: string[] = [];
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      if (!free[j * columns + i]) continue;
      const start = i;
      while (i < columns && free[j * columns + i]) i++;
      const [x, z, length] = [originX + start * cell, originZ + j * cell, (i - start) * cell];
      parts.push(`M${x.toFixed(2)} ${z.toFixed(2)}h${length.toFixed(2)}v${cell}h${(-length).toFixed(2)}z`);
    }
  return parts.join('');
}

function boundsOf(rooms: readonly Room[], { views }: JoinedViews) {
  const points = views.flatMap(({ camera, move: { turn, scale, shift } }, k) => {
    const [c, s] = [scale * Math.cos(turn), scale * Math.sin(turn)];
    const { originX, originZ, cell, columns, rows } = rooms[k]?.floor.plan ?? {
      originX: 0,
      originZ: 0,
      cell: 0,
      columns: 0,
      rows: 0,
    };
    const corners = [0, columns * cell].flatMap((dx) =>
      [0, rows * cell].map((dz) => [originX + dx, originZ + dz] as const),
    );
    return [
      [camera.position[0], camera.position[2]] as const,
      ...corners.map(([x, z]) => [c * x + s * z + shift[0], c * z - s * x + shift[1]] as const),
    ];
  });
  const [xs, zs] = [points.map(([x]) => x), points.map(([, z]) => z)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...zs) - margin];
  return { left, top, width: Math.max(...xs) + margin - left, height: Math.max(...zs) + margin - top };
}

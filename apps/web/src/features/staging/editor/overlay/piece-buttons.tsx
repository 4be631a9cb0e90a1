'use client';

import { type Camera, project } from '@escena/scene/camera';
import type { Room } from '@escena/scene/room';
import { useLocale, useTranslations } from 'next-intl';
import { cornersOf } from '../stage/footing.ts';
import { awayFrom } from '../stage/measure.ts';
import { footingOf, type Known } from '../state/room-around.ts';

interface PieceButtonsProps {
  readonly room: Room;
  readonly known: readonly Known[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** A button over every piece, for Tab and for screen readers; the pointer goes through to the picture itself. */
export function PieceButtons({ room, known, selectedId, onSelect }: PieceButtonsProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const cm = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const metres = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <ul className="contents">
      {known.map((one) => {
        const { item, facts } = one;
        const box = boxOf(room.camera, one);
        return (
          <li key={item.id} className="contents">
            <button
              type="button"
              data-piece={item.id}
              aria-pressed={item.id === selectedId}
              aria-label={t('piece', {
                piece: facts.title[locale],
                width: cm.format(facts.size.width * 100),
                depth: cm.format(facts.size.depth * 100),
                away: metres.format(awayFrom(room.camera.position, item)),
              })}
              onFocus={() => onSelect(item.id)}
              className="pointer-events-none absolute rounded-lg focus-visible:outline-white"
              style={box}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** The piece's silhouette as a box in percent of the picture. */
function boxOf(camera: Camera, one: Known) {
  const { item, facts } = one;
  const low =
    facts.placement === 'wall'
      ? item.y - facts.size.height / 2
      : facts.placement === 'ceiling'
        ? item.y - facts.size.height
        : item.y;
  const points = cornersOf(footingOf(one)).flatMap(([x, z]) =>
    [low, low + facts.size.height].flatMap((y) => project(camera, [x, y, z]) ?? []),
  );
  const percent = (value: number, of: number) => Math.min(100, Math.max(0, (100 * value) / of));
  const left = percent(Math.min(...points.map(({ x }) => x)), camera.width);
  const right = percent(Math.max(...points.map(({ x }) => x)), camera.width);
  const top = percent(Math.min(...points.map(({ y }) => y)), camera.height);
  const bottom = percent(Math.max(...points.map(({ y }) => y)), camera.height);
  if (points.length === 0) return { left: '50%', top: '90%', width: '1%', height: '1%' };
  return { left: `${left}%`, top: `${top}%`, width: `${right - left}%`, height: `${bottom - top}%` };
}

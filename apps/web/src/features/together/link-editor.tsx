'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { Room } from '@escena/scene/room';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { Undo2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { FloorMap } from './floor-map.tsx';
import { type Joined, joinDraft, worstOf } from './join-draft.ts';
import { PinPhoto } from './pin-photo.tsx';
import {
  movePin,
  pairsOf,
  placePin,
  removePin,
  type Side,
  tieTo,
  type TogetherDraft,
} from './together-draft.ts';

interface LinkEditorProps {
  readonly draft: TogetherDraft;
  /** the photo that is tied to one before it */
  readonly photo: string;
  readonly assets: readonly AssetView[];
  /** in the order of the draft's photos */
  readonly rooms: readonly (Room | undefined)[];
  readonly onChange: (draft: TogetherDraft) => void;
  /** undefined: nothing to take back */
  readonly onUndo: (() => void) | undefined;
}

/** Centimetres up to which two photos agree as well as a hand can click. */
const closely = 6;
/** Where a pin that is added by keyboard begins. */
const start = [0.5, 0.8] as const;
const sides = ['a', 'b'] as const;

/** Two photos of the room side by side: the same places on the floor are pinned in both, and what follows is shown at once. */
export function LinkEditor({ draft, photo, assets, rooms, onChange, onUndo }: LinkEditorProps) {
  const t = useTranslations('together');
  const tie = draft.ties[photo];
  const b = draft.photos.indexOf(photo);
  const a = tie ? draft.photos.indexOf(tie.to) : -1;
  const found = assets.find(({ id }) => id === tie?.to);
  const own = assets.find(({ id }) => id === photo);
  if (!tie || !found || !own) return null;
  const points = pairsOf(tie);
  const [roomA, roomB] = [rooms[a], rooms[b]];
  const both = roomA && roomB ? [roomA, roomB] : undefined;
  const answer = both && points.length >= 2 ? joinDraft(both, [{ a: 0, b: 1, points }]) : undefined;
  const half = tie.pins.find((pin) => !pin.a || !pin.b);
  const waiting = half && (half.a ? b : a) + 1;
  return (
    <div className="space-y-4">
      <div className="grid gap-4 xl:grid-cols-2">
        {([found, own] as const).map((asset, k) => {
          const side: Side = sides[k as 0 | 1];
          return (
            <PinPhoto
              key={asset.id}
              asset={asset}
              number={(k === 0 ? a : b) + 1}
              spots={tie.pins.map((pin) => pin[side])}
              onPlace={(at) => onChange(placePin(draft, photo, side, at))}
              onMove={(index, to) => onChange(movePin(draft, photo, { index, side, to }))}
              onRemove={(index) => onChange(removePin(draft, photo, index))}
            />
          );
        })}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        {b > 1 ? (
          <SelectField
            label={t('tiedTo')}
            value={tie.to}
            options={draft.photos
              .slice(0, b)
              .map((id, k) => ({ value: id, label: t('photo', { number: k + 1 }) }))}
            onChange={(to) => onChange(tieTo(draft, photo, to))}
            className="w-40"
          />
        ) : null}
        <Button
          size="small"
          onClick={() => onChange(sides.reduce((next, side) => placePin(next, photo, side, start), draft))}
        >
          {t('addPin')}
        </Button>
        <Button size="small" look="ghost" disabled={!onUndo} onClick={onUndo}>
          <Undo2 aria-hidden />
          {t('undo')}
        </Button>
        <p role="status" className="min-w-56 flex-1 text-sm text-ink">
          {waiting ? (
            t('nowIn', { number: waiting })
          ) : (
            <Agreement answer={answer} points={points.length} reading={!both} />
          )}
        </p>
      </div>
      {both && answer && 'joined' in answer ? (
        <FloorMap rooms={both} joined={answer.joined} numbers={[a + 1, b + 1]} />
      ) : null}
    </div>
  );
}

interface AgreementProps {
  readonly answer: Joined | undefined;
  readonly points: number;
  readonly reading: boolean;
}

/** How well the two photos agree, in plain words. */
function Agreement({ answer, points, reading }: AgreementProps) {
  const t = useTranslations('together');
  const locale = useLocale();
  if (points < 2) return t('clickTwo', { missing: 2 - points });
  if (reading || !answer) return t('reading');
  if ('problem' in answer) return <span className="text-danger">{answer.problem[locale]}</span>;
  const cm = Math.max(1, Math.round(worstOf(answer.joined)));
  return t(cm <= closely ? 'agree' : 'roughly', { cm });
}

'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { horizonOf } from '@escena/scene/camera';
import type { Room } from '@escena/scene/room';
import type { Doubt } from '@escena/verticals/staging/ask-when-unsure';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { Segmented } from '@escena/ui/segmented';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { FloorEditor } from '../floor-editor.tsx';
import { FoundFloor } from '../found-floor.tsx';
import { Frame } from '../../project/frame.tsx';
import type { Corner } from '../staging-draft.ts';
import { HorizonEditor } from './marks/horizon-editor.tsx';
import { MeasureEditor } from './marks/measure-editor.tsx';

interface MarkPhotoProps {
  readonly asset: AssetView;
  readonly marks: StagingMarks;
  /** as it was understood so far; undefined when nothing was */
  readonly room: Room | undefined;
  /** what is asked for, because the photo leaves doubts about it */
  readonly asked?: readonly Doubt[];
  /** what the button says that ends it */
  readonly doneLabel?: string;
  readonly onDone: (marks: StagingMarks) => void;
  readonly onCancel: () => void;
}

const kinds = ['horizon', 'measure', 'floor'] as const;
const kindOf = { floor: 'floor', camera: 'horizon', measurement: 'measure' } as const;

/** Where the photo alone leaves doubts: its horizon, one known length, the free floor. */
export function MarkPhoto(props: MarkPhotoProps) {
  const { asset, marks, room, asked = [], doneLabel, onDone, onCancel } = props;
  const t = useTranslations('editor.mark');
  const [first] = asked;
  const [kind, setKind] = useState<(typeof kinds)[number]>(
    first ? kindOf[first] : room ? 'horizon' : 'floor',
  );
  const [floor, setFloor] = useState<readonly Corner[]>(marks.floor ?? []);
  const [horizon, setHorizon] = useState(marks.camera?.horizon ?? startHorizon(room));
  const [touched, setTouched] = useState(marks.camera?.horizon !== undefined);
  const [measurement, setMeasurement] = useState(marks.measurement);
  const done = () => {
    const camera = touched ? { ...marks.camera, horizon } : marks.camera;
    onDone({
      ...(floor.length >= 3 ? { floor: floor.map(([x, y]): [number, number] => [x, y]) } : {}),
      ...(camera ? { camera } : {}),
      ...(measurement ? { measurement } : {}),
    });
  };
  return (
    <section aria-label={t('title')} className="min-w-0 space-y-4">
      {asked.length > 0 ? (
        <Notice
          tone="info"
          title={t('ask.title')}
          remedy={asked.map((doubt) => t(`ask.${doubt}`)).join(' ')}
        />
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-md">
          <Segmented
            legend={t('title')}
            hint={t(`${kind}Hint`)}
            value={kind}
            onChange={setKind}
            options={kinds.map((value) => ({ value, label: t(value) }))}
          />
        </div>
        <div className="flex gap-2">
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button look="primary" onClick={done}>
            {doneLabel ?? t('done')}
          </Button>
        </div>
      </div>
      <Frame width={asset.width ?? 4} height={asset.height ?? 3}>
        <img
          src={fileUrl('display', asset.id)}
          alt={asset.name}
          draggable={false}
          className="size-full object-cover select-none"
        />
        {kind === 'floor' && room && floor.length === 0 ? <FoundFloor mask={room.floor.mask} /> : null}
        {kind === 'floor' ? <FloorEditor corners={floor} onChange={setFloor} /> : null}
        {kind === 'horizon' ? (
          <HorizonEditor
            horizon={horizon}
            onChange={(next) => {
              setTouched(true);
              setHorizon(next);
            }}
          />
        ) : null}
        {kind === 'measure' ? <MeasureEditor measurement={measurement} onChange={setMeasurement} /> : null}
      </Frame>
    </section>
  );
}

type Horizon = NonNullable<NonNullable<StagingMarks['camera']>['horizon']>;

/** Where the estimate has it, or across the middle, as a line a little inside the edges so that it can be taken. */
function startHorizon(room: Room | undefined): Horizon {
  const [left, right] = room ? horizonOf(room.camera) : [[0, 0.5] as const, [1, 0.5] as const];
  const at = (x: number): [number, number] => [x, clamp(left[1] + (right[1] - left[1]) * x)];
  return [at(0.1), at(0.9)];
}

function clamp(y: number): number {
  return Math.min(0.98, Math.max(0.02, y));
}

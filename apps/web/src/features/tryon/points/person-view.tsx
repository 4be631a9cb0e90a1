'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { ModelView } from '@escena/api/views/model-view';
import type { Makeup } from '@escena/verticals/tryon/makeup';
import { Button } from '@escena/ui/button';
import { Segmented } from '@escena/ui/segmented';
import { Spinner } from '@escena/ui/spinner';
import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { MarkSurface } from '../../product/cut-out/mark-surface.tsx';
import { type MarkTool, markTools } from '../../product/cut-out/mark-tools.ts';
import { ProductPicture } from '../../product/preview/product-picture.tsx';
import { Frame } from '../../project/frame.tsx';
import { edit, type EditHistory, redoEdit, undoEdit } from '../edit-history.ts';
import { AccessoryBoard } from '../accessories/accessory-board.tsx';
import type { AccessoryDraft, TryonDraft } from '../tryon-draft.ts';
import { useMakeup } from '../makeup/use-makeup.ts';
import { bodyLines, shownBodyPoints, standing } from './body-board.ts';
import type { PersonDraft } from './person-draft.ts';
import { PointBoard } from './point-board.tsx';

interface PersonViewProps {
  readonly asset: AssetView;
  /** undefined: still being looked at */
  readonly person: EditHistory<PersonDraft> | undefined;
  /** as the finder saw it */
  readonly asFound: PersonDraft | undefined;
  readonly onChange: (person: EditHistory<PersonDraft>) => void;
  /** shown on the face as it is chosen */
  readonly makeup: Makeup;
  readonly shows: PersonShows;
  readonly onShow: (shows: PersonShows) => void;
  /** what is worn beside clothes, placed by hand on the photo */
  readonly pieces: {
    readonly history: EditHistory<TryonDraft>;
    readonly onChange: (history: EditHistory<TryonDraft>) => void;
    readonly models: readonly ModelView[];
  };
}

const views = ['points', 'worn', 'pieces', 'plain'] as const;
export type PersonShows = (typeof views)[number];

/** The person's photo: where body and face are, found in this page and put right by hand, and which clothes go. */
export function PersonView(props: PersonViewProps) {
  const t = useTranslations('tryon');
  const { asset, person, asFound, onChange, makeup, shows, onShow, pieces } = props;
  const tMarks = useTranslations('product');
  const { accessories } = pieces.history.now;
  // Without a piece to place there is nothing to see there.
  const offered = views.filter((one) => one !== 'pieces' || accessories.length > 0);
  const view = offered.includes(shows) ? shows : 'points';
  const [tool, setTool] = useState<MarkTool>('keep');
  const draft = person?.now;
  const madeUp = useMakeup(fileUrl('display', asset.id), draft?.face, makeup);
  const change = (changed: Partial<PersonDraft>) => {
    if (person) onChange(edit(person, { ...person.now, ...changed }));
  };
  const changePieces = (to: (one: AccessoryDraft) => AccessoryDraft) => {
    const { history } = pieces;
    pieces.onChange(edit(history, { ...history.now, accessories: history.now.accessories.map(to) }));
  };
  /** whose steps the buttons take back */
  const undone = view === 'pieces' ? pieces.history : person;
  const points = shownBodyPoints.flatMap((name) => {
    const at = draft?.body[name];
    return at ? [{ name, label: t(`bodyPoint.${name}`), at }] : [];
  });
  const missing = shownBodyPoints.filter((name) => !draft?.body[name]);
  return (
    <div className="space-y-5">
      <Frame width={asset.width ?? 3} height={asset.height ?? 4}>
        <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
        {madeUp ? <ProductPicture picture={madeUp} label={t('madeUp', { name: asset.name })} /> : null}
        {view === 'points' && draft ? (
          <PointBoard
            label={t('bodyPoints')}
            points={points}
            lines={bodyLines}
            onMove={(name, at) => change({ body: { ...draft.body, [name]: at } })}
            onRemove={(name) => change({ body: { ...draft.body, [name]: undefined } })}
          />
        ) : null}
        {view === 'worn' && draft ? (
          <MarkSurface
            marks={draft.worn}
            tool={tool}
            label={t('wornSurface')}
            onMarks={(worn) => change({ worn })}
          />
        ) : null}
        {view === 'pieces' && draft ? (
          <AccessoryBoard
            accessories={accessories}
            models={pieces.models}
            photo={{
              path: fileUrl('display', asset.id),
              width: asset.width ?? 3,
              height: asset.height ?? 4,
            }}
            person={draft}
            onChange={(changed) => changePieces((one) => (one.id === changed.id ? changed : one))}
          />
        ) : null}
        {draft ? null : (
          <span className="absolute top-3 right-3 grid size-9 place-items-center rounded-full bg-black/60 text-white">
            <Spinner label={t('lookingForPerson')} />
          </span>
        )}
      </Frame>
      <p role="status" className="text-center text-sm text-muted">
        {!draft
          ? t('lookingForPerson')
          : view === 'pieces'
            ? t('piecesHint')
            : points.length > 0
              ? t(draft.face ? 'personFound' : 'bodyFound')
              : t(draft.face ? 'faceFound' : 'nobodyFound')}
      </p>
      <div className="flex flex-wrap items-end justify-center gap-3">
        <div className="w-full sm:w-[26rem]">
          <Segmented
            legend={t('personShows')}
            legendHidden
            value={view}
            onChange={onShow}
            options={offered.map((value) => ({ value, label: t(`personViews.${value}`) }))}
          />
        </div>
        {view === 'worn' ? (
          <div className="w-full sm:w-[22rem]">
            <Segmented
              legend={tMarks('tool')}
              legendHidden
              hint={t('wornHint')}
              value={tool}
              onChange={setTool}
              options={markTools.map((value) => ({ value, label: tMarks(`tools.${value}`) }))}
            />
          </div>
        ) : null}
        <Button
          size="icon"
          aria-label={t('undo')}
          disabled={!undone?.past.length}
          onClick={() =>
            view === 'pieces'
              ? pieces.onChange(undoEdit(pieces.history))
              : person && onChange(undoEdit(person))
          }
        >
          <Undo2 aria-hidden />
        </Button>
        <Button
          size="icon"
          aria-label={t('redo')}
          disabled={!undone?.future.length}
          onClick={() =>
            view === 'pieces'
              ? pieces.onChange(redoEdit(pieces.history))
              : person && onChange(redoEdit(person))
          }
        >
          <Redo2 aria-hidden />
        </Button>
        <Button
          size="icon"
          aria-label={t('asFound')}
          disabled={
            view === 'pieces'
              ? accessories.every(({ place }) => place === undefined)
              : !person || !asFound || person.now === asFound
          }
          onClick={() =>
            view === 'pieces'
              ? changePieces((one) => ({ ...one, place: undefined }))
              : asFound && change(asFound)
          }
        >
          <RotateCcw aria-hidden />
        </Button>
      </div>
      {view === 'points' && draft && missing.length > 0 ? (
        <div className="flex flex-wrap items-center justify-center gap-2 text-sm text-muted">
          <span>{t('addPoint')}</span>
          {missing.length === shownBodyPoints.length ? (
            <Button size="small" onClick={() => change({ body: { ...draft.body, ...standing } })}>
              {t('allPoints')}
            </Button>
          ) : (
            missing.map((name) => (
              <Button
                key={name}
                size="small"
                onClick={() => change({ body: { ...draft.body, [name]: standing[name] } })}
              >
                {t(`bodyPoint.${name}`)}
              </Button>
            ))
          )}
        </div>
      ) : null}
    </div>
  );
}

'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { GarmentLandmarks } from '@escena/verticals/tryon/garment-landmarks';
import type { BodyLandmarks } from '@escena/verticals/tryon/body-landmarks';
import { Button } from '@escena/ui/button';
import { Segmented } from '@escena/ui/segmented';
import { ArrowLeft, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { MarkSurface } from '../../product/cut-out/mark-surface.tsx';
import { hasMarks, type MarkTool, markTools } from '../../product/cut-out/mark-tools.ts';
import { ProductPicture } from '../../product/preview/product-picture.tsx';
import { usePreview } from '../../product/preview/use-preview.ts';
import { Frame } from '../../project/frame.tsx';
import { PointBoard } from '../points/point-board.tsx';
import type { GarmentDraft } from '../tryon-draft.ts';
import { boardPoints } from './board-points.ts';
import { FitBoard } from './fit-board.tsx';
import { useGarmentPoints } from './use-garment-points.ts';

interface GarmentViewProps {
  readonly garment: GarmentDraft;
  readonly picture: AssetView;
  /** who is to wear it; undefined: nobody was found yet */
  readonly wearer: { readonly asset: AssetView; readonly body: BodyLandmarks } | undefined;
  readonly steps: Steps;
  readonly onChange: (garment: GarmentDraft) => void;
  readonly onBack: () => void;
}

/** Pixels of the longer side that the page works at. */
const pageSide = 800;
/** Below this the finder itself is unsure. */
const sure = 0.9;
const views = ['points', 'marks', 'fit'] as const;

/** What can be taken back. */
export interface Steps {
  /** undefined: there is nothing to */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** A garment's own picture: what of it is the garment, and where its collar, shoulders, cuffs and hem are; and where those shall lie on the person. */
export function GarmentView({ garment, picture, wearer, steps, onChange, onBack }: GarmentViewProps) {
  const t = useTranslations('tryon');
  const tMarks = useTranslations('product');
  const [view, setView] = useState<(typeof views)[number]>('points');
  const [tool, setTool] = useState<MarkTool>('keep');
  const { kind, select } = garment;
  const wish = useMemo(() => ({ product: select, transparent: false, parts: [], decals: [] }), [select]);
  const place = { photo: fileUrl('display', picture.id), pictures: '/api/files/display/', side: pageSide };
  const { shown, error } = usePreview(place, wish);
  const found = useGarmentPoints(shown?.picture, kind);
  const points: GarmentLandmarks = garment.points ?? found?.points ?? {};
  const move = (changed: GarmentLandmarks) => onChange({ ...garment, points: changed });
  const offered = views.filter((one) => one !== 'fit' || wearer !== undefined);
  return (
    <div className="space-y-5">
      {view === 'fit' && wearer ? (
        <FitBoard
          garment={garment}
          points={points}
          collar={found?.collar ?? false}
          picture={picture}
          wearer={wearer}
          onChange={onChange}
        />
      ) : (
        <Frame width={picture.width ?? 3} height={picture.height ?? 4}>
          <img
            src={fileUrl('display', picture.id)}
            alt={picture.name}
            className="size-full object-cover opacity-25 saturate-50"
          />
          {shown ? (
            <ProductPicture picture={shown.picture} label={tMarks('cutOutOf', { name: picture.name })} />
          ) : null}
          {view === 'marks' ? (
            <MarkSurface
              marks={select}
              tool={tool}
              label={t('garmentSurface')}
              onMarks={(marks) => onChange({ ...garment, select: marks, points: undefined })}
            />
          ) : (
            <PointBoard
              label={t('garmentPoints')}
              points={boardPoints(points, (name) => t(`garmentPoint.${name}`))}
              lines={[]}
              onMove={(name, at) => move({ ...points, [name]: at })}
              onRemove={(name) => move({ ...points, [name]: undefined })}
            />
          )}
        </Frame>
      )}
      <p role="status" className="text-center text-sm text-muted">
        {view === 'fit'
          ? t('fitHint')
          : error
            ? t('noGarmentPoints')
            : !found
              ? t('lookingForPoints')
              : found.confidence < sure && !garment.points
                ? t('checkGarmentPoints')
                : t('garmentPointsFound')}
      </p>
      <div className="flex flex-wrap items-end justify-center gap-3">
        <Button onClick={onBack}>
          <ArrowLeft aria-hidden />
          {t('backToPerson')}
        </Button>
        <div className="w-full sm:w-[21.5rem]">
          <Segmented
            legend={t('garmentShows')}
            legendHidden
            value={view}
            onChange={setView}
            options={offered.map((value) => ({ value, label: t(`garmentViews.${value}`) }))}
          />
        </div>
        {view === 'marks' ? (
          <div className="w-full sm:w-[22rem]">
            <Segmented
              legend={tMarks('tool')}
              legendHidden
              value={tool}
              onChange={setTool}
              options={markTools.map((value) => ({ value, label: tMarks(`tools.${value}`) }))}
            />
          </div>
        ) : null}
        <Button size="icon" aria-label={t('undo')} disabled={!steps.undo} onClick={steps.undo}>
          <Undo2 aria-hidden />
        </Button>
        <Button size="icon" aria-label={t('redo')} disabled={!steps.redo} onClick={steps.redo}>
          <Redo2 aria-hidden />
        </Button>
        <Button
          size="icon"
          aria-label={t('asFound')}
          disabled={
            view === 'fit' ? garment.fit === undefined : garment.points === undefined && !hasMarks(select)
          }
          onClick={() =>
            onChange(
              view === 'fit' ? { ...garment, fit: undefined } : { ...garment, select: {}, points: undefined },
            )
          }
        >
          <RotateCcw aria-hidden />
        </Button>
      </div>
    </div>
  );
}

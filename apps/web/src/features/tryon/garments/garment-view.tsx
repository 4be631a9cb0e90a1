'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import {
  type GarmentLandmarks,
  type GarmentPoint,
  garmentPoints,
} from '@escena/verticals/tryon/garment-landmarks';
import { Button } from '@escena/ui/button';
import { Segmented } from '@escena/ui/segmented';
import { ArrowLeft, RotateCcw } from 'lucide-react';
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
import { useGarmentPoints } from './use-garment-points.ts';

interface GarmentViewProps {
  readonly garment: GarmentDraft;
  readonly picture: AssetView;
  readonly onChange: (garment: GarmentDraft) => void;
  readonly onBack: () => void;
}

/** Pixels of the longer side that the page works at. */
const pageSide = 800;
/** Below this the finder itself is unsure. */
const sure = 0.9;
const views = ['points', 'marks'] as const;

/** A garment's own picture: what of it is the garment, and where its collar, shoulders, cuffs and hem are. */
export function GarmentView({ garment, picture, onChange, onBack }: GarmentViewProps) {
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
  return (
    <div className="space-y-5">
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
      <p role="status" className="text-center text-sm text-muted">
        {error
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
        <div className="w-60">
          <Segmented
            legend={t('garmentShows')}
            legendHidden
            value={view}
            onChange={setView}
            options={views.map((value) => ({ value, label: t(`garmentViews.${value}`) }))}
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
        <Button
          size="icon"
          aria-label={t('asFound')}
          disabled={garment.points === undefined && !hasMarks(select)}
          onClick={() => onChange({ ...garment, select: {}, points: undefined })}
        >
          <RotateCcw aria-hidden />
        </Button>
      </div>
    </div>
  );
}

function boardPoints(points: GarmentLandmarks, labelOf: (name: GarmentPoint) => string) {
  return garmentPoints.flatMap((name) => {
    const at = points[name];
    return at ? [{ name, label: labelOf(name), at }] : [];
  });
}

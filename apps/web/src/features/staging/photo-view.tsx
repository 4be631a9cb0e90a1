'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { Button } from '@escena/ui/button';
import { Armchair, PencilRuler, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { FloorEditor } from './floor-editor.tsx';
import { Frame } from '../project/frame.tsx';
import type { Corner } from './staging-draft.ts';

interface PhotoViewProps {
  readonly asset: AssetView;
  readonly floor: readonly Corner[];
  readonly onFloor: (corners: readonly Corner[]) => void;
  readonly marking: boolean;
  readonly onMarking: (marking: boolean) => void;
  readonly onDelete: () => void;
  readonly onArrange: () => void;
}

/** The photo as it came, and the tool that marks its floor. */
export function PhotoView({
  asset,
  floor,
  onFloor,
  marking,
  onMarking,
  onDelete,
  onArrange,
}: PhotoViewProps) {
  const t = useTranslations('photos');
  return (
    <div className="space-y-5">
      <Frame width={asset.width ?? 4} height={asset.height ?? 3}>
        <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
        {marking ? <FloorEditor corners={floor} onChange={onFloor} onDone={() => onMarking(false)} /> : null}
        {!marking && floor.length >= 3 ? <FloorOutline corners={floor} /> : null}
      </Frame>
      <div className="flex flex-wrap items-center justify-center gap-2">
        <Button onClick={onArrange}>
          <Armchair aria-hidden />
          {t('arrange')}
        </Button>
        <Button aria-pressed={marking} onClick={() => onMarking(!marking)}>
          <PencilRuler aria-hidden />
          {floor.length >= 3 ? t('editFloor') : t('markFloor')}
        </Button>
        <Button look="ghost" onClick={onDelete}>
          <Trash2 aria-hidden />
          {t('delete')}
        </Button>
      </div>
    </div>
  );
}

function FloorOutline({ corners }: { readonly corners: readonly Corner[] }) {
  return (
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full" aria-hidden>
      <polygon
        points={corners.map((corner) => corner.join(',')).join(' ')}
        className="fill-accent/15 stroke-white/80"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

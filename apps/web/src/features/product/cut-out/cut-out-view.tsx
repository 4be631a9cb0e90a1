'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { PreviewWish } from '@escena/verticals/product/preview';
import type { Selection } from '@escena/verticals/product/selection';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { Segmented } from '@escena/ui/segmented';
import { Spinner } from '@escena/ui/spinner';
import { RotateCcw, Trash2, Undo2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../../project/frame.tsx';
import { type PartDraft, type ProductDraft, wholeProduct } from '../product-draft.ts';
import { sceneBackground } from '../scene-background.ts';
import { ProductPicture } from '../preview/product-picture.tsx';
import { usePreview } from '../preview/use-preview.ts';
import { WordFrame } from '../words/word-frame.tsx';
import { decalOfWords, type WordsDraft } from '../words/words-draft.ts';
import { MarkSurface } from './mark-surface.tsx';
import { hasMarks, type MarkTool, markTools } from './mark-tools.ts';

interface CutOutViewProps {
  readonly asset: AssetView;
  readonly draft: ProductDraft;
  /** the part that marks are for; `whole`: the product */
  readonly part: PartDraft;
  readonly onMarks: (marks: Selection) => void;
  /** whose place is shown */
  readonly words: WordsDraft | undefined;
  readonly onWords: (words: WordsDraft) => void;
  readonly onDelete: () => void;
}

const ownThings = { pictures: '/api/files/display/', ownFonts: '/api/files/font/' };
/** Pixels of the longer side that the page works at. */
const pageSide = 1200;

type View = 'marks' | 'result' | 'words';

/** The photo with its product standing out, live: click what belongs to it, see it painted and before its backdrop. */
export function CutOutView({ asset, draft, part, onMarks, words, onWords, onDelete }: CutOutViewProps) {
  const t = useTranslations('product');
  const format = useFormatter();
  const [tool, setTool] = useState<MarkTool>('keep');
  const [view, setView] = useState<View>('marks');
  const [earlier, setEarlier] = useState<readonly Selection[]>([]);
  const { product, transparent, parts, decals, scenes } = draft;
  const views: readonly View[] = words ? ['marks', 'words', 'result'] : ['marks', 'result'];
  const wish = useMemo(
    () => wishOf({ product, transparent, parts, decals }),
    [product, transparent, parts, decals],
  );
  const place = { photo: fileUrl('display', asset.id), ...ownThings, side: pageSide };
  const { shown, busy, error } = usePreview(place, wish);
  const marks = part.id === wholeProduct ? product : (part.select ?? {});
  const change = (changed: Selection) => {
    setEarlier([...earlier, marks]);
    onMarks(changed);
  };
  const undo = () => {
    const last = earlier.at(-1);
    setEarlier(earlier.slice(0, -1));
    if (last) onMarks(last);
  };
  const [scene] = scenes;
  return (
    <div className="space-y-5">
      <Frame width={asset.width ?? 4} height={asset.height ?? 3}>
        {view !== 'result' || !shown ? (
          <img
            src={fileUrl('display', asset.id)}
            alt={asset.name}
            className={cn('size-full object-cover', shown && view === 'marks' && 'opacity-25 saturate-50')}
          />
        ) : (
          <div className="size-full" style={sceneBackground(scene, fileUrl('display', asset.id))} />
        )}
        {shown ? (
          <ProductPicture picture={shown.picture} label={t('cutOutOf', { name: asset.name })} />
        ) : null}
        {view === 'words' && words ? <WordFrame words={words} onChange={onWords} /> : null}
        {view === 'marks' ? (
          <MarkSurface marks={marks} tool={tool} label={t('surface')} onMarks={change} />
        ) : null}
        {busy ? (
          <span className="absolute top-3 right-3 grid size-9 place-items-center rounded-full bg-black/60 text-white">
            <Spinner label={t('finding')} />
          </span>
        ) : null}
      </Frame>
      <p role="status" className="text-center text-sm text-muted">
        {error?.code === 'internal'
          ? t('noPreview')
          : shown
            ? shown.area < 0.0005
              ? t('nothingFound')
              : t('found', { area: format.number(shown.area, { style: 'percent' }) })
            : t('finding')}
      </p>
      {error && error.code !== 'internal' ? <ErrorNotice error={error} className="mx-auto max-w-xl" /> : null}
      <div className="flex flex-wrap items-end justify-center gap-3">
        <div className={words ? 'w-72' : 'w-52'}>
          <Segmented
            legend={t('view')}
            legendHidden
            value={view}
            onChange={setView}
            options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          />
        </div>
        {view === 'marks' ? (
          <>
            <div className="w-full sm:w-[22rem]">
              <Segmented
                legend={t('tool')}
                legendHidden
                value={tool}
                onChange={setTool}
                options={markTools.map((value) => ({ value, label: t(`tools.${value}`) }))}
              />
            </div>
            <Button size="icon" aria-label={t('undo')} disabled={earlier.length === 0} onClick={undo}>
              <Undo2 aria-hidden />
            </Button>
            <Button
              size="icon"
              aria-label={t('startOver')}
              disabled={!hasMarks(marks)}
              onClick={() => change({})}
            >
              <RotateCcw aria-hidden />
            </Button>
          </>
        ) : null}
        <Button size="icon" look="ghost" aria-label={t('deletePhoto')} onClick={onDelete}>
          <Trash2 aria-hidden />
        </Button>
      </div>
    </div>
  );
}

/** The first colour or material of each part is shown. */
function wishOf({
  product,
  transparent,
  parts,
  decals,
}: Pick<ProductDraft, 'product' | 'transparent' | 'parts' | 'decals'>): PreviewWish {
  return {
    product,
    transparent,
    parts: parts.flatMap(({ select, colors: [color], materials: [material] }) => {
      if (color) return { select, paint: { kind: 'color' as const, color } };
      return material ? { select, paint: { kind: 'material' as const, material } } : [];
    }),
    decals: decals.flatMap((words) => decalOfWords(words) ?? []),
  };
}

'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { TryonJobView } from '@escena/api/views/job-view';
import { Button } from '@escena/ui/button';
import { CompareSlider } from '@escena/ui/compare-slider';
import { Segmented } from '@escena/ui/segmented';
import { Shirt } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../project/frame.tsx';
import { RefundButton } from '../refund/refund-button.tsx';
import { GarmentColors } from './garments/garment-colors.tsx';
import type { KeptWhole } from './own-photo/use-own-photos.ts';
import { WholeDownload } from './whole-download.tsx';
import { CoatList } from './makeup/coat-list.tsx';
import { ResultActions } from '../staging/result-actions.tsx';
import { ResultNumbers } from '../staging/result-numbers.tsx';

interface TryonResultProps {
  readonly job: TryonJobView;
  readonly asset: AssetView;
  /** the photo that it is a part of, in this page alone */
  readonly whole: KeptWhole | undefined;
  /** back to the person, to choose on */
  readonly onEdit: () => void;
}

const views = ['compare', 'changed'] as const;

/** The finished picture beside the photo, what of it was changed, the way to take it, and its numbers. */
export function TryonResult({ job, asset, whole, onEdit }: TryonResultProps) {
  const t = useTranslations('tryon');
  const tResult = useTranslations('result');
  const [view, setView] = useState<(typeof views)[number]>('compare');
  const [output] = job.outputs;
  if (!output) return null;
  const { width, height } = output;
  return (
    <div className="space-y-5">
      <Frame width={width} height={height}>
        {view === 'compare' ? (
          <CompareSlider
            before={fileUrl('display', asset.id)}
            after={fileUrl('result', output.id)}
            beforeLabel={tResult('before')}
            afterLabel={tResult('after')}
            label={tResult('slider')}
            valueText={(percent) => tResult('sliderValue', { percent })}
            width={width}
            height={height}
          />
        ) : (
          <>
            <img src={fileUrl('result', output.id)} alt={tResult('after')} className="size-full opacity-40" />
            <div
              role="img"
              aria-label={t('changedPart')}
              className="absolute inset-0 bg-accent/70"
              style={{
                maskImage: `url("${fileUrl('mask', output.id)}")`,
                maskMode: 'luminance',
                maskSize: '100% 100%',
              }}
            />
          </>
        )}
      </Frame>
      <div className="mx-auto w-64">
        <Segmented
          legend={t('resultShows')}
          legendHidden
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`resultViews.${value}`) }))}
        />
      </div>
      {whole ? <WholeDownload outputId={output.id} whole={whole} name={asset.name} /> : null}
      <ResultActions output={output} mls={false} isSecond={whole !== undefined}>
        <Button onClick={onEdit}>
          <Shirt aria-hidden />
          {t('tryMore')}
        </Button>
      </ResultActions>
      {output.report?.garments?.length ? <GarmentColors garments={output.report.garments} /> : null}
      {output.report?.makeup?.length ? <CoatList coats={output.report.makeup} /> : null}
      {output.report ? <ResultNumbers report={output.report} width={width} height={height} /> : null}
      <RefundButton job={job} />
    </div>
  );
}

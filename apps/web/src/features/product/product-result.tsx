'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { ProductJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { Download, Paintbrush } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { RefundButton } from '../refund/refund-button.tsx';
import { Frame } from '../project/frame.tsx';
import { describeOutput } from './describe-output.ts';
import { ProductNumbers } from './product-numbers.tsx';
import { checkerboard } from './scene-background.ts';

interface ProductResultProps {
  readonly job: ProductJobView;
  readonly asset: AssetView;
  /** back to the photo, to choose on */
  readonly onEdit: () => void;
}

/** The finished pictures: one large, all of them small, each with what it is; take them, and read the numbers. */
export function ProductResult({ job, asset, onEdit }: ProductResultProps) {
  const t = useTranslations('product');
  const tResult = useTranslations('result');
  const locale = useLocale();
  const [chosenId, setChosenId] = useState<string>();
  const output = job.outputs.find(({ id }) => id === chosenId) ?? job.outputs[0];
  if (!output) return null;
  const nameOf = (one: OutputView) =>
    describeOutput(one, { name: asset.name, locale, sceneName: (kind) => t(`scenes.${kind}`) });
  const download = (kind: 'png' | 'jpeg' | 'mask') => fileUrl(kind, output.id, { download: true });
  return (
    <div className="space-y-5">
      <Frame width={output.width} height={output.height}>
        <div className="absolute inset-0" style={checkerboard} />
        <img
          src={fileUrl('result', output.id)}
          alt={nameOf(output)}
          className="absolute inset-0 size-full object-contain"
        />
      </Frame>
      <p className="text-center text-sm text-ink">{nameOf(output)}</p>
      {job.outputs.length > 1 ? (
        <ul className="flex flex-wrap justify-center gap-3 p-1">
          {job.outputs.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-pressed={one.id === output.id}
                aria-label={nameOf(one)}
                title={nameOf(one)}
                onClick={() => setChosenId(one.id)}
                className={cn(
                  'block size-20 overflow-hidden rounded-lg border border-line',
                  one.id === output.id && 'border-accent ring-2 ring-accent',
                )}
                style={checkerboard}
              >
                <img src={fileUrl('result-thumb', one.id)} alt="" className="size-full object-contain" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap items-center justify-center gap-2">
        <Button look="primary" asChild>
          <a href={download('png')} download>
            <Download aria-hidden />
            {tResult('png')}
          </a>
        </Button>
        <Button asChild>
          <a href={download('jpeg')} download>
            <Download aria-hidden />
            {tResult('jpeg')}
          </a>
        </Button>
        {output.files.map((file) => (
          <Button key={file.id} asChild>
            <a href={fileUrl('file', file.id, { download: true })} download>
              <Download aria-hidden />
              {file.name}
            </a>
          </Button>
        ))}
        <Button onClick={onEdit}>
          <Paintbrush aria-hidden />
          {t('goOn')}
        </Button>
      </div>
      {output.report ? (
        <ProductNumbers report={output.report} width={output.width} height={output.height} />
      ) : null}
      <RefundButton job={job} />
    </div>
  );
}

'use client';

import { Button } from '@escena/ui/button';
import { FileSpreadsheet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { FileCatcher } from '../upload/file-catcher.tsx';
import { sampleCsv } from './sample-csv.ts';
import type { Template } from './templates.ts';

export interface Catalogue {
  /** the file's, without extension */
  readonly name: string;
  readonly text: string;
}

interface CatalogueDropProps {
  readonly tool: Template['tool'];
  readonly onCatalogue: (catalogue: Catalogue) => void;
}

/** The invitation to bring a table; dropped anywhere on the page, or chosen. */
export function CatalogueDrop({ tool, onCatalogue }: CatalogueDropProps) {
  const t = useTranslations('feeds');
  const input = useRef<HTMLInputElement>(null);
  const take = async ([file]: readonly File[]) => {
    if (file) onCatalogue({ name: file.name.replace(/\.[^.]+$/, ''), text: await file.text() });
  };
  return (
    <div className="flex flex-col items-center gap-4 rounded-3xl border-2 border-dashed border-line bg-surface px-6 py-10 text-center">
      <FileCatcher onFiles={(files) => void take(files)} />
      <span aria-hidden className="grid size-14 place-items-center rounded-full bg-accent-soft text-accent">
        <FileSpreadsheet className="size-6" strokeWidth={1.75} />
      </span>
      <div className="max-w-lg space-y-1.5">
        <p className="font-display text-2xl text-ink">{t('drop')}</p>
        <p className="text-sm text-pretty text-muted">{t(`columns.${tool}`)}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-3">
        <Button look="primary" onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <Button asChild>
          <a href={sampleCsv(tool)} download={`escena-${tool}.csv`}>
            {t('sample')}
          </a>
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        aria-label={t('choose')}
        className="hidden"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void take(files);
        }}
      />
    </div>
  );
}

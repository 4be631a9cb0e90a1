'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { cn } from '@escena/ui/cn';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { acceptedFiles } from '../../upload/accepted-files.ts';

interface ThingsRailProps {
  readonly legend: string;
  /** what the button says that brings more */
  readonly bring: string;
  readonly pictures: readonly AssetView[];
  /** ids of those that are put on */
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (picture: AssetView) => void;
  /** pictures on their way */
  readonly sending: number;
  readonly onFiles: (files: readonly File[]) => void;
}

const tile = 'block size-18 overflow-hidden rounded-xl border border-line bg-sunken';

/** The project's pictures of things, each to be put on or taken off, and the way to bring more. */
export function ThingsRail(props: ThingsRailProps) {
  const { legend, bring, pictures, chosen, onToggle, sending, onFiles } = props;
  const t = useTranslations('tryon');
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset className="space-y-2.5">
      <legend className="text-sm font-medium text-ink">{legend}</legend>
      <ul className="flex flex-wrap gap-2">
        <li>
          <button
            type="button"
            className={cn(tile, 'grid place-items-center border-dashed text-xs text-muted hover:text-ink')}
            onClick={() => input.current?.click()}
          >
            <span className="flex flex-col items-center gap-1">
              <Plus aria-hidden className="size-5" />
              {sending > 0 ? t('sending', { count: sending }) : bring}
            </span>
          </button>
          <input
            ref={input}
            type="file"
            multiple
            accept={acceptedFiles}
            aria-label={bring}
            className="hidden"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              currentTarget.value = '';
              if (files.length > 0) onFiles(files);
            }}
          />
        </li>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              aria-pressed={chosen.has(picture.id)}
              aria-label={picture.name}
              title={picture.name}
              onClick={() => onToggle(picture)}
              className={cn(tile, chosen.has(picture.id) && 'border-accent ring-2 ring-accent')}
            >
              <img
                src={fileUrl('thumb', picture.id)}
                alt=""
                loading="lazy"
                className="size-full object-cover"
              />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

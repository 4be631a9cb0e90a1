'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { cn } from '@escena/ui/cn';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { acceptedFiles } from '../../upload/accepted-files.ts';

export interface Thing {
  readonly id: string;
  readonly name: string;
  /** address of its small picture; undefined: there is none */
  readonly thumb: string | undefined;
}

interface ThingsRailProps<T extends Thing> {
  readonly legend: string;
  /** what the button says that brings more */
  readonly bring: string;
  readonly things: readonly T[];
  /** ids of those that are put on */
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (thing: T) => void;
  /** pictures on their way */
  readonly sending: number;
  readonly onFiles: (files: readonly File[]) => void;
  /** of files, for the picker */
  readonly accept?: string;
}

/** A project's picture as a thing to be put on. */
export function thingOfPicture({ id, name }: AssetView): Thing {
  return { id, name, thumb: fileUrl('thumb', id) };
}

const tile = 'block size-18 overflow-hidden rounded-xl border border-line bg-sunken';

/** The project's pictures of things, each to be put on or taken off, and the way to bring more. */
export function ThingsRail<T extends Thing>(props: ThingsRailProps<T>) {
  const { legend, bring, things, chosen, onToggle, sending, onFiles, accept = acceptedFiles } = props;
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
            accept={accept}
            aria-label={bring}
            className="hidden"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              currentTarget.value = '';
              if (files.length > 0) onFiles(files);
            }}
          />
        </li>
        {things.map((thing) => (
          <li key={thing.id}>
            <button
              type="button"
              aria-pressed={chosen.has(thing.id)}
              aria-label={thing.name}
              title={thing.name}
              onClick={() => onToggle(thing)}
              className={cn(tile, chosen.has(thing.id) && 'border-accent ring-2 ring-accent')}
            >
              {thing.thumb ? (
                <img src={thing.thumb} alt="" loading="lazy" className="size-full object-cover" />
              ) : (
                <span className="block truncate p-1 text-xs text-muted">{thing.name}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

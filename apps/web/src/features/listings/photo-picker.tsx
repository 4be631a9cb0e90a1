'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { acceptedFiles } from '../upload/accepted-files.ts';

interface PhotoPickerProps {
  readonly photos: readonly AssetView[];
  /** those that are not chosen */
  readonly unticked: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  /** photos on their way */
  readonly sending: number;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The project's photos, each with a tick, and the way to bring more. */
export function PhotoPicker({ photos, unticked, onToggle, sending, onFiles }: PhotoPickerProps) {
  const t = useTranslations('listings');
  const input = useRef<HTMLInputElement>(null);
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
      <li>
        <button
          type="button"
          onClick={() => input.current?.click()}
          className="grid aspect-4/3 w-full place-items-center rounded-xl border border-dashed border-line-strong text-sm text-muted hover:text-ink"
        >
          <span className="flex flex-col items-center gap-1">
            <Plus aria-hidden className="size-5" />
            {sending > 0 ? t('sending', { count: sending }) : t('bring')}
          </span>
        </button>
        <input
          ref={input}
          type="file"
          multiple
          accept={acceptedFiles}
          aria-label={t('bring')}
          className="hidden"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </li>
      {photos.map(({ id, name, status }) => (
        <li key={id}>
          <label className="block cursor-pointer space-y-1 rounded-xl has-focus-visible:outline-2">
            <span className="relative block aspect-4/3 overflow-hidden rounded-xl border border-line bg-sunken has-checked:border-accent">
              {status === 'ready' ? (
                <img src={fileUrl('thumb', id)} alt="" loading="lazy" className="size-full object-cover" />
              ) : null}
              <input
                type="checkbox"
                aria-label={name}
                checked={!unticked.has(id)}
                onChange={() => onToggle(id)}
                className="absolute top-2 left-2 size-5 accent-accent"
              />
            </span>
            <span aria-hidden className="block truncate text-xs text-muted">
              {name}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

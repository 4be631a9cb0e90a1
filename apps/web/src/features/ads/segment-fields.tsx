'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { Plus, Trash2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { newHeadline, type SegmentDraft } from './campaign-draft.ts';

interface SegmentFieldsProps {
  readonly segment: SegmentDraft;
  readonly photos: readonly AssetView[];
  readonly onChange: (segment: SegmentDraft) => void;
  /** absent: it is the only one */
  readonly onRemove?: () => void;
}

const languages = ['en', 'es', 'de', 'fr', 'it', 'pt', 'ar', 'ja', 'ko', 'zh'] as const;
const mostHeadlines = 12;

/** One group of people: its own words, several headlines to be tried, its own pictures. */
export function SegmentFields({ segment, photos, onChange, onRemove }: SegmentFieldsProps) {
  const t = useTranslations('ads');
  const change = (part: Partial<SegmentDraft>) => onChange({ ...segment, ...part });
  const { name, headlines, photoIds } = segment;
  const known = languages.find((code) => code === segment.language) ?? 'en';
  const text = (key: 'body' | 'action' | 'offer' | 'fine', maxLength: number) => (
    <TextField
      label={t(`words.${key}`)}
      maxLength={maxLength}
      value={segment[key]}
      onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
    />
  );
  return (
    <fieldset className="space-y-4 rounded-card border border-line bg-surface p-4">
      <legend className="sr-only">{t('segmentOf', { name: name || '…' })}</legend>
      <div className="flex items-end gap-3">
        <TextField
          label={t('segment')}
          hint={t('segmentHint')}
          required
          maxLength={60}
          className="flex-1"
          value={name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        {onRemove ? (
          <Button
            size="icon"
            look="ghost"
            aria-label={t('removeSegment', { name: name || '…' })}
            onClick={onRemove}
          >
            <Trash2 aria-hidden />
          </Button>
        ) : null}
      </div>
      <div className="space-y-2">
        {headlines.map(({ id, text: line }, at) => (
          <div key={id} className="flex items-end gap-2">
            <TextField
              label={t('headlineNumber', { number: at + 1 })}
              maxLength={120}
              className="flex-1"
              value={line}
              onChange={({ currentTarget }) =>
                change({
                  headlines: headlines.map((one) =>
                    one.id === id ? { id, text: currentTarget.value } : one,
                  ),
                })
              }
            />
            {headlines.length > 1 ? (
              <Button
                size="icon"
                look="ghost"
                aria-label={t('removeHeadline', { number: at + 1 })}
                onClick={() => change({ headlines: headlines.filter((one) => one.id !== id) })}
              >
                <X aria-hidden />
              </Button>
            ) : null}
          </div>
        ))}
        {headlines.length < mostHeadlines ? (
          <Button
            size="small"
            look="ghost"
            onClick={() => change({ headlines: [...headlines, newHeadline()] })}
          >
            <Plus aria-hidden /> {t('addHeadline')}
          </Button>
        ) : null}
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {text('body', 200)}
        {text('action', 40)}
        {text('offer', 40)}
        {text('fine', 200)}
        <SelectField
          label={t('language')}
          value={known}
          onChange={(language) => change({ language })}
          options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </div>
      <fieldset className="space-y-2">
        <legend className="text-sm font-medium text-ink">{t('pictures')}</legend>
        {photos.length === 0 ? <p className="text-sm text-muted">{t('noPictures')}</p> : null}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2">
          {photos.map(({ id, name: file }) => (
            <li key={id}>
              <label className="relative block aspect-4/3 cursor-pointer overflow-hidden rounded-lg border border-line bg-sunken has-checked:border-accent has-focus-visible:outline-2">
                {/* oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies */}
                <img src={fileUrl('thumb', id)} alt="" loading="lazy" className="size-full object-cover" />
                <input
                  type="checkbox"
                  aria-label={t('pictureFor', { file, name: name || '…' })}
                  checked={photoIds.includes(id)}
                  onChange={() =>
                    change({
                      photoIds: photoIds.includes(id)
                        ? photoIds.filter((one) => one !== id)
                        : [...photoIds, id],
                    })
                  }
                  className="absolute top-1.5 left-1.5 size-5 accent-accent"
                />
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </fieldset>
  );
}

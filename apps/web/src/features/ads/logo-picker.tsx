'use client';

import type { BrandKitView } from '@escena/api/views/brand-kit-view';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { usePhotos } from '../project/use-photos.ts';
import { UploadErrors } from '../project/upload-errors.tsx';
import { PictureDrop } from './picture-drop.tsx';

interface LogoPickerProps {
  readonly projectId: string;
  readonly kit: BrandKitView | undefined;
  /** logos of the kit and photos of the project */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

const most = 6;

/** The kit's logos, and pictures of the project that can become one; the one that is seen best is set. */
export function LogoPicker({ projectId, kit, chosen, onChange }: LogoPickerProps) {
  const t = useTranslations('ads');
  const { assets, uploads, add } = usePhotos(projectId);
  const logos = kit?.logos.map(({ id, name }) => ({ id, name, src: fileUrl('logo', id) })) ?? [];
  const photos = assets
    .filter(({ status }) => status === 'ready')
    .map(({ id, name }) => ({ id, name, src: fileUrl('thumb', id) }));
  return (
    <fieldset className="space-y-3">
      <legend className="text-sm font-medium text-ink">{t('logos')}</legend>
      <p className="text-xs text-muted">{t('logosHint')}</p>
      <PictureDrop sending={uploads.filter(({ state }) => state !== 'failed').length} onFiles={add} />
      <UploadErrors uploads={uploads} />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-2">
        {[...logos, ...photos].map(({ id, name, src }) => (
          <li key={id}>
            <label className="relative block aspect-4/3 cursor-pointer overflow-hidden rounded-lg border border-line bg-sunken p-2 has-checked:border-accent has-focus-visible:outline-2">
              {/* oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies */}
              <img src={src} alt="" loading="lazy" className="size-full object-contain" />
              <input
                type="checkbox"
                aria-label={t('logoOf', { name })}
                checked={chosen.includes(id)}
                disabled={!chosen.includes(id) && chosen.length >= most}
                onChange={() =>
                  onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
                }
                className="absolute top-1.5 left-1.5 size-5 accent-accent"
              />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

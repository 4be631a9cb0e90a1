'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../project/frame.tsx';
import { UnreadyPhoto } from '../project/unready-photo.tsx';
import { DropZone } from '../upload/drop-zone.tsx';
import type { MaskHistory } from './mask/mask-history.ts';
import { MaskEditor } from './mask/mask-editor.tsx';
import { OutpaintFrame } from './outpaint/outpaint-frame.tsx';
import { RegionEditor } from './regions/region-editor.tsx';
import type { Size } from './shapes.ts';
import { looksAtPhoto, type StudioDraft } from './studio-draft.ts';

export interface StudioTableProps {
  readonly draft: StudioDraft;
  readonly onChange: (part: Partial<StudioDraft>) => void;
  /** pixels that are drawn */
  readonly size: Size;
  /** on the table */
  readonly asset: AssetView | undefined;
  /** what is painted on it, and how it came about */
  readonly mask: MaskHistory | undefined;
  readonly onMask: (mask: MaskHistory) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onDelete: () => void;
  readonly sending: boolean;
}

/** What a picture is to be made of: nothing yet, boxes with words, a photo, a part of it, or more than it shows. */
export function StudioTable(props: StudioTableProps) {
  const { draft, onChange, size, asset, mask, onMask, onFiles, onDelete, sending } = props;
  const t = useTranslations('create');
  const boxes = {
    size,
    regions: draft.regions,
    onChange: (regions: StudioDraft['regions']) => onChange({ regions }),
  };
  if (!looksAtPhoto(draft))
    return (
      <RegionEditor {...boxes}>
        {draft.regions.length === 0 ? (
          <p className="absolute inset-0 grid place-items-center p-8 text-center text-sm text-muted">
            {t('empty')}
          </p>
        ) : null}
      </RegionEditor>
    );
  if (!asset) return <DropZone onFiles={onFiles} disabled={sending} className="min-h-[min(60dvh,34rem)]" />;
  if (asset.status !== 'ready' || asset.width === null || asset.height === null)
    return <UnreadyPhoto asset={asset} onDelete={onDelete} />;
  const photo = { width: asset.width, height: asset.height };
  switch (draft.kind) {
    case 'inpaint':
      return (
        <MaskEditor
          key={asset.id}
          picture={{ ...photo, sources: [fileUrl('display', asset.id), fileUrl('original', asset.id)] }}
          mask={mask}
          onMask={onMask}
        />
      );
    case 'outpaint':
      return (
        <OutpaintFrame
          key={asset.id}
          picture={{ ...photo, source: fileUrl('display', asset.id), name: asset.name }}
          margins={draft.margins}
          onChange={(margins) => onChange({ margins })}
        />
      );
    case 'edit':
    case 'enlarge':
      return (
        <Frame {...photo}>
          <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
        </Frame>
      );
    case 'text-to-image':
    case 'image-to-image':
      return (
        <RegionEditor {...boxes}>
          <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
        </RegionEditor>
      );
  }
}

'use client';

import type { StudioJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { type StudioInput, studio } from '@escena/verticals/studio/contract';
import { inputOfImage } from '@escena/verticals/studio/input-of-image';
import { Button } from '@escena/ui/button';
import { Menu, MenuItem } from '@escena/ui/menu';
import {
  Download,
  Ellipsis,
  Expand,
  FolderPlus,
  House,
  ImagePlus,
  Link2,
  Repeat2,
  Shuffle,
  Trash2,
  ZoomIn,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { ExportDialog } from '@/features/compliance/export-dialog.tsx';
import { useDeleteOutput } from '@/features/project/use-delete-output.ts';
import { CollectPicture } from '@/features/pictures/collect-picture.tsx';
import { ShareDialog } from '@/features/share/share-dialog.tsx';
import { isInPhoto, type ModeKind } from './studio-draft.ts';
import { variedOf } from './varied-of.ts';

export interface StudioActionsProps {
  readonly job: StudioJobView;
  readonly output: OutputView;
  /** into the form, to be changed or drawn again */
  readonly onReuse: (input: StudioInput, job: StudioJobView) => void;
  /** drawn at once */
  readonly onRun: (input: StudioInput, job: StudioJobView) => void;
  /** why nothing can be drawn now */
  readonly waitingFor: string | undefined;
  /** the picture becomes a photo to go on from */
  readonly onPhoto: (output: OutputView, use: PhotoUse) => void;
}

/** What a picture is taken for: to be changed, to have more around it, or to be larger. */
export type PhotoUse = Extract<ModeKind, 'image-to-image' | 'outpaint' | 'enlarge'>;

/** What can be done with a finished picture. What draws says what it costs. */
export function StudioActions(props: StudioActionsProps) {
  const { job, output, onReuse, onRun, waitingFor, onPhoto } = props;
  const t = useTranslations('create');
  const tResult = useTranslations('result');
  const [sharing, setSharing] = useState(false);
  const [collecting, setCollecting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const remove = useDeleteOutput(output.id);
  const input = inputOfImage(job.input, output.index);
  const varied = variedOf(input);
  const download = (kind: 'png' | 'jpeg' | 'mask') => fileUrl(kind, output.id, { download: true });
  return (
    <div className="flex flex-wrap items-center justify-center gap-2">
      <Button look="primary" asChild>
        <a href={download('png')} download>
          <Download aria-hidden />
          {input.transparent ? t('transparentPng') : tResult('png')}
        </a>
      </Button>
      <Button asChild>
        <a href={download('jpeg')} download>
          <Download aria-hidden />
          {tResult('jpeg')}
        </a>
      </Button>
      {input.mode.kind === 'enlarge' ? null : (
        <Button disabled={waitingFor !== undefined} title={waitingFor} onClick={() => onRun(varied, job)}>
          <Shuffle aria-hidden />
          {t('vary', { images: varied.images, credits: studio.credits(varied) })}
        </Button>
      )}
      <Button onClick={() => onPhoto(output, 'enlarge')}>
        <ZoomIn aria-hidden />
        {t('enlarge')}
      </Button>
      <Button onClick={() => onReuse(input, job)}>
        <Repeat2 aria-hidden />
        {t('again')}
      </Button>
      <Menu
        trigger={
          <Button size="icon" aria-label={tResult('more')}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => onPhoto(output, 'image-to-image')}>
          <ImagePlus aria-hidden />
          {t('usePhoto')}
        </MenuItem>
        <MenuItem onSelect={() => onPhoto(output, 'outpaint')}>
          <Expand aria-hidden />
          {t('zoomOut')}
        </MenuItem>
        {isInPhoto(input.mode.kind) ? (
          <MenuItem href={download('mask')}>
            <Download aria-hidden />
            {tResult('mask')}
          </MenuItem>
        ) : null}
        <MenuItem onSelect={() => setCollecting(true)}>
          <FolderPlus aria-hidden />
          {t('collect')}
        </MenuItem>
        {job.input.property && job.assetId ? (
          <MenuItem onSelect={() => setExporting(true)}>
            <House aria-hidden />
            {tResult('exportMls')}
          </MenuItem>
        ) : null}
        <MenuItem onSelect={() => setSharing(true)}>
          <Link2 aria-hidden />
          {tResult('share')}
        </MenuItem>
        <MenuItem tone="danger" onSelect={remove}>
          <Trash2 aria-hidden />
          {tResult('delete')}
        </MenuItem>
      </Menu>
      {collecting ? <CollectPicture outputId={output.id} onClose={() => setCollecting(false)} /> : null}
      <ExportDialog outputId={output.id} open={exporting} onOpenChange={setExporting} />
      <ShareDialog outputId={output.id} open={sharing} onOpenChange={setSharing} />
    </div>
  );
}

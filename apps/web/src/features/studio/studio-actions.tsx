'use client';

import type { StudioJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { type StudioInput, studio } from '@escena/verticals/studio/contract';
import { inputOfImage } from '@escena/verticals/studio/input-of-image';
import { Button } from '@escena/ui/button';
import { Menu, MenuItem } from '@escena/ui/menu';
import { Download, Ellipsis, Expand, ImagePlus, Link2, Repeat2, Shuffle, Trash2, ZoomIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useDeleteOutput } from '@/features/project/use-delete-output.ts';
import { ShareDialog } from '@/features/share/share-dialog.tsx';
import { isInPhoto } from './studio-draft.ts';
import { enlargedOf, variedOf } from './next-runs.ts';

export interface StudioActionsProps {
  readonly job: StudioJobView;
  readonly output: OutputView;
  /** into the form, to be changed or drawn again */
  readonly onReuse: (input: StudioInput, job: StudioJobView) => void;
  /** drawn at once */
  readonly onRun: (input: StudioInput, job: StudioJobView) => void;
  /** the checkpoint that enlarges; undefined: Lanczos does */
  readonly upscaler: string | undefined;
  /** why nothing can be drawn now */
  readonly waitingFor: string | undefined;
  /** the picture becomes a photo to go on from, changed or with more around it */
  readonly onPhoto: (output: OutputView, kind: 'image-to-image' | 'outpaint') => void;
}

/** What can be done with a finished picture. What draws says what it costs. */
export function StudioActions(props: StudioActionsProps) {
  const { job, output, onReuse, onRun, upscaler, waitingFor, onPhoto } = props;
  const t = useTranslations('create');
  const tResult = useTranslations('result');
  const [sharing, setSharing] = useState(false);
  const remove = useDeleteOutput(output.id);
  const input = inputOfImage(job.input, output.index);
  const [varied, larger] = [variedOf(input), enlargedOf(input, upscaler)];
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
      <Button disabled={waitingFor !== undefined} title={waitingFor} onClick={() => onRun(varied, job)}>
        <Shuffle aria-hidden />
        {t('vary', { images: varied.images, credits: studio.credits(varied) })}
      </Button>
      {larger ? (
        <Button disabled={waitingFor !== undefined} title={waitingFor} onClick={() => onRun(larger, job)}>
          <ZoomIn aria-hidden />
          {t('enlarge', { factor: larger.upscale, credits: studio.credits(larger) })}
        </Button>
      ) : null}
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
        <MenuItem onSelect={() => setSharing(true)}>
          <Link2 aria-hidden />
          {tResult('share')}
        </MenuItem>
        <MenuItem tone="danger" onSelect={remove}>
          <Trash2 aria-hidden />
          {tResult('delete')}
        </MenuItem>
      </Menu>
      <ShareDialog outputId={output.id} open={sharing} onOpenChange={setSharing} />
    </div>
  );
}

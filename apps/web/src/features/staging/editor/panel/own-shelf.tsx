'use client';

import type { ModelView } from '@escena/api/views/model-view';
import type { Style } from '@escena/verticals/staging/options';
import { Button } from '@escena/ui/button';
import { Spinner } from '@escena/ui/spinner';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { postFile } from '@/features/upload/post-file.ts';
import type { OwnPieces } from '../goods/describe-piece.ts';
import { PendingModel } from './pending-model.tsx';
import { PieceCard } from './piece-card.tsx';

interface OwnShelfProps {
  readonly models: readonly ModelView[];
  readonly own: OwnPieces;
  readonly style: Style;
  readonly onPick: (piece: string) => void;
}

const accepted = '.glb,.gltf,model/gltf-binary,model/gltf+json';

/** A shop's own furniture: bring a GLB or glTF, say its size where the file does not, place it like any other. */
export function OwnShelf({ models, own, style, onPick }: OwnShelfProps) {
  const t = useTranslations('editor.own');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const input = useRef<HTMLInputElement>(null);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.models.list.queryKey() });
  const upload = useMutation({
    mutationFn: (files: readonly File[]) => Promise.all(files.map((file) => postFile('model', file))),
    onError,
    onSettled,
  });
  return (
    <div className="space-y-4">
      <input
        ref={input}
        type="file"
        multiple
        accept={accepted}
        aria-label={t('choose')}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) upload.mutate(files);
        }}
      />
      <Button className="w-full" disabled={upload.isPending} onClick={() => input.current?.click()}>
        {upload.isPending ? <Spinner label="" /> : <Upload aria-hidden />}
        {t('upload')}
      </Button>
      <p className="text-xs text-muted">{t('hint')}</p>
      <ul aria-label={t('title')} className="grid grid-cols-2 gap-2.5 p-0.5 sm:grid-cols-4 lg:grid-cols-2">
        {models.map((model) => (
          <li key={model.id} className={model.status === 'ready' ? undefined : 'col-span-2'}>
            {model.status === 'ready' ? (
              <PieceCard piece={model.id} style={style} own={own} onPick={() => onPick(model.id)} />
            ) : (
              <PendingModel model={model} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

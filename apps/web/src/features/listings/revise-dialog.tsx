'use client';

import type { ListingPhotoView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { SelectField } from '@escena/ui/select-field';
import { TextArea } from '@escena/ui/text-area';
import { type Style, styleNames, styles } from '@escena/verticals/staging/options';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import type { ListingActions } from './use-listing.ts';

interface ReviseDialogProps {
  readonly listingId: string;
  readonly photo: ListingPhotoView;
  readonly actions: ListingActions;
  readonly onClose: () => void;
}

/** What is to be different, in words for the log; and, for whoever may make pictures, the change itself. */
export function ReviseDialog({ listingId: id, photo, actions, onClose }: ReviseDialogProps) {
  const t = useTranslations('listings');
  const locale = useLocale();
  const trpc = useTRPC();
  const mayEdit = useMay('edit');
  const [comment, setComment] = useState(photo.request?.comment ?? '');
  const [style, setStyle] = useState<Style | ''>('');
  const { id: photoId, picture, name } = photo;
  const change = style === '' ? {} : { style };
  const price = useQuery(
    trpc.listings.price.queryOptions({ id, photoIds: [photoId], change }, { enabled: mayEdit }),
  );
  const busy = actions.review.isPending || actions.stage.isPending;
  const ask = async (again: boolean) => {
    if (!picture) return;
    await actions.review.mutateAsync({
      id,
      photoId,
      outputId: picture.outputId,
      verdict: 'revision',
      comment,
    });
    if (again) await actions.stage.mutateAsync({ id, photoIds: [photoId], change });
    onClose();
  };
  // The failure is shown by the mutation itself.
  const start = (again: boolean) => void ask(again).catch(() => {});
  return (
    <Dialog open onOpenChange={onClose} title={t('reviseTitle', { name })} description={t('reviseLead')}>
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          start(mayEdit);
        }}
      >
        <TextArea
          label={t('comment')}
          required
          maxLength={2000}
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        {mayEdit ? (
          <SelectField<Style | ''>
            label={t('changeStyle')}
            value={style}
            onChange={setStyle}
            options={[
              { value: '', label: t('sameStyle') },
              ...styleNames.map((value) => ({ value, label: styles[value][locale] })),
            ]}
          />
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          {mayEdit ? (
            <Button disabled={!comment.trim() || busy} onClick={() => start(false)}>
              {t('onlyAsk')}
            </Button>
          ) : null}
          <Button type="submit" look="primary" disabled={!comment.trim() || busy}>
            {mayEdit ? t('askAndMake', { credits: price.data?.credits ?? 1 }) : t('onlyAsk')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

'use client';

import type { ListingPhotoView, ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';
import { joinDraft } from '../together/join-draft.ts';
import { LinkEditor } from '../together/link-editor.tsx';
import { linksOf, pairsOf, type TogetherDraft } from '../together/together-draft.ts';
import { useReadViews } from '../together/use-read-views.ts';
import type { ListingActions } from './use-listing.ts';

interface LinkPhotosDialogProps {
  readonly listing: ListingView;
  /** the one that keeps the link */
  readonly photo: ListingPhotoView;
  /** of the same room */
  readonly partner: ListingPhotoView;
  readonly actions: ListingActions;
  readonly onClose: () => void;
}

/** The same places on the floor, clicked in two photos of a listing: from then on both are furnished as one room. */
export function LinkPhotosDialog({ listing, photo, partner, actions, onClose }: LinkPhotosDialogProps) {
  const t = useTranslations('listings');
  const tTogether = useTranslations('together');
  const trpc = useTRPC();
  const { data: assets = [] } = useQuery(trpc.assets.list.queryOptions({ projectId: listing.projectId }));
  const [past, setPast] = useState<readonly TogetherDraft[]>([]);
  const [draft, setDraft] = useState(() => draftOf(photo, partner));
  const rooms = useReadViews(draft.photos);
  const known = rooms.flatMap((room) => room ?? []);
  const links = linksOf(draft);
  const joined = links.length === 1 && known.length === 2 ? joinDraft(known, links) : undefined;
  const agrees = joined !== undefined && 'joined' in joined;
  const save = async (tie: TogetherDraft['ties'][string] | undefined) => {
    const points =
      tie && pairsOf(tie).map(([a, b]): [[number, number], [number, number]] => [[...a], [...b]]);
    await actions.updatePhoto.mutateAsync({
      id: listing.id,
      photoId: photo.id,
      roomLink: points ? { to: partner.id, points } : null,
    });
    onClose();
  };
  // The failure is shown by the mutation itself.
  const start = (tie?: TogetherDraft['ties'][string]) => void save(tie).catch(() => {});
  return (
    <Dialog open wide onOpenChange={onClose} title={t('linkTitle')} description={tTogether('linkHint')}>
      <div className="space-y-5">
        <LinkEditor
          draft={draft}
          photo={photo.assetId}
          assets={assets}
          rooms={rooms}
          onChange={(next) => {
            setPast([...past.slice(-99), draft]);
            setDraft(next);
          }}
          onUndo={
            past.length === 0
              ? undefined
              : () => {
                  setDraft(past.at(-1) ?? draft);
                  setPast(past.slice(0, -1));
                }
          }
        />
        <div className="flex flex-wrap justify-end gap-2">
          {photo.roomLink ? <Button onClick={() => start()}>{t('unlink')}</Button> : null}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="primary"
            disabled={!agrees || actions.updatePhoto.isPending}
            onClick={() => start(draft.ties[photo.assetId])}
          >
            {t('linkThem')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The pair as the link editor takes it, from the link that there is. */
function draftOf({ assetId, roomLink }: ListingPhotoView, partner: ListingPhotoView): TogetherDraft {
  const points = roomLink?.to === partner.id ? roomLink.points : [];
  const pins = points.map(([a, b]) => ({ a, b }));
  return { photos: [partner.assetId, assetId], ties: { [assetId]: { to: partner.assetId, pins } } };
}

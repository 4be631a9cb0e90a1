'use client';

import type { ListingPhotoView, ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LinkPhotosDialog } from './link-photos-dialog.tsx';
import type { ListingActions } from './use-listing.ts';

interface SameRoomProps {
  readonly listing: ListingView;
  readonly photo: ListingPhotoView;
  readonly mayEdit: boolean;
  readonly actions: ListingActions;
}

/** Which other photo shows the same room (both then carry one word), and whether they are linked, so that one set of furniture stands in both. */
export function SameRoom({ listing, photo, mayEdit, actions }: SameRoomProps) {
  const t = useTranslations('listings');
  const [linking, setLinking] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const others = listing.photos.filter(({ id }) => id !== photo.id);
  const mates = others.filter(({ roomGroup }) => photo.roomGroup !== '' && roomGroup === photo.roomGroup);
  const wanted = [photo.roomLink?.to, chosen];
  const partner = mates.find(({ id }) => wanted.includes(id)) ?? mates[0];
  const numberOf = ({ id }: ListingPhotoView) => listing.photos.findIndex((one) => one.id === id) + 1;
  const set = (photoId: string, roomGroup: string) =>
    actions.updatePhoto.mutateAsync({ id: listing.id, photoId, roomGroup });
  const join = async (partnerId: string) => {
    const other = others.find(({ id }) => id === partnerId);
    setChosen(other?.id);
    if (!other) return set(photo.id, '');
    const group = other.roomGroup === '' ? other.id : other.roomGroup;
    if (other.roomGroup === '') await set(other.id, group);
    return set(photo.id, group);
  };
  // A link is one photo's: the other one of the pair only says that there is one.
  const mayLink = partner && mayEdit && photo.staged && (photo.roomLink !== null || photo.together === 1);
  return (
    <div className="w-40 space-y-1">
      <SelectField
        label={t('sameRoomOf', { name: photo.name })}
        labelHidden
        disabled={!mayEdit || !photo.staged}
        value={partner?.id ?? ''}
        // The failure is shown by the mutation itself.
        onChange={(partnerId) => void join(partnerId).catch(() => {})}
        options={[
          { value: '', label: t('aloneRoom') },
          ...others
            .filter(({ staged }) => staged)
            .map((other) => ({ value: other.id, label: t('sameAs', { number: numberOf(other) }) })),
        ]}
      />
      {photo.together > 1 ? (
        <p className="text-xs text-muted">{t('oneSet', { count: photo.together })}</p>
      ) : null}
      {mayLink ? (
        <Button
          size="small"
          look="ghost"
          aria-label={t('linkOf', { name: photo.name, number: numberOf(partner) })}
          onClick={() => setLinking(true)}
        >
          <Link2 aria-hidden />
          {photo.roomLink ? t('changeLink') : t('link')}
        </Button>
      ) : null}
      {linking && partner ? (
        <LinkPhotosDialog
          listing={listing}
          photo={photo}
          partner={partner}
          actions={actions}
          onClose={() => setLinking(false)}
        />
      ) : null}
    </div>
  );
}

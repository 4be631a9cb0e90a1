'use client';

import type { ListingPhotoView, ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { SelectField } from '@escena/ui/select-field';
import {
  type ListingRoom,
  listingRoomNames,
  listingRooms,
  stagedRoom,
} from '@escena/verticals/listing/rooms';
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { SameRoom } from './same-room.tsx';
import type { ListingActions } from './use-listing.ts';

interface PhotoRowProps {
  readonly listing: ListingView;
  readonly photo: ListingPhotoView;
  /** 0-based */
  readonly place: number;
  readonly mayEdit: boolean;
  readonly actions: ListingActions;
  readonly dragProps: ComponentProps<'li'>;
  readonly onMove: (by: -1 | 1) => void;
}

/** One photo of a listing: its place, what it shows, whether it is furnished, and which others show the same room. */
export function PhotoRow({ listing, photo, place, mayEdit, actions, dragProps, onMove }: PhotoRowProps) {
  const t = useTranslations('listings');
  const locale = useLocale();
  const { id, name, room, roomSource, leftOut, assetId } = photo;
  const change = (part: { room?: ListingRoom; leftOut?: boolean }) =>
    actions.updatePhoto.mutate({ id: listing.id, photoId: id, ...part });
  const furnishable = room === null || stagedRoom(room) !== undefined;
  return (
    <li
      {...dragProps}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-3 text-sm data-held:bg-accent-soft"
    >
      {mayEdit ? <GripVertical aria-hidden className="size-4 cursor-grab text-muted max-sm:hidden" /> : null}
      <span className="w-6 text-right text-muted tabular-nums">{place + 1}</span>
      <img
        src={fileUrl('thumb', assetId)}
        alt=""
        draggable={false}
        loading="lazy"
        className="h-14 w-20 rounded-lg bg-sunken object-cover"
      />
      <div className="min-w-28 flex-1">
        <p className="truncate font-medium text-ink">{name}</p>
        <p className="text-xs text-muted">
          {!photo.ready
            ? t('reading')
            : room === null
              ? t('looking')
              : roomSource
                ? t(`source.${roomSource}`)
                : null}
        </p>
      </div>
      <SelectField<ListingRoom | ''>
        label={t('roomOf', { name })}
        labelHidden
        className="w-44"
        disabled={!mayEdit}
        value={room ?? ''}
        onChange={(next) => {
          if (next !== '') change({ room: next });
        }}
        options={[
          ...(room === null ? [{ value: '' as const, label: t('roomUnknown') }] : []),
          ...listingRoomNames.map((value) => ({ value, label: listingRooms[value][locale] })),
        ]}
      />
      <SameRoom listing={listing} photo={photo} mayEdit={mayEdit} actions={actions} />
      <div className="w-28">
        <CheckField
          label={t('asItIs')}
          disabled={!mayEdit || !furnishable}
          checked={leftOut || !furnishable}
          onChange={(checked) => change({ leftOut: checked })}
        />
      </div>
      {mayEdit ? (
        <div className="flex gap-1">
          <Button
            size="icon-small"
            look="ghost"
            aria-label={t('up', { name })}
            disabled={place === 0}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            size="icon-small"
            look="ghost"
            aria-label={t('down', { name })}
            disabled={place === listing.photos.length - 1}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden />
          </Button>
          <Button
            size="icon-small"
            look="ghost"
            aria-label={t('remove', { name })}
            onClick={() => actions.removePhoto.mutate({ id: listing.id, photoId: id })}
          >
            <X aria-hidden />
          </Button>
        </div>
      ) : null}
    </li>
  );
}

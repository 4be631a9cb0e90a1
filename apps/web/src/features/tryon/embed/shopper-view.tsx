'use client';

import type { Makeup } from '@escena/verticals/tryon/makeup';
import type { TryonPerson } from '@escena/verticals/tryon/person';
import { useTranslations } from 'next-intl';
import { ProductPicture } from '../../product/preview/product-picture.tsx';
import { useMakeup } from '../makeup/use-makeup.ts';
import type { OwnPhoto } from '../own-photo/own-photo.ts';
import { RegionOutline } from '../own-photo/region-outline.tsx';
import type { Leaving, Tried } from './use-shopper.ts';

interface ShopperViewProps {
  readonly own: OwnPhoto;
  readonly person: TryonPerson | undefined;
  readonly tried: Tried | undefined;
  readonly makeup: Makeup;
  /** drawn on the photo; undefined: not yet, or no more */
  readonly leaving: Leaving | undefined;
}

/** The shopper's photo as it lies in this page, with the make-up chosen and the part that would leave; or themselves, with what they tried on. */
export function ShopperView({ own, person, tried, makeup, leaving }: ShopperViewProps) {
  const t = useTranslations('tryonShop');
  const madeUp = useMakeup(own.url, person?.face, makeup);
  return (
    <div
      className="relative mx-auto overflow-hidden rounded-2xl bg-sunken"
      style={{
        aspectRatio: `${own.width} / ${own.height}`,
        // In pixels: the shop's frame is as high as this page, so that a part of its height would chase itself.
        width: `min(100%, ${(40 * own.width) / own.height}rem)`,
      }}
    >
      <img
        src={tried?.url ?? own.url}
        alt={t(tried ? 'result' : 'photo')}
        className="size-full object-contain"
      />
      {!tried && madeUp ? <ProductPicture picture={madeUp} label={t('madeUp')} /> : null}
      {!tried && leaving && !leaving.isWhole ? (
        <RegionOutline region={leaving.region} hidden={leaving.hidden} photo={own} label={t('leavesLabel')} />
      ) : null}
    </div>
  );
}

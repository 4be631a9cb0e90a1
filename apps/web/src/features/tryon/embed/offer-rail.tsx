'use client';

import type { ShopOffer } from '@escena/api/tryon-shop';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import { shopPicture } from './shop-calls.ts';

interface OfferRailProps {
  readonly token: string;
  readonly offers: readonly ShopOffer[];
  readonly chosen: readonly ShopOffer[];
  readonly disabled: boolean;
  readonly onToggle: (offer: ShopOffer) => void;
}

const types = ['garment', 'accessory', 'makeup'] as const;

/** What the shop offers: pictures of things, and shades by their colour. */
export function OfferRail({ token, offers, chosen, disabled, onToggle }: OfferRailProps) {
  const t = useTranslations('tryonShop');
  const shown = types.filter((type) => offers.some((one) => one.type === type));
  return shown.map((type) => (
    <div key={type} className="space-y-2">
      {shown.length > 1 ? <h3 className="text-xs font-medium text-muted">{t(`offers.${type}`)}</h3> : null}
      <ul
        className={cn(
          'grid gap-2',
          type === 'makeup' ? 'grid-cols-4 sm:grid-cols-3' : 'grid-cols-3 sm:grid-cols-2',
        )}
      >
        {offers
          .filter((one) => one.type === type)
          .map((offer) => {
            const isChosen = chosen.some(({ id }) => id === offer.id);
            return (
              <li key={offer.id}>
                <button
                  type="button"
                  aria-pressed={isChosen}
                  disabled={disabled}
                  onClick={() => onToggle(offer)}
                  className={cn(
                    'w-full space-y-1 rounded-xl border border-line bg-surface p-2 text-left',
                    isChosen && 'border-accent ring-2 ring-accent',
                  )}
                >
                  {offer.type === 'makeup' ? (
                    <span
                      aria-hidden
                      className="mx-auto block aspect-square w-full max-w-10 rounded-full border border-line"
                      style={{ backgroundColor: offer.coat.color }}
                    />
                  ) : (
                    <img
                      src={shopPicture(token, 'offer', offer.id)}
                      alt=""
                      className="aspect-square w-full rounded-lg bg-sunken object-contain"
                    />
                  )}
                  <span
                    className={cn(
                      'block truncate text-xs text-ink',
                      offer.type === 'makeup' && 'text-center',
                    )}
                  >
                    {offer.name}
                  </span>
                </button>
              </li>
            );
          })}
      </ul>
    </div>
  ));
}

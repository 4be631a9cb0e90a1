'use client';

import type { ShopOffer, TryonShop } from '@escena/api/tryon-shop';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { ProgressBar } from '@escena/ui/progress-bar';
import { Download, ShieldCheck, Shirt, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { useParent } from '../../configurator/embed/use-parent.ts';
import { saveBlob } from '../own-photo/save-blob.ts';
import { BringPhoto } from './bring-photo.tsx';
import { OfferRail } from './offer-rail.tsx';
import { shopPictureBlob } from './shop-calls.ts';
import { ShopperView } from './shopper-view.tsx';
import { type Leaving, useShopper } from './use-shopper.ts';
import { makeupOf, toggled } from './wishes-of.ts';

interface TryonShopPageProps {
  readonly token: string;
  readonly shop: TryonShop;
}

/** The try-on in a shop: agree, bring a photo of yourself, choose, see it, take it along, erase it. The photo stays in this page; the part that is needed leaves. */
export function TryonShopPage({ token, shop }: TryonShopPageProps) {
  const t = useTranslations('tryonShop');
  const { tell } = useParent(shop.origins);
  const shopper = useShopper(token);
  const { brought, tried, fraction, error, erased } = shopper;
  const [chosen, setChosen] = useState<readonly ShopOffer[]>([]);
  const [partOnly, setPartOnly] = useState(true);
  const busy = fraction !== undefined;
  const isLooking = brought !== undefined && !brought.person;
  const leaving = chosen.length > 0 ? shopper.leaving(chosen, partOnly) : undefined;
  const tryOn = (plan: Leaving) =>
    shopper.tryOn(chosen, plan, async (run) => {
      // The part that was sent, not the whole: the shop's page sees no more of them than its server did.
      const picture = await shopPictureBlob(token, 'result', run);
      tell({ type: 'escena:tryon', garments: chosen.map(({ id }) => id), picture });
    });
  const download = async (format: 'png' | 'jpeg') => {
    if (brought && tried)
      saveBlob(
        await brought.own.layBack(tried.made, format),
        t('fileName', { format: format === 'png' ? 'png' : 'jpg' }),
      );
  };
  return (
    <div className="mx-auto grid max-w-4xl gap-6 sm:grid-cols-[minmax(0,1fr)_17rem]">
      <section className="min-w-0 space-y-4">
        <h1 className="font-display text-2xl text-ink">{shop.name}</h1>
        {brought ? (
          <ShopperView
            key={brought.own.url}
            own={brought.own}
            person={brought.person}
            tried={tried}
            makeup={makeupOf(chosen)}
            leaving={busy ? undefined : leaving}
          />
        ) : (
          <BringPhoto busy={busy} onFile={(file) => void shopper.bring(file)} />
        )}
        {busy && !isLooking ? (
          <ProgressBar value={fraction} label={t('working')} className="bg-sunken" />
        ) : null}
        <p role="status" className="min-h-5 text-center text-sm text-muted">
          {isLooking
            ? t('looking')
            : busy
              ? t('working')
              : erased
                ? t('erased')
                : tried
                  ? t('done')
                  : brought?.person
                    ? t(brought.person.face || brought.person.body ? 'stays' : 'nobodyFound')
                    : null}
        </p>
        {error ? <ErrorNotice error={error} /> : null}
        {tried ? (
          <div className="flex flex-wrap items-center justify-center gap-2">
            <Button look="primary" onClick={() => void download('png')}>
              <Download aria-hidden />
              {t('download')}
            </Button>
            <Button onClick={() => void download('jpeg')}>{t('downloadJpeg')}</Button>
            <Button look="ghost" onClick={shopper.forget}>
              <Undo2 aria-hidden />
              {t('back')}
            </Button>
            <p className="w-full text-center text-xs text-muted">{t('carries')}</p>
          </div>
        ) : null}
      </section>
      <section className="space-y-4" aria-label={t('choose')}>
        <h2 className="text-sm font-medium text-ink">{t('choose')}</h2>
        <OfferRail
          token={token}
          offers={shop.offers}
          chosen={chosen}
          disabled={busy}
          onToggle={(offer) => {
            shopper.forget();
            setChosen(toggled(chosen, offer));
          }}
        />
        {brought ? (
          <CheckField label={t('partOnly')} checked={partOnly} onChange={setPartOnly} disabled={busy} />
        ) : null}
        {leaving ? (
          <p className="flex items-start gap-2 text-xs text-muted">
            <ShieldCheck aria-hidden className="mt-px size-4 shrink-0 text-good" />
            {t(leaving.isWhole ? 'leaves.whole' : leaving.showsFace ? 'leaves.face' : 'leaves.noFace')}
          </p>
        ) : null}
        <Button
          look="primary"
          size="large"
          className="w-full"
          disabled={!leaving || busy}
          onClick={() => leaving && void tryOn(leaving)}
        >
          <Shirt aria-hidden />
          {t('tryOn')}
        </Button>
        {brought ? (
          <Button
            look="ghost"
            className="w-full"
            disabled={busy}
            onClick={() => void shopper.erase(() => tell({ type: 'escena:erased' }))}
          >
            <Trash2 aria-hidden />
            {t('erase')}
          </Button>
        ) : null}
        <p className="text-xs text-muted">{t('onlyALook')}</p>
      </section>
    </div>
  );
}

'use client';

import type { TryonShop } from '@escena/api/tryon-shop';
import { type SerializedAppError, toAppError } from '@escena/core/app-error';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { ProgressBar } from '@escena/ui/progress-bar';
import { Download, Shirt, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { useParent } from '../../configurator/embed/use-parent.ts';
import { BringPhoto } from './bring-photo.tsx';
import { eraseInShop, sendShopperPhoto, shopPicture, tryOnInShop } from './shop-calls.ts';

interface TryonShopPageProps {
  readonly token: string;
  readonly shop: TryonShop;
}

/** At once: a top, a bottom, a coat. */
const mostWorn = 3;

/** The try-on in a shop: agree, bring a photo of yourself, choose, see it, take it along, erase it. */
export function TryonShopPage({ token, shop }: TryonShopPageProps) {
  const t = useTranslations('tryonShop');
  const { tell } = useParent(shop.origins);
  const [photo, setPhoto] = useState<string>();
  const [worn, setWorn] = useState<readonly string[]>([]);
  const [run, setRun] = useState<string>();
  /** 0…1 of what is being done */
  const [fraction, setFraction] = useState<number>();
  const [error, setError] = useState<SerializedAppError>();
  const [erased, setErased] = useState(false);
  const busy = fraction !== undefined;
  const work = async (todo: () => Promise<void>) => {
    setError(undefined);
    setErased(false);
    setFraction(0);
    try {
      await todo();
    } catch (thrown) {
      setError(toAppError(thrown).toJSON());
    } finally {
      setFraction(undefined);
    }
  };
  const bring = (file: File) =>
    work(async () => {
      setPhoto(await sendShopperPhoto(token, file));
      setRun(undefined);
    });
  const tryOn = (of: string) =>
    work(async () => {
      const made = await tryOnInShop({ token, photo: of, wear: worn, onFraction: setFraction });
      setRun(made);
      const picture = await fetch(shopPicture(token, 'result', made)).then((answer) => answer.blob());
      tell({ type: 'escena:tryon', garments: worn, picture });
    });
  const erase = (of: string) =>
    work(async () => {
      await eraseInShop(token, of);
      setPhoto(undefined);
      setRun(undefined);
      setErased(true);
      tell({ type: 'escena:erased' });
    });
  const toggle = (id: string) => {
    setRun(undefined);
    setWorn((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-mostWorn)));
  };
  const shown = run ? shopPicture(token, 'result', run) : photo && shopPicture(token, 'photo', photo);
  return (
    <div className="mx-auto grid max-w-4xl gap-6 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <section className="min-w-0 space-y-4">
        <h1 className="font-display text-2xl text-ink">{shop.name}</h1>
        {shown ? (
          <img
            src={shown}
            alt={t(run ? 'result' : 'photo')}
            // In pixels: the shop's frame is as high as this page, so that a part of its height would chase itself.
            className="mx-auto max-h-160 rounded-2xl bg-sunken object-contain"
          />
        ) : (
          <BringPhoto busy={busy} onFile={(file) => void bring(file)} />
        )}
        {busy ? <ProgressBar value={fraction} label={t('working')} className="bg-sunken" /> : null}
        <p role="status" className="min-h-5 text-center text-sm text-muted">
          {busy ? t('working') : erased ? t('erased') : run ? t('done') : null}
        </p>
        {error ? <ErrorNotice error={error} /> : null}
      </section>
      <section className="space-y-4" aria-label={t('choose')}>
        <h2 className="text-sm font-medium text-ink">{t('choose')}</h2>
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-2">
          {shop.garments.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={worn.includes(id)}
                disabled={busy}
                onClick={() => toggle(id)}
                className={cn(
                  'w-full space-y-1 rounded-xl border border-line bg-surface p-2 text-left',
                  worn.includes(id) && 'border-accent ring-2 ring-accent',
                )}
              >
                <img
                  src={shopPicture(token, 'garment', id)}
                  alt=""
                  className="aspect-square w-full rounded-lg bg-sunken object-contain"
                />
                <span className="block truncate text-xs text-ink">{name}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button
          look="primary"
          size="large"
          className="w-full"
          disabled={!photo || worn.length === 0 || busy}
          onClick={() => photo && void tryOn(photo)}
        >
          <Shirt aria-hidden />
          {t('tryOn')}
        </Button>
        {run ? (
          <Button className="w-full" asChild>
            <a href={shopPicture(token, 'result', run)} download={t('fileName')}>
              <Download aria-hidden />
              {t('download')}
            </a>
          </Button>
        ) : null}
        {photo ? (
          <Button look="ghost" className="w-full" disabled={busy} onClick={() => void erase(photo)}>
            <Trash2 aria-hidden />
            {t('erase')}
          </Button>
        ) : null}
        <p className="text-xs text-muted">{t('onlyALook')}</p>
      </section>
    </div>
  );
}

'use client';

import type { ShopOffer } from '@escena/api/tryon-shop';
import { AppError, type SerializedAppError, toAppError } from '@escena/core/app-error';
import type { TryonPerson } from '@escena/verticals/tryon/person';
import { type Box, contains } from '@escena/verticals/tryon/region/box';
import { neededRegion } from '@escena/verticals/tryon/region/needed-region';
import { personWithin } from '@escena/verticals/tryon/region/relative-to';
import { useEffect, useRef, useState } from 'react';
import { OwnPhoto } from '../own-photo/own-photo.ts';
import type { MadeBlobs } from '../own-photo/own-photo-messages.ts';
import { personOf, personOfFound } from '../points/person-draft.ts';
import { eraseInShop, sendShopperPhoto, shopPictureBlob, tryOnInShop } from './shop-calls.ts';
import { wishesOf } from './wishes-of.ts';

/** What leaves the page for a try-on. */
export interface Leaving {
  /** pixels of the photo */
  readonly region: Box;
  /** an ellipse of the photo that is made unrecognisable */
  readonly hidden: Box | undefined;
  readonly isWhole: boolean;
  readonly showsFace: boolean;
}

/** A part that lies at the server. */
interface Sent {
  readonly id: string;
  /** whose */
  readonly own: OwnPhoto;
  readonly region: Box;
  readonly hidden: Box | undefined;
}

/** A photo in this page. */
interface Brought {
  readonly file: File;
  readonly own: OwnPhoto;
  /** undefined: still being looked at */
  readonly person: TryonPerson | undefined;
}

export interface Tried {
  /** of the try-on, at the server */
  readonly run: string;
  readonly made: MadeBlobs;
  /** all of the photo with it: PNG, of the page's own */
  readonly url: string;
}

/**
 * A shopper with their photo, which stays in the page: what of it a wish needs goes out when they try it on, comes back changed, and is laid
 * into the whole here.
 */
export function useShopper(token: string) {
  const [brought, setBrought] = useState<Brought>();
  const [tried, setTried] = useState<Tried>();
  /** 0…1 of what is being done */
  const [fraction, setFraction] = useState<number>();
  const [error, setError] = useState<SerializedAppError>();
  const [erased, setErased] = useState(false);
  const sent = useRef<readonly Sent[]>([]);
  const opened = useRef<OwnPhoto>(undefined);
  useEffect(() => () => opened.current?.close(), []);

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
  const forget = () => {
    setTried((last) => {
      if (last) URL.revokeObjectURL(last.url);
      return undefined;
    });
  };
  const drop = () => {
    forget();
    opened.current?.close();
    opened.current = undefined;
    setBrought(undefined);
  };

  const bring = (file: File) =>
    work(async () => {
      const own = await OwnPhoto.open(file);
      drop();
      opened.current = own;
      setBrought({ file, own, person: undefined });
      // Whatever cannot be found here is found by the worker, in a photo that is sent as a whole.
      const found = await own.find().catch(() => undefined);
      if (opened.current === own) setBrought({ file, own, person: personOf(personOfFound(found)) });
    });

  const leaving = (chosen: readonly ShopOffer[], partOnly: boolean): Leaving | undefined => {
    if (!brought?.person) return undefined;
    const { width, height } = brought.own;
    const needed = partOnly ? neededRegion(wishesOf(chosen), brought.person, { width, height }) : undefined;
    return needed
      ? { ...needed, isWhole: false }
      : { region: { x: 0, y: 0, width, height }, hidden: undefined, isWhole: true, showsFace: true };
  };

  const tryOn = (chosen: readonly ShopOffer[], plan: Leaving, onMade: (run: string) => Promise<void>) =>
    work(async () => {
      if (!brought?.person) throw new AppError('internal', { detail: 'no photo' });
      const { own, file, person } = brought;
      forget();
      // What was sent serves again where no more of it is hidden than may be.
      const known = sent.current.find(
        (one) =>
          one.own === own && contains(one.region, plan.region) && (!one.hidden || plan.hidden !== undefined),
      );
      const { region, hidden } = known ?? plan;
      const id =
        known?.id ?? (await sendShopperPhoto(token, plan.isWhole ? file : await own.crop(region, hidden)));
      if (!known) sent.current = [...sent.current, { id, own, region, hidden }];
      const run = await tryOnInShop({
        token,
        photo: id,
        wear: chosen.map((one) => one.id),
        person: personWithin(person, region, own),
        onFraction: setFraction,
      });
      const [result, mask] = await Promise.all([
        shopPictureBlob(token, 'png', run),
        shopPictureBlob(token, 'mask', run),
      ]);
      const made = { region, hidden, result, mask };
      const whole = await own.layBack(made, 'png');
      setTried({ run, made, url: URL.createObjectURL(whole) });
      await onMade(run);
    });

  const erase = (onErased: () => void) =>
    work(async () => {
      for (const { id } of sent.current) {
        await eraseInShop(token, id);
        sent.current = sent.current.filter((one) => one.id !== id);
      }
      drop();
      setErased(true);
      onErased();
    });

  return { brought, tried, fraction, error, erased, bring, leaving, tryOn, erase, forget };
}

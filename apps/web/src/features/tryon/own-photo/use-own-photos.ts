'use client';

import { AppError } from '@escena/core/app-error';
import type { Box } from '@escena/verticals/tryon/region/box';
import { personWithin } from '@escena/verticals/tryon/region/relative-to';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Upload } from '../../upload/upload-queue.ts';
import { type PersonDraft, personOf, personOfFound } from '../points/person-draft.ts';
import { OwnPhoto } from './own-photo.ts';
import { partsOf, type Sending } from './what-is-sent.ts';

/** A photo of which a part was sent. */
export interface KeptWhole {
  readonly own: OwnPhoto;
  /** of the part, pixels of the photo */
  readonly region: Box;
  /** an ellipse of the photo that was made unrecognisable in it */
  readonly hidden: Box | undefined;
  /** in fractions of the part */
  readonly person: PersonDraft;
}

/**
 * The photos of which this page sent a part only. They are gone with the page: nobody else ever had them.
 * @param uploads on their way
 * @param onArrived told which photo of the project a part has become
 */
export function useOwnPhotos(
  uploads: readonly Upload[],
  onArrived: (assetId: string, person: PersonDraft) => void,
) {
  const cut = useRef(new Map<File, KeptWhole>());
  const [wholes, setWholes] = useState<Readonly<Record<string, KeptWhole>>>({});
  const receive = useEffectEvent((assetId: string, kept: KeptWhole) => {
    setWholes((known) => ({ ...known, [assetId]: kept }));
    onArrived(assetId, kept.person);
  });
  useEffect(() => {
    for (const { file, assetId } of uploads) {
      const kept = cut.current.get(file);
      if (assetId === null || !kept) continue;
      cut.current.delete(file);
      receive(assetId, kept);
    }
  }, [uploads]);
  const close = useEffectEvent(() => {
    for (const { own } of [...Object.values(wholes), ...cut.current.values()]) own.close();
  });
  useEffect(() => () => close(), []);

  /**
   * The part of a photo that is to be sent, as a file.
   * @throws AppError `tryon.body_not_found`, `tryon.no_face` where the part is not known; `image.unsupported`
   */
  const cutOut = async (file: File, sending: Exclude<Sending, 'whole'>): Promise<File> => {
    const own = await OwnPhoto.open(file);
    try {
      const person = personOf(personOfFound(await own.find()));
      const part = partsOf(person, own).find((one) => one.sending === sending);
      if (!part) throw new AppError(sending === 'head' ? 'tryon.no_face' : 'tryon.body_not_found');
      const name = `${file.name.replace(/\.[^.]*$/, '')}.png`;
      const made = new File([await own.crop(part.region, part.hidden)], name, { type: 'image/png' });
      const { body = {}, face, hands } = personWithin(person, part.region, own);
      cut.current.set(made, {
        own,
        region: part.region,
        hidden: part.hidden,
        person: { body, face, hands, worn: {} },
      });
      return made;
    } catch (thrown) {
      own.close();
      throw thrown;
    }
  };
  return { wholes, cutOut };
}

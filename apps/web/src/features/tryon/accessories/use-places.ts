'use client';

import type { AccessoryShape, ProposedPlaces } from '@escena/verticals/tryon/propose-places';
import { useEffect, useState } from 'react';
import { type PersonDraft, personOf } from '../points/person-draft.ts';
import { type AccessoryDraft, accessoryInput } from '../tryon-draft.ts';
import type { FromPlacesWorker, ToPlacesWorker } from './places-messages.ts';

/**
 * Where an accessory goes by face and body; undefined until that was looked for.
 * @param of undefined: not known yet
 */
export function usePlaces(
  { kind, source }: Pick<AccessoryDraft, 'kind' | 'source'>,
  of: AccessoryShape | undefined,
  { photo, person }: { readonly photo: string; readonly person: PersonDraft },
): ProposedPlaces | undefined {
  const [last, setLast] = useState<{
    of: AccessoryShape;
    kind: string;
    person: PersonDraft;
    proposed: ProposedPlaces;
  }>();
  useEffect(() => {
    if (!of) return undefined;
    const worker = new Worker(new URL('./places.worker.ts', import.meta.url), { type: 'module' });
    const nowhere: ProposedPlaces = { own: undefined, copies: [] };
    worker.addEventListener('message', ({ data }: MessageEvent<FromPlacesWorker>) =>
      setLast({ of, kind, person, proposed: 'proposed' in data ? data.proposed : nowhere }),
    );
    const asked: ToPlacesWorker = {
      accessory: accessoryInput(kind, source),
      of,
      photo,
      person: personOf(person),
    };
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [kind, source, of, photo, person]);
  return last?.of === of && last?.kind === kind && last?.person === person ? last?.proposed : undefined;
}

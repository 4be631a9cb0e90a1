'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { useState } from 'react';
import { type EditHistory, startEdits } from './edit-history.ts';
import { type PersonDraft, personOfFound } from './points/person-draft.ts';
import { useLandmarks } from './points/use-landmarks.ts';

interface KnownPerson {
  readonly asFound: PersonDraft;
  readonly history: EditHistory<PersonDraft>;
}

/** Who is in the photos of this page: found as each comes on the table, and what was put right since. Gone with the page. */
export function usePeople(asset: AssetView | undefined) {
  const [people, setPeople] = useState<Readonly<Record<string, KnownPerson>>>({});
  const known = asset && people[asset.id];
  useLandmarks(asset?.status === 'ready' && !known ? asset.id : undefined, (id, found) => {
    const asFound = personOfFound(found);
    setPeople((all) => ({ ...all, [id]: { asFound, history: startEdits(asFound) } }));
  });
  const change = (history: EditHistory<PersonDraft>) => {
    if (asset && known) setPeople((all) => ({ ...all, [asset.id]: { ...known, history } }));
  };
  /** whom this page knows from the whole photo already, of which a part was sent */
  const know = (assetId: string, asFound: PersonDraft) =>
    setPeople((all) => ({ ...all, [assetId]: { asFound, history: startEdits(asFound) } }));
  return { know, history: known?.history, asFound: known?.asFound, change };
}

'use client';

import { ChoiceList } from '@escena/ui/choice-list';
import { Spinner } from '@escena/ui/spinner';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { OwnPhoto } from '../own-photo/own-photo.ts';
import { RegionOutline } from '../own-photo/region-outline.tsx';
import { type Part, partsOf, type Sending } from '../own-photo/what-is-sent.ts';
import { personOf, personOfFound } from '../points/person-draft.ts';

interface SendChoiceProps {
  readonly file: File;
  readonly value: Sending;
  readonly onChange: (sending: Sending) => void;
}

interface Looked {
  readonly own: OwnPhoto;
  readonly parts: readonly Part[] | undefined;
}

/** How much of a photo is sent: looked at in this page, and shown on it. A photo that the browser cannot open can be sent as a whole only. */
export function SendChoice({ file, value, onChange }: SendChoiceProps) {
  const t = useTranslations('tryon');
  const [looked, setLooked] = useState<Looked>();
  const [isUnread, setIsUnread] = useState(false);
  useEffect(() => {
    let own: OwnPhoto | undefined;
    let gone = false;
    const look = async () => {
      own = await OwnPhoto.open(file);
      if (gone) return own.close();
      const photo = own;
      setLooked({ own, parts: undefined });
      const found = await own.find().catch(() => undefined);
      if (!gone) setLooked({ own, parts: partsOf(personOf(personOfFound(found)), photo) });
    };
    look().catch(() => setIsUnread(true));
    return () => {
      gone = true;
      own?.close();
    };
  }, [file]);
  const parts = looked?.parts;
  const part = parts?.find(({ sending }) => sending === value);
  const options = (parts ?? [{ sending: 'whole' as const }]).map(({ sending }) => ({
    value: sending,
    label: t(`sendWhat.${sending}`),
  }));
  return (
    <div className="space-y-3">
      {looked ? (
        <div
          className="relative mx-auto overflow-hidden rounded-xl bg-sunken"
          style={{
            aspectRatio: `${looked.own.width} / ${looked.own.height}`,
            width: `min(100%, ${(14 * looked.own.width) / looked.own.height}rem)`,
          }}
        >
          <img src={looked.own.url} alt={file.name} className="size-full" />
          {part && part.sending !== 'whole' ? (
            <RegionOutline
              region={part.region}
              hidden={part.hidden}
              photo={looked.own}
              label={t('thisIsSent')}
            />
          ) : null}
        </div>
      ) : null}
      <ChoiceList legend={t('whatIsSent')} value={value} onChange={onChange} options={options} />
      <p role="status" className="flex items-center gap-2 text-xs text-muted">
        {isUnread ? (
          t('unreadHere')
        ) : parts ? (
          value === 'whole' ? (
            t(parts.length > 1 ? 'wholeIsSent' : 'noPartKnown')
          ) : (
            t(part?.showsFace ? 'partIsSent' : 'faceStays')
          )
        ) : (
          <>
            <Spinner label={t('lookingForPerson')} />
            {t('lookingForPerson')}
          </>
        )}
      </p>
    </div>
  );
}

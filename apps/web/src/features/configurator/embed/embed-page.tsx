'use client';

import { type SerializedAppError, toAppError } from '@escena/core/app-error';
import type { ConfiguratorChoices } from '@escena/verticals/product/configurator/choices';
import { Button } from '@escena/ui/button';
import { ShoppingBag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Shown } from '../../product/preview/messages.ts';
import { type ChoicesDraft, startChoices } from '../shopper/choices-draft.ts';
import { ConfiguratorView, type Offer } from '../shopper/configurator-view.tsx';
import { RefusedChoice } from '../shopper/refused-choice.tsx';
import { drawThumbnail } from './draw-thumbnail.ts';
import { sendOrder } from './send-order.ts';
import { useParent } from './use-parent.ts';

interface EmbedPageProps {
  readonly token: string;
  readonly offer: Offer;
  /** whose pages may show this one */
  readonly origins: readonly string[];
  /** of an earlier design */
  readonly choices?: ConfiguratorChoices | undefined;
}

type Ordering = 'not yet' | 'on its way' | 'done';

/** The page in a shop: choose, see it, put it into the shop's basket. */
export function EmbedPage({ token, offer, origins, choices: earlier }: EmbedPageProps) {
  const t = useTranslations('embed');
  const { origin, tell } = useParent(origins);
  const [choices, setChoices] = useState(() => startChoices(offer.setup, earlier));
  const [ordering, setOrdering] = useState<Ordering>('not yet');
  const [error, setError] = useState<SerializedAppError>();
  const change = (changed: ChoicesDraft) => {
    setChoices(changed);
    setOrdering('not yet');
    setError(undefined);
    tell({ type: 'escena:change', choices: changed });
  };
  const order = async (shown: Shown | undefined) => {
    if (origin === undefined) return;
    setOrdering('on its way');
    setError(undefined);
    try {
      const sent = await sendOrder({ token, choices, origin });
      const picture = shown ? await drawThumbnail(shown.picture).catch(() => null) : null;
      tell({ type: 'escena:order', ...sent, picture });
      setOrdering('done');
    } catch (thrown) {
      setError(toAppError(thrown).toJSON());
      setOrdering('not yet');
    }
  };
  return (
    <ConfiguratorView offer={offer} choices={choices} onChange={change} heading="h1">
      {({ shown, refused }) => (
        <div className="space-y-3">
          {error ? <RefusedChoice error={error} /> : null}
          <Button
            look="primary"
            size="large"
            className="w-full"
            disabled={origin === undefined || refused || ordering === 'on its way'}
            onClick={() => void order(shown)}
          >
            <ShoppingBag aria-hidden />
            {t(ordering === 'on its way' ? 'ordering' : 'order')}
          </Button>
          <p role="status" className="min-h-5 text-center text-sm text-muted">
            {ordering === 'done' ? t('ordered') : origin === undefined ? t('onlyInShop') : null}
          </p>
        </div>
      )}
    </ConfiguratorView>
  );
}

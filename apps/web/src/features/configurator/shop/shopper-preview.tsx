'use client';

import type { ConfiguratorView as Configurator } from '@escena/api/views/configurator-view';
import type { ConfiguratorSetup } from '@escena/verticals/product/configurator/setup';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { startChoices } from '../shopper/choices-draft.ts';
import { ConfiguratorView } from '../shopper/configurator-view.tsx';

interface ShopperPreviewProps {
  readonly configurator: Configurator;
  /** as it is being edited */
  readonly setup: ConfiguratorSetup;
  readonly name: string;
}

/** The page in the shop as it would be now, to be tried. */
export function ShopperPreview({ configurator, setup, name }: ShopperPreviewProps) {
  const { assetId, width, height } = configurator;
  const [choices, setChoices] = useState(() => startChoices(setup));
  const offer = {
    name,
    setup,
    width,
    height,
    photo: fileUrl('display', assetId),
    pictures: '/api/files/display/',
  };
  return (
    <div className="rounded-card border border-line bg-canvas p-4">
      <ConfiguratorView offer={offer} choices={choices} onChange={setChoices} heading="h3">
        {() => null}
      </ConfiguratorView>
    </div>
  );
}

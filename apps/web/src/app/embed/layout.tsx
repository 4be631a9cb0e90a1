import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** Pages inside shops, with their own few words. */
export default async function EmbedLayout({ children }: { readonly children: ReactNode }) {
  const { embed, errors, product, tryonShop } = await getMessages();
  const words = { embed, errors, tryonShop, product: { finishes: product.finishes } };
  return <NextIntlClientProvider messages={words}>{children}</NextIntlClientProvider>;
}

import { getFormatter, getTranslations } from 'next-intl/server';
import { AdPiece } from './ad-piece.tsx';
import figures from './figures.json';

/** A sign that says Deep Learning. Published only if read letter for letter (`npm run eval:gallery`). */
export async function SignPiece() {
  const t = await getTranslations('gallery.sign');
  const format = await getFormatter();
  const { width, height, contrast } = figures.sign;
  return (
    <AdPiece
      file="/pictures/gallery/sign.png"
      size={{ width, height }}
      words={{ title: t('title'), text: t('text'), alt: t('alt'), how: t('how') }}
      rows={[
        { label: t('sign'), value: t('exact') },
        { label: t('words'), value: t('exact') },
        { label: t('contrast'), value: `${format.number(contrast, { maximumFractionDigits: 1 })} : 1` },
      ]}
    />
  );
}

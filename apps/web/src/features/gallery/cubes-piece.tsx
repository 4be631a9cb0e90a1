import { getFormatter, getTranslations } from 'next-intl/server';
import { AdPiece } from './ad-piece.tsx';
import figures from './figures.json';

/** A red cube on a blue cube, with what was measured of where they are. */
export async function CubesPiece() {
  const t = await getTranslations('gallery.cubes');
  const format = await getFormatter();
  const { width, height, above, redHue, blueHue, contrast } = figures.cubes;
  const short = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <AdPiece
      file="/pictures/gallery/cubes.png"
      size={{ width, height }}
      words={{ title: t('title'), text: t('text'), alt: t('alt'), how: t('how') }}
      rows={[
        { label: t('above'), value: format.number(above, { style: 'percent', maximumFractionDigits: 1 }) },
        { label: t('redHue'), value: t('degrees', { value: short(redHue) }) },
        { label: t('blueHue'), value: t('degrees', { value: short(blueHue) }) },
        { label: t('words'), value: t('exact') },
        { label: t('contrast'), value: `${short(contrast)} : 1` },
      ]}
    />
  );
}

/** What is made: one picture × 5 segments × 4 headlines × 8 formats, and words that are hard to set. */
import type { AdCopy } from '@escena/verticals/ads/ad-copy';
import type { Campaign, Segment } from '@escena/verticals/ads/campaign';
import { formatNames } from '@escena/verticals/ads/formats';
import { templateNames } from '@escena/verticals/ads/templates';

const segment = (id: string, lines: readonly string[], copy: Segment['copy']): Segment => ({
  id,
  headlines: lines.map((text, i) => ({ id: `h${i + 1}`, text })),
  copy: { language: 'en', ...copy },
  images: ['base'],
});

export const evaluationCampaign: Campaign = {
  segments: [
    segment(
      'home',
      [
        'A mug for slow mornings',
        'Coffee stays warm',
        'Made by hand in Galicia',
        'Your desk deserves better',
      ],
      { body: 'Stoneware that keeps its heat for forty minutes.', action: 'Shop now' },
    ),
    segment(
      'office',
      ['Mugs for the whole team', 'Your logo, fired in', 'From 24 pieces', 'Meetings taste better'],
      { body: 'Delivered in ten working days, invoice included.', action: 'Ask for samples' },
    ),
    segment(
      'gifts',
      [
        'A gift with a name on it',
        'Wrapped and ready',
        'For people who have it all',
        'Birthday in three days?',
      ],
      { body: 'Engraved today, sent tomorrow.', action: 'Choose a name' },
    ),
    segment(
      'cafes',
      ['Stack them high', 'Survives the dishwasher', 'Cups that last ten years', 'The bar looks better'],
      { body: 'Replacement guarantee for every handle.', action: 'See prices' },
    ),
    segment(
      'sale',
      ['Last days of the sale', 'Second one half price', 'Autumn colours must go', 'Until Sunday midnight'],
      { offer: '-30%', action: 'Save now', fine: 'While stocks last.' },
    ),
  ],
  templates: ['split'],
  formats: [
    'meta-square',
    'meta-portrait',
    'meta-story',
    'google-landscape',
    'google-square',
    'pinterest-pin',
    'linkedin-landscape',
    'display-rectangle',
  ],
};

/** Long words, joined letters, no spaces; every design in every format. */
export const hardCopies: Readonly<Record<string, AdCopy>> = {
  German: {
    headline: 'Handgefertigte Steinzeugtassen für Kaffeeliebhaberinnen',
    body: 'Wärmedämmung durch doppelte Glasur. Spülmaschinenbeständigkeit geprüft.',
    action: 'Jetzt entdecken',
    offer: '20 % Frühbucherrabatt',
    fine: 'Gültig bis 31. Dezember, solange der Vorrat reicht.',
    language: 'de',
  },
  Arabic: {
    headline: 'كوب لصباحات هادئة',
    body: 'خزف مصنوع يدوياً يحافظ على دفء قهوتك أربعين دقيقة.',
    action: 'تسوق الآن',
    offer: 'خصم 20٪',
    fine: 'حتى 31 ديسمبر.',
    language: 'ar',
  },
  Japanese: {
    headline: 'ゆっくりした朝のためのマグカップ',
    body: 'ガリシアの職人が一つずつ手作り。コーヒーは四十分間あたたかいまま。',
    action: '今すぐ購入',
    offer: '20%オフ',
    fine: '十二月三十一日まで。',
    language: 'ja',
  },
};

export const hardCampaign = (copy: AdCopy): Campaign => {
  const { headline, ...rest } = copy;
  return {
    segments: [{ id: 'hard', headlines: [{ id: 'h', text: headline }], copy: rest, images: ['base'] }],
    templates: templateNames,
    formats: formatNames,
  };
};

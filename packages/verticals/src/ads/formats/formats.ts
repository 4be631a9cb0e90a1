import type { Format } from './format.ts';

const megabyte = 1_000_000;
const guide = { verifiedAt: '2026-11-22', official: false } as const;
const metaSizes = 'https://get-ryze.ai/blog/facebook-ad-sizes-guide';
const metaZones = 'https://marketertools.fyi/blog/meta-ad-sizes-safe-zones-2026';
const googleAssets = 'https://developers.google.com/google-ads/api/docs/performance-max/assets';
const read = { verifiedAt: '2026-11-28' } as const;

const meta = { channel: 'meta', maxBytes: 30 * megabyte, ...guide } as const;
/** 5,120 kB each */
const google = {
  channel: 'google',
  maxBytes: 5_120_000,
  ...guide,
  official: true,
  source: googleAssets,
} as const;
/** Fixed sizes with the kB of the first load (the portfolio's 2017 edition; read in copies of it). */
const iab = {
  channel: 'display',
  maxBytes: 150_000,
  source: 'https://www.iab.com/newadportfolio',
  ...read,
  official: true,
} as const;
/** PNG and JPEG, 5 MB, 1.91:1 or 1:1. */
const x = {
  channel: 'x',
  maxBytes: 5 * megabyte,
  source: 'https://business.x.com/en/help/campaign-setup/creative-ad-specifications',
  ...read,
  official: true,
} as const;

/**
 * To add one: a line here. Where no channel says it, sizes and safe zones are taken from guides, on the careful side. Never
 * change what a name means: campaigns keep names. Add another name.
 */
export const formats = {
  'meta-square': {
    label: { en: 'Feed, square', es: 'Feed, cuadrado' },
    ...meta,
    width: 1080,
    height: 1080,
    source: metaSizes,
  },
  'meta-portrait': {
    label: { en: 'Feed, portrait 4:5', es: 'Feed, vertical 4:5' },
    ...meta,
    width: 1080,
    height: 1350,
    source: metaSizes,
  },
  'meta-story': {
    label: { en: 'Stories', es: 'Stories' },
    ...meta,
    width: 1080,
    height: 1920,
    unsafe: { top: 0.14, bottom: 0.2 },
    source: metaZones,
  },
  'meta-reel': {
    label: { en: 'Reels', es: 'Reels' },
    ...meta,
    width: 1080,
    height: 1920,
    unsafe: { top: 0.14, bottom: 0.35, right: 0.06, left: 0.06 },
    source:
      'https://behaviour.digital/post/meta-reels-safe-zone-14-top-35-bottom-6-sides-the-2026-official-guide',
    ...read,
  },
  'google-landscape': {
    label: { en: 'Performance Max, landscape', es: 'Performance Max, horizontal' },
    ...google,
    width: 1200,
    height: 628,
  },
  'google-square': {
    label: { en: 'Performance Max, square', es: 'Performance Max, cuadrado' },
    ...google,
    width: 1200,
    height: 1200,
  },
  'google-portrait': {
    label: { en: 'Performance Max, portrait', es: 'Performance Max, vertical' },
    ...google,
    width: 960,
    height: 1200,
  },
  'tiktok-feed': {
    label: { en: 'In feed', es: 'En el feed' },
    channel: 'tiktok',
    // TikTok's own page hands out its safe zones as files; this guide says 150, 440 and 150 pixels, and left is ours.
    source: 'https://adfuseai.com/blog/tiktok-ad-sizes-specs-guide',
    ...read,
    official: false,
    width: 1080,
    height: 1920,
    // of ours: its pages say none for pictures
    maxBytes: 10 * megabyte,
    unsafe: { top: 0.08, bottom: 0.25, right: 0.14, left: 0.06 },
  },
  'pinterest-pin': {
    label: { en: 'Pin 2:3', es: 'Pin 2:3' },
    channel: 'pinterest',
    ...guide,
    width: 1000,
    height: 1500,
    maxBytes: 20 * megabyte,
    source: 'https://neverwithout.notion.site',
  },
  'linkedin-landscape': {
    label: { en: 'Sponsored image', es: 'Imagen patrocinada' },
    channel: 'linkedin',
    // Its page (read in copies of it) recommends 1.91:1, and takes 640 × 360 to 7680 × 4320.
    source: 'https://www.linkedin.com/help/lms/answer/a426534',
    ...read,
    official: true,
    width: 1200,
    height: 627,
    maxBytes: 5 * megabyte,
  },
  'x-card': {
    label: { en: 'Image ad, landscape', es: 'Anuncio con imagen, horizontal' },
    ...x,
    width: 1200,
    height: 628,
  },
  'x-square': {
    label: { en: 'Image ad, square', es: 'Anuncio con imagen, cuadrado' },
    ...x,
    width: 1200,
    height: 1200,
  },
  'x-landscape': {
    label: { en: 'Post 16:9, no ad', es: 'Publicación 16:9, no anuncio' },
    ...x,
    source: 'https://pulzzy.com/blog/best-x-twitter-post-sizes-guide.html',
    official: false,
    width: 1200,
    height: 675,
  },
  'display-rectangle': {
    label: { en: 'Medium rectangle', es: 'Rectángulo mediano' },
    ...iab,
    width: 300,
    height: 250,
  },
  'display-leaderboard': {
    label: { en: 'Leaderboard', es: 'Leaderboard' },
    ...iab,
    width: 728,
    height: 90,
  },
  'display-skyscraper': {
    label: { en: 'Wide skyscraper', es: 'Rascacielos ancho' },
    ...iab,
    width: 160,
    height: 600,
  },
  'display-half-page': {
    label: { en: 'Half page', es: 'Media página' },
    ...iab,
    // no fixed size of the portfolio
    source: 'https://mediassociates-specs.com/banner',
    official: false,
    width: 300,
    height: 600,
  },
  'display-mobile': {
    label: { en: 'Mobile banner', es: 'Banner móvil' },
    ...iab,
    width: 320,
    height: 50,
    maxBytes: 50_000,
  },
  'display-billboard': {
    label: { en: 'Billboard', es: 'Billboard' },
    ...iab,
    // The portfolio allows 250 kB; networks that take 150 for all sizes are more.
    width: 970,
    height: 250,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];

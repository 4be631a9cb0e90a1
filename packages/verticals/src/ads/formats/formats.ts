import type { Format } from './format.ts';

const megabyte = 1_000_000;
const guide = { verifiedAt: '2026-11-22', official: false } as const;
const metaSizes = 'https://get-ryze.ai/blog/facebook-ad-sizes-guide';
const metaZones = 'https://marketertools.fyi/blog/meta-ad-sizes-safe-zones-2026';
const googleAssets = 'https://developers.google.com/google-ads/api/docs/performance-max/assets';
const unread = { source: null, verifiedAt: null, official: false } as const;

const meta = { channel: 'meta', maxBytes: 30 * megabyte, ...guide } as const;
/** 5,120 kB each */
const google = {
  channel: 'google',
  maxBytes: 5_120_000,
  ...guide,
  official: true,
  source: googleAssets,
} as const;
/** Networks take 150 kB at the first load. */
const display = { channel: 'display', maxBytes: 150_000, ...unread } as const;

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
    ...unread,
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
    ...unread,
    width: 1080,
    height: 1920,
    maxBytes: 10 * megabyte,
    unsafe: { top: 0.07, bottom: 0.25, right: 0.12, left: 0.06 },
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
    ...unread,
    width: 1200,
    height: 627,
    maxBytes: 5 * megabyte,
  },
  'x-landscape': {
    label: { en: 'Image post', es: 'Publicación con imagen' },
    channel: 'x',
    ...unread,
    width: 1200,
    height: 675,
    maxBytes: 5 * megabyte,
  },
  'display-rectangle': {
    label: { en: 'Medium rectangle', es: 'Rectángulo mediano' },
    ...display,
    width: 300,
    height: 250,
  },
  'display-leaderboard': {
    label: { en: 'Leaderboard', es: 'Leaderboard' },
    ...display,
    width: 728,
    height: 90,
  },
  'display-skyscraper': {
    label: { en: 'Wide skyscraper', es: 'Rascacielos ancho' },
    ...display,
    width: 160,
    height: 600,
  },
  'display-half-page': {
    label: { en: 'Half page', es: 'Media página' },
    ...display,
    width: 300,
    height: 600,
  },
  'display-mobile': {
    label: { en: 'Mobile banner', es: 'Banner móvil' },
    ...display,
    width: 320,
    height: 50,
  },
  'display-billboard': {
    label: { en: 'Billboard', es: 'Billboard' },
    ...display,
    width: 970,
    height: 250,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];

/**
 * What shops and marketplaces ask of a picture, as data. Sources are named beside each; sizes in pixels, bytes in 10⁶
 * where a source says MB. `must` refuses a listing, `should` only costs quality.
 */
import type { Text } from '@escena/core/text';

export const pictureFormats = ['jpeg', 'png', 'webp', 'gif', 'tiff'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export interface Marketplace {
  readonly title: Text;
  readonly source: string;
  /** when the source was read, ISO 8601 */
  readonly verifiedAt: string;
  /** the product's share of the picture's width or height, whichever it fills first */
  readonly fill: { readonly must?: number; readonly should: number; readonly most?: number };
  /** every pixel that is not the product */
  readonly background: 'white' | 'any';
  readonly longSide: { readonly must?: number; readonly should: number; readonly most?: number };
  readonly shortSide?: { readonly must: number };
  readonly mostPixels?: number;
  readonly mostBytes: number;
  readonly formats: readonly PictureFormat[];
  /** whether a picture may have transparent pixels */
  readonly alpha: boolean;
  /** whether its colours must be sRGB */
  readonly srgb: boolean;
  /** whether a made picture must keep saying so (IPTC digital source type) */
  readonly provenance: boolean;
}

export const marketplaces = {
  amazon: {
    title: { en: 'Amazon, main image', es: 'Amazon, imagen principal' },
    source: 'changethisfile.com/blog/convert-images-for-amazon-seller-central',
    verifiedAt: '2026-11-27',
    fill: { must: 0.85, should: 0.85 },
    background: 'white',
    longSide: { must: 500, should: 1600, most: 10_000 },
    mostBytes: 10e6,
    formats: ['jpeg', 'png', 'tiff', 'gif'],
    alpha: false,
    srgb: true,
    provenance: false,
  },
  google: {
    title: { en: 'Google Merchant Center', es: 'Google Merchant Center' },
    source:
      'support.google.com/merchants/answer/6324350; emberfeed.com/specs/google-merchant-image-requirements-2026',
    verifiedAt: '2026-11-27',
    fill: { should: 0.75, most: 0.9 },
    background: 'any',
    // 500 from 31 January 2027; 100, or 250 for clothes, until then.
    shortSide: { must: 500 },
    longSide: { should: 1500 },
    mostPixels: 64e6,
    mostBytes: 16e6,
    formats: ['jpeg', 'png', 'webp', 'gif', 'tiff'],
    alpha: true,
    srgb: false,
    provenance: true,
  },
  etsy: {
    title: { en: 'Etsy', es: 'Etsy' },
    source: 'hauld.app/blog/etsy-listing-photo-checklist',
    verifiedAt: '2026-11-27',
    fill: { should: 0.6 },
    background: 'any',
    longSide: { should: 2000 },
    mostBytes: 10e6,
    formats: ['jpeg', 'png', 'gif'],
    alpha: false,
    srgb: true,
    provenance: false,
  },
  shopify: {
    title: { en: 'Shopify', es: 'Shopify' },
    source: 'sellshot.ai/en/blog/shopify-product-image-size-guide',
    verifiedAt: '2026-11-27',
    fill: { should: 0.6 },
    background: 'any',
    longSide: { should: 2048, most: 5000 },
    mostPixels: 25e6,
    mostBytes: 20e6,
    formats: ['jpeg', 'png', 'webp', 'gif', 'tiff'],
    alpha: true,
    srgb: false,
    provenance: false,
  },
} as const satisfies Record<string, Marketplace>;

export type MarketplaceName = keyof typeof marketplaces;
export const marketplaceNames = Object.keys(marketplaces) as [MarketplaceName, ...MarketplaceName[]];

/** Columns of Shopify's product import (help.shopify.com, "Using CSV files to import and export products"). */
import { csvLine } from '@escena/core/csv-line';
import { slug } from '../names/slug.ts';
import type { FeedRowOut } from './feed-row.ts';

const columns = [
  'Handle',
  'Title',
  'Option1 Name',
  'Option1 Value',
  'Variant SKU',
  'Variant Image',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Alternative text, Spanish (product.metafields.escena.alt_es)',
  'Colour difference (product.metafields.escena.delta_e)',
];

/** Rows of one title are the variants of one product; a line for every picture. Rows without pictures are left out. */
export function* shopifyCsv(rows: readonly FeedRowOut[]): Generator<string> {
  yield csvLine(columns);
  const products = new Map<string, FeedRowOut[]>();
  for (const row of rows) {
    if (row.pictures.length === 0) continue;
    const handle = slug(row.title) || slug(row.sku);
    products.set(handle, [...(products.get(handle) ?? []), row]);
  }
  for (const [handle, variants] of products) {
    let position = 0;
    for (const { sku, title, pictures } of variants)
      for (const [i, { link, alt, measures }] of pictures.entries()) {
        position += 1;
        const first = i === 0;
        yield csvLine([
          handle,
          position === 1 ? title : '',
          first ? 'SKU' : '',
          first ? sku : '',
          first ? sku : '',
          first ? link : '',
          link,
          String(position),
          alt.en,
          position === 1 ? alt.es : '',
          position === 1 ? (measures.deltaE?.toFixed(2) ?? '') : '',
        ]);
      }
  }
}

import { Readable } from 'node:stream';
import { AppError } from '@escena/core/app-error';
import { csvLine } from '@escena/core/csv-line';
import type { Delivery } from '@escena/db/deliveries/delivery-fields';
import { slug } from '@escena/feeds/slug';
import { streamZip, type ZipEntry } from '@escena/storage/stream-zip';
import type { Context } from '../context.ts';
import { deliveryFiles } from './delivery-files.ts';
import { deliveryFindings } from './delivery-findings.ts';

/**
 * All files of a delivery as one ZIP, with a table of what each shows and one of what the listing service would say.
 * @throws AppError `not_found` while it is not ready
 */
export function zipDelivery(
  { storage }: Pick<Context, 'storage'>,
  delivery: Delivery,
  signal?: AbortSignal,
): { fileName: string; body: Readable } {
  if (delivery.status !== 'ready') throw new AppError('not_found', { detail: 'not made yet' });
  const { address, reference } = delivery.listing;
  const files = deliveryFiles(delivery);
  const entries: ZipEntry[] = [
    ...files.map(({ name, mime, storageKey }) => ({
      name,
      compress: !mime.startsWith('image/'),
      open: () => storage.get(storageKey),
    })),
    table('photos.csv', [
      ['file', 'altered', 'alt_en', 'alt_es', 'original_page'],
      ...files
        .filter(({ name }) => name.startsWith('upload/'))
        .map(({ name, altered, item: { altEn, altEs, disclosure } }) => [
          name,
          altered ? 'yes' : 'no',
          altEn,
          altEs,
          disclosure?.url ?? '',
        ]),
    ]),
    table('checks.csv', [
      ['file', 'finding', 'level', 'value', 'bound'],
      ...deliveryFindings(delivery).map(({ file, code, level, value = '', bound = '' }) => [
        file ?? '',
        code,
        level,
        String(value),
        String(bound),
      ]),
    ]),
  ];
  const fileName = `${slug([reference, address].filter(Boolean).join(' ')) || 'listing'}.zip`;
  return { fileName, body: streamZip(entries, { ...(signal && { signal }) }) };
}

function table(name: string, rows: readonly (readonly string[])[]): ZipEntry {
  return { name, compress: true, open: async () => Readable.from(rows.map(csvLine)) };
}

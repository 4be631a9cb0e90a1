import type { ServedCreative } from '@escena/db/ads/find-served';

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/** A file's name says what is in it, so one that is made anew has a new address and no cache is wrong. */
export const fileName = ({ sha256, mime }: { readonly sha256: string; readonly mime: string }): string =>
  `${sha256.slice(0, 32)}.${extensions[mime] ?? 'bin'}`;

export const fileAddress = (creative: Pick<ServedCreative, 'id' | 'sha256' | 'mime'>): string =>
  `/v1/creative/${creative.id}/${fileName(creative)}`;

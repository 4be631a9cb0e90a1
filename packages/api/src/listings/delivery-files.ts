/** The files of a delivery under the names that keep the listing's order, whatever sorts them. Pure. */
import type { Delivery, DeliveryItem } from '@escena/db/deliveries/delivery-fields';
import { slug } from '@escena/feeds/slug';

export interface DeliveryFile {
  /** its path in the ZIP */
  readonly name: string;
  readonly mime: string;
  readonly storageKey: string;
  readonly item: DeliveryItem;
  /** of an export's altered picture */
  readonly altered: boolean;
  /** its name in the export; null: a photo as it is */
  readonly source: string | null;
}

/** What an export calls its files, after the photo's own name. */
const kinds = /(virtually-staged|original|without-words|with-words)\.jpg$/;

/**
 * `upload/` holds what the service takes, numbered through in the listing's order with an original behind its picture; `other/`
 * pictures that it does not take; `texts/` and `qr/` what is entered beside them.
 */
export function deliveryFiles({ items }: Pick<Delivery, 'items'>): DeliveryFile[] {
  let count = 0;
  const numbered = (item: DeliveryItem, kind?: string) => {
    count += 1;
    return `upload/${two(count)}-${[slug(item.room), kind].filter(Boolean).join('-')}.jpg`;
  };
  return items.flatMap((item): DeliveryFile[] => {
    const { disclosure, storageKey, position } = item;
    if (!disclosure) {
      if (storageKey === null) return [];
      const plain = { mime: 'image/jpeg', storageKey, item, altered: false, source: null };
      return [{ name: numbered(item), ...plain }];
    }
    // What was taken down goes nowhere.
    if (disclosure.takenDownAt) return [];
    const stem = `${two(position + 1)}-${slug(item.room)}`;
    return disclosure.files
      .toSorted((a, b) => rank(a.name) - rank(b.name))
      .flatMap((file) => {
        const kind = kinds.exec(file.name)?.[1];
        const altered = kind === 'virtually-staged';
        const rest = { mime: file.mime, storageKey: file.storageKey, item, altered, source: file.name };
        if (file.name.startsWith('upload/')) return [{ name: numbered(item, kind), ...rest }];
        if (kind) return [{ name: `other/${stem}-${kind}.jpg`, ...rest }];
        if (file.name === 'caption.txt') return [{ name: `texts/${stem}.txt`, ...rest }];
        const qr = /^disclosure-qr(\.\w+)$/.exec(file.name)?.[1];
        return qr ? [{ name: `qr/${stem}${qr}`, ...rest }] : [];
      });
  });
}

const two = (n: number) => String(n).padStart(2, '0');

/** The altered picture before its original: where they must be neighbours, either order will do. */
const rank = (name: string) => (name.includes('virtually-staged') ? 0 : 1);

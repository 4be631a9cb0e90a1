import type { Delivery } from '@escena/db/deliveries/delivery-fields';
import type { ExportFindingCode } from '@escena/verticals/compliance/findings';
import { profileNames, profileOf } from '@escena/verticals/compliance/profiles';
import { type DeliveryFile, deliveryFiles } from './delivery-files.ts';
import { storedChecks, storedFindings } from '../views/stored-checks.ts';

/** What a listing service would say of a delivery: of a file, or of all of them. */
export interface DeliveryFinding {
  /** its path in the ZIP; null: all files together */
  readonly file: string | null;
  readonly code: ExportFindingCode | 'too_many';
  readonly level: 'must' | 'should';
  readonly value?: number | string;
  readonly bound?: number | string;
}

/** From what was measured on the finished files, and from the set as a whole. */
export function deliveryFindings(delivery: Delivery): DeliveryFinding[] {
  const { size } = profileOf(profileNames.find((name) => name === delivery.profile) ?? 'other');
  const files = deliveryFiles(delivery).filter(({ name }) => name.startsWith('upload/'));
  const { mostPhotos } = size;
  const set: DeliveryFinding[] =
    mostPhotos !== undefined && files.length > mostPhotos
      ? [{ file: null, code: 'too_many', level: 'must', value: files.length, bound: mostPhotos }]
      : [];
  return [...set, ...files.flatMap(findingsOf)];
}

function findingsOf({ name, item, source }: DeliveryFile): DeliveryFinding[] {
  const found =
    source === null
      ? storedFindings.safeParse(item.checks ?? []).data
      : storedChecks.safeParse(item.disclosure?.checks ?? []).data?.find(({ file }) => file === source)
          ?.findings;
  return (found ?? []).map((finding) => ({ file: name, ...finding }));
}

import { randomBytes } from 'node:crypto';
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { type Disclosure, disclosureFields } from './disclosure-fields.ts';

export interface CreateDisclosureOptions {
  readonly workspaceId: string;
  readonly outputId: string;
  readonly createdById: string;
  readonly profile: string;
  readonly edits: readonly string[];
  readonly label: boolean | null;
  readonly contact: string;
  /** the page's address of a token */
  readonly urlOf: (token: string) => string;
  /** how the picture was made, for its provenance */
  readonly made: Prisma.InputJsonValue;
}

/**
 * A finished picture on its way to a listing service: everything that its page will show is named here, once.
 * @throws AppError `not_found`; `compliance.not_a_property` for a photo of a person
 */
export async function createDisclosure(
  db: Db | Tx,
  { edits, urlOf, ...options }: CreateDisclosureOptions,
): Promise<Disclosure> {
  const { workspaceId, outputId } = options;
  const output = await db.output.findFirst({
    where: { id: outputId, workspaceId, deletedAt: null },
    select: {
      imageKey: true,
      displayKey: true,
      maskKey: true,
      width: true,
      height: true,
      job: {
        select: {
          asset: { select: { id: true, name: true, storageKey: true, sha256: true, displayKey: true } },
        },
      },
    },
  });
  const asset = output?.job.asset;
  if (!output || !asset?.displayKey) throw new AppError('not_found', { data: { outputId } });
  if (output.maskKey === null) throw new AppError('compliance.not_a_property');
  // Who takes a consent back wants the picture gone, which a published one cannot be.
  if ((await db.consent.count({ where: { workspaceId, assetId: asset.id } })) > 0)
    throw new AppError('compliance.not_a_property');
  const token = randomBytes(18).toString('base64url');
  return db.disclosure.create({
    data: {
      ...options,
      id: createId('disclosure'),
      assetId: asset.id,
      token,
      url: urlOf(token),
      name: asset.name.replace(/\.[^.]+$/, ''),
      edits: [...edits],
      photoKey: asset.storageKey,
      photoDisplayKey: asset.displayKey,
      photoSha256: asset.sha256,
      pictureKey: output.imageKey,
      pictureDisplayKey: output.displayKey,
      maskKey: output.maskKey,
      width: output.width,
      height: output.height,
    },
    select: disclosureFields,
  });
}

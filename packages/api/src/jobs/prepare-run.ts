import { AppError } from '@escena/core/app-error';
import type { ConsentPurpose } from '@escena/core/consent';
import { getAsset } from '@escena/db/assets/get-asset';
import { requireSwimwear } from '@escena/db/workspaces/swimwear';
import { requireConsent } from '@escena/db/consents/find-consent';
import { requireOpenUse } from '@escena/db/consents/require-open-use';
import type { Db, Tx } from '@escena/db/create-db';
import type { JobPlace } from '@escena/db/jobs/create-job';
import { getProject } from '@escena/db/projects/get-project';
import { contractOf, toolNames } from '@escena/verticals/contracts';
import { storedRun, type StoredRun } from '@escena/verticals/stored-run';
import { z } from 'zod';
import { requireUsable } from './require-usable.ts';

/** What a run is asked for with. */
export const runInput = z.object({
  tool: z.enum(toolNames),
  /** the photo; none for a run that looks at none */
  assetId: z.string().optional(),
  /** where the pictures of a run without a photo belong */
  projectId: z.string().optional(),
  input: z.unknown(),
});

export interface RunOptions extends z.infer<typeof runInput> {
  readonly workspaceId: string;
  /** the photo is that of the shopper who asks, which no member may use */
  readonly isShoppers?: boolean;
}

/** A run that may begin. */
export interface PreparedRun {
  readonly stored: StoredRun;
  readonly place: JobPlace;
  readonly credits: number;
  /** pictures */
  readonly outputs: number;
}

/**
 * Checks all that can be checked before a run: its input by the tool's own contract, the photo, what else it uses.
 * @throws AppError `not_found`, `consent.*`, `tryon.swimwear_off`, `conflict` for a photo or a model that is not ready,
 *   `model3d.size_unclear`, `input.invalid` for a photo that is missing or that nobody looks at; ZodError
 */
export async function prepareRun(
  db: Db | Tx,
  { workspaceId, isShoppers, ...asked }: RunOptions,
): Promise<PreparedRun> {
  const contract = contractOf(asked.tool);
  const input = contract.input.parse(asked.input);
  const place = placeOf(asked, contract.needsPhoto?.(input) ?? true);
  if (place.assetId === null) await getProject(db, { workspaceId, projectId: place.projectId });
  else {
    const { assetId } = place;
    await requirePhoto(db, { workspaceId, assetId, purpose: contract.needsConsent, isShoppers });
  }
  const uses = contract.uses(input);
  if (!contract.needsConsent) {
    const assetIds = [...(place.assetId === null ? [] : [place.assetId]), ...(uses.pictures ?? [])];
    await requireOpenUse(db, { workspaceId, assetIds });
  }
  if (contract.needsSwimwear?.(input)) await requireSwimwear(db, { workspaceId });
  await requireUsable(db, { workspaceId, uses });
  const stored = storedRun(asked.tool, input);
  return { stored, place, credits: contract.credits(input), outputs: contract.outputs(input) };
}

function placeOf({ assetId, projectId }: z.infer<typeof runInput>, needsPhoto: boolean): JobPlace {
  const refuse = (field: string, detail: string): AppError =>
    new AppError('input.invalid', { detail: `${field}: ${detail}`, data: { input: field } });
  if (needsPhoto) {
    if (assetId === undefined) throw refuse('photo', 'this run looks at a photo: say which');
    return { assetId };
  }
  if (assetId !== undefined) throw refuse('photo', 'this run looks at no photo: name the project instead');
  if (projectId === undefined)
    throw refuse('project', 'a run without a photo needs the project it belongs to');
  return { assetId: null, projectId };
}

interface PhotoOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  readonly purpose: ConsentPurpose | undefined;
  readonly isShoppers: boolean | undefined;
}

async function requirePhoto(db: Db | Tx, { purpose, isShoppers, ...photo }: PhotoOptions): Promise<void> {
  const { status } = await getAsset(db, { ...photo, evenAShoppers: isShoppers });
  if (status !== 'ready') throw new AppError('conflict', { detail: `the photo is ${status}` });
  if (purpose) await requireConsent(db, { ...photo, purpose });
}

import { AppError } from '@escena/core/app-error';
import { getAsset } from '@escena/db/assets/get-asset';
import { requireConsent } from '@escena/db/consents/find-consent';
import type { Db, Tx } from '@escena/db/create-db';
import { contractOf, type ToolName, toolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import { requireUsable } from './require-usable.ts';

/** What a run is asked for with. */
export const runInput = z.object({ tool: z.enum(toolNames), assetId: z.string(), input: z.unknown() });

interface RunOptions {
  readonly workspaceId: string;
  readonly tool: ToolName;
  readonly assetId: string;
  readonly input: unknown;
}

/**
 * Checks all that can be checked before a run: its input by the tool's own contract, the photo, what else it uses.
 * @throws AppError `not_found`, `consent.required`, `conflict` for a photo or a model that is not ready, `model3d.size_unclear`; ZodError
 */
export async function prepareRun(db: Db | Tx, { workspaceId, tool, assetId, input: asked }: RunOptions) {
  const contract = contractOf(tool);
  const input = contract.input.parse(asked);
  const asset = await getAsset(db, { workspaceId, assetId });
  if (asset.status !== 'ready') throw new AppError('conflict', { detail: `the photo is ${asset.status}` });
  const { needsConsent: purpose } = contract;
  if (purpose) await requireConsent(db, { workspaceId, assetId, purpose });
  await requireUsable(db, { workspaceId, uses: contract.uses(input) });
  return { input, credits: contract.credits(input), outputs: contract.outputs(input) };
}

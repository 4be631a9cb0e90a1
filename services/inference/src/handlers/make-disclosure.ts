import { AppError } from '@escena/core/app-error';
import type { Db } from '@escena/db/create-db';
import { keepContentSigner } from '@escena/db/disclosures/content-signer';
import {
  findDisclosureToMake,
  markDisclosureFailed,
  markDisclosureReady,
} from '@escena/db/disclosures/disclosure-work';
import { withRetry } from '@escena/db/with-retry';
import type { JobHandler } from '@escena/queue/worker-handler';
import { createSigningIdentity } from '@escena/imaging/c2pa-identity';
import { editNames } from '@escena/verticals/compliance/edits';
import { profileNames } from '@escena/verticals/compliance/profiles';
import type { Made } from '@escena/verticals/provenance';
import type { TaskProcess } from '../process/task-process.ts';
import type { MakeExportPayload, MakeExportResult } from '../tasks/messages.ts';

/** Clocks differ: a certificate that begins in the reader's future is refused. */
const clockMs = 24 * 3_600_000;

/** Makes the files of a picture for a listing service; from then on its disclosure page is there. */
export function makeDisclosure({
  db,
  lane,
}: {
  db: Db;
  lane: Pick<TaskProcess, 'run'>;
}): JobHandler<'disclosure.make'> {
  return {
    async run(asked, { signal }) {
      const work = await findDisclosureToMake(db, asked);
      if (!work) return;
      const profile = profileNames.find((name) => name === work.profile);
      if (!profile) throw new AppError('input.invalid', { detail: `no profile named ${work.profile}` });
      const { id, workspaceId, edits, made, ...known } = work;
      const payload: MakeExportPayload = {
        ...known,
        profile,
        edits: editNames.filter((edit) => edits.includes(edit)),
        made: made as unknown as Made,
        identity: await keepContentSigner(db, () =>
          createSigningIdentity({ name: 'Escena', now: new Date(Date.now() - clockMs) }),
        ),
      };
      const result = (await lane.run('makeExport', payload, { signal })) as MakeExportResult;
      const checks = result.checks.map(({ file, findings }) => ({
        file,
        findings: findings.map((finding) => ({ ...finding })),
      }));
      await withRetry(() => markDisclosureReady(db, { id, workspaceId }, { ...result, checks }));
    },
    async giveUp(asked, error) {
      await markDisclosureFailed(db, asked, error);
    },
  };
}

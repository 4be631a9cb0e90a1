import type { Db } from '../create-db.ts';
import { createAsset } from '../assets/create-asset.ts';
import { markAssetReady } from '../assets/mark-asset-ready.ts';
import { createProject } from '../projects/create-project.ts';
import { createUser } from '../users/create-user.ts';

export interface Fixture {
  readonly userId: string;
  readonly workspaceId: string;
  readonly projectId: string;
  /** ready */
  readonly assetId: string;
}

/** A person with credits, a project and a photo that can be worked on. */
export async function createFixture(db: Db, { startingCredits = 10 } = {}): Promise<Fixture> {
  const { userId, workspaceId } = await createUser(db, { workspaceName: 'Studio', startingCredits });
  const { id: projectId } = await createProject(db, { workspaceId, name: 'Calle Mayor 3' });
  const { id: assetId } = await createAsset(db, {
    workspaceId,
    projectId,
    name: 'salon.jpg',
    storageKey: 'originals/ab/cd',
    sha256: 'ab'.repeat(32),
    mime: 'image/jpeg',
    bytes: 123_456,
  });
  await markAssetReady(db, {
    workspaceId,
    assetId,
    width: 1600,
    height: 1067,
    displayKey: 'display/1',
    thumbKey: 'thumb/1',
  });
  return { userId, workspaceId, projectId, assetId };
}

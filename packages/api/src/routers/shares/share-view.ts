import type { Share } from '@escena/db/shares/share-fields';

/** A public page as its owner sees it. */
export interface ShareView {
  readonly id: string;
  readonly outputId: string;
  readonly url: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly views: number;
}

export function toShareView(share: Share, publicUrl: string): ShareView {
  const { id, outputId, token, createdAt, expiresAt, views } = share;
  return { id, outputId, url: new URL(`/s/${token}`, publicUrl).href, createdAt, expiresAt, views };
}

import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import { type JoinedViews, joinViews } from '@escena/scene/join-views';
import type { ReadView, ViewLink } from '@escena/scene/view-link';

/** Photos joined as they are linked, or the sentence that says why they cannot be. */
export type Joined = { readonly joined: JoinedViews } | { readonly problem: Text };

export function joinDraft(views: readonly ReadView[], links: readonly ViewLink[]): Joined {
  try {
    return { joined: joinViews(views, links) };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'staging.link_invalid') throw thrown;
    const { en, es } = thrown.data ?? {};
    return { problem: { en: String(en), es: String(es) } };
  }
}

/** Centimetres between the two places of the point that agrees least. */
export function worstOf({ fits }: JoinedViews): number {
  return Math.max(...fits.flatMap(({ points }) => points.map(({ cm }) => cm)));
}

import type { Context } from '../../context.ts';

/**
 * A link may be shown instead of sent in one case: no letters are sent here, and whoever asks sits at the machine, which
 * is proof of being its owner anyway.
 */
export function shownHere(
  { mail, isLocal }: Context,
  { link }: { link: string | null },
): { link: string | null; delivers: boolean } {
  return { link: isLocal && !mail.delivers ? link : null, delivers: mail.delivers };
}

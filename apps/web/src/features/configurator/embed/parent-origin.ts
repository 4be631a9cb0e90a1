interface Around {
  /** of the pages around ours, the nearest first; not every browser tells */
  readonly ancestors: readonly string[];
  /** the page that loaded ours; its address or at least its origin */
  readonly referrer: string;
  /** whose pages may show ours */
  readonly allowed: readonly string[];
}

/**
 * Where the shop's page is: only that origin is ever spoken to. Browsers that tell nothing show ours to allowed pages only
 * (frame-ancestors), so that a single allowed one is it.
 */
export function parentOrigin({ ancestors, referrer, allowed }: Around): string | undefined {
  const told = [ancestors[0], originOf(referrer)].find(
    (origin) => origin !== undefined && allowed.includes(origin),
  );
  return told ?? (ancestors.length === 0 && allowed.length === 1 ? allowed[0] : undefined);
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

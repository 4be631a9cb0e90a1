import { loadC2pa, toBlob } from './load-c2pa.ts';
import type { C2paFormat } from './sign-c2pa.ts';

export interface C2paReading {
  /** the library's word: `Valid` (whole and rightly signed), `Trusted` (by a known signer too), `Invalid` */
  readonly state: string;
  /** what it found wrong or unknown: `signingCredential.untrusted` */
  readonly problems: readonly string[];
  readonly actions: readonly string[];
  /** titles of what it was made from */
  readonly ingredients: readonly string[];
}

interface ManifestStore {
  readonly active_manifest?: string;
  readonly validation_state?: string;
  readonly validation_status?: readonly { readonly code: string }[];
  readonly manifests?: Readonly<Record<string, Manifest>>;
}

interface Manifest {
  readonly assertions?: readonly {
    readonly label: string;
    readonly data?: { readonly actions?: readonly { readonly action: string }[] };
  }[];
  readonly ingredients?: readonly { readonly title?: string }[];
}

/** What a picture's manifest says; undefined: it has none. */
export async function readC2pa(file: Uint8Array, format: C2paFormat): Promise<C2paReading | undefined> {
  const { WasmReader } = await loadC2pa();
  const reader = await WasmReader.fromBlob(format, toBlob(file, format)).catch((error: unknown) => {
    if (String(error).includes('JumbfNotFound')) return undefined;
    throw error;
  });
  if (!reader) return undefined;
  try {
    const store = JSON.parse(reader.json()) as ManifestStore;
    const manifest = store.manifests?.[store.active_manifest ?? ''];
    return {
      state: store.validation_state ?? 'unknown',
      problems: (store.validation_status ?? []).map(({ code }) => code),
      actions: (manifest?.assertions ?? [])
        .filter(({ label }) => label.startsWith('c2pa.actions'))
        .flatMap(({ data }) => data?.actions?.map(({ action }) => action) ?? []),
      ingredients: (manifest?.ingredients ?? []).flatMap(({ title }) => title ?? []),
    };
  } finally {
    reader.free();
  }
}

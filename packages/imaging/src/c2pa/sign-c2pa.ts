import type { DigitalSourceType } from '../provenance.ts';
import { coseSign1 } from './cose-sign1.ts';
import type { SigningIdentity } from './identity.ts';
import { loadC2pa, toBlob } from './load-c2pa.ts';

export type C2paFormat = 'image/jpeg' | 'image/png';

export interface C2paClaim {
  readonly title: string;
  /** program and version that made the picture */
  readonly generator: { readonly name: string; readonly version: string };
  readonly digitalSourceType: DigitalSourceType;
  /** what was done, in words that people read, one an edit */
  readonly edits: readonly string[];
  /** the unaltered photo: its hash, and what it shows, go along as the parent */
  readonly parent: { readonly title: string; readonly bytes: Uint8Array; readonly format: C2paFormat };
}

/** bytes of a signature with two certificates, and room to spare */
const reserved = 8192;
const vocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * The same picture with a C2PA manifest in it: opened from its parent, edited so, by whom. Pixels are not touched.
 * The signature holds random numbers: no two runs give the same bytes.
 */
export async function signC2pa(
  file: Uint8Array,
  format: C2paFormat,
  { claim, identity }: { claim: C2paClaim; identity: SigningIdentity },
): Promise<Uint8Array> {
  const { WasmBuilder } = await loadC2pa();
  const { title, generator, digitalSourceType, edits, parent } = claim;
  const parentId = 'parent';
  const builder = WasmBuilder.fromJson(
    JSON.stringify({
      title,
      claim_generator_info: [generator],
      assertions: [
        {
          label: 'c2pa.actions.v2',
          data: {
            actions: [
              { action: 'c2pa.opened', parameters: { ingredientIds: [parentId] } },
              ...edits.map((description) => ({
                action: 'c2pa.edited',
                description,
                digitalSourceType: vocabulary + digitalSourceType,
              })),
            ],
          },
        },
      ],
    }),
  );
  try {
    const ingredient = { title: parent.title, relationship: 'parentOf', instance_id: parentId };
    await builder.addIngredientFromBlob(
      JSON.stringify(ingredient),
      parent.format,
      toBlob(parent.bytes, parent.format),
    );
    const signer = {
      alg: 'es256',
      reserveSize: reserved,
      sign: async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(coseSign1(bytes, identity, reserved)),
    };
    return await builder.sign(signer, [], format, toBlob(file, format));
  } finally {
    builder.free();
  }
}

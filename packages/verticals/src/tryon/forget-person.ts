import type { TryonInput } from './contract.ts';

/**
 * An input without what describes the person: no landmarks, no masks, and not where things came to lie on that body. Run
 * again, all of it is found anew.
 * @returns with the masks of the person that it named
 */
export function forgetPerson(input: TryonInput): { input: TryonInput; pictures: string[] } {
  const { worn, inFront } = input.person;
  return {
    input: {
      ...input,
      person: {},
      garments: input.garments.map((garment) => ({ ...garment, fit: undefined })),
      accessories: input.accessories.map((accessory) => ({ ...accessory, place: undefined })),
    },
    pictures: [worn?.maskId, inFront?.maskId].flatMap((id) => id ?? []),
  };
}

import type { Rgb } from '../../camera.ts';
import type { Material } from '../../scene.ts';

/** Every surface that pieces ask for by role; linear light. */
export interface StyleMaterials {
  readonly sofa: Material;
  readonly armchair: Material;
  readonly wood: Material;
  readonly legs: Material;
  readonly metal: Material;
  readonly tableTop: Material;
  readonly cabinet: Material;
  readonly rug: Material;
  readonly cushionPlain: Material;
  readonly cushionAccent: Material;
  readonly cushionPattern: Material;
  readonly throw: Material;
  readonly duvet: Material;
  readonly sheet: Material;
  readonly headboard: Material;
  readonly shade: Material;
  readonly pot: Material;
  readonly ceramic: Material;
  readonly curtain: Material;
  readonly basket: Material;
  readonly art: Material;
}

/** The shapes that differ between styles. */
export interface StyleForms {
  readonly sofa: {
    readonly width: number;
    readonly depth: number;
    readonly height: number;
    readonly arm: number;
    readonly legHeight: number;
  };
  readonly legs: 'tapered' | 'block';
  readonly splay: number;
  readonly table: 'turned' | 'slab' | 'drum';
  readonly lamp: 'tripod' | 'straight' | 'arc';
}

export interface Style {
  readonly materials: StyleMaterials;
  readonly forms: StyleForms;
  /** spines and covers of the books on shelves and tables */
  readonly books: readonly Rgb[];
}

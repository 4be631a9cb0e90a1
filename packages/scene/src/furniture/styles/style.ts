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
  /** loose or fixed pads of dining chairs, stools and benches */
  readonly chairSeat: Material;
  /** cane, rattan or wicker, where pieces are woven */
  readonly weaving: Material;
  readonly towel: Material;
  readonly outdoorFrame: Material;
  readonly outdoorCloth: Material;
}

/** The shapes that differ between styles. */
export interface StyleForms {
  readonly sofa: {
    readonly width: number;
    readonly depth: number;
    readonly height: number;
    readonly arm: number;
    readonly legHeight: number;
    /** square upholstered arms, arms rolled outwards, or open wooden ones */
    readonly arms: 'track' | 'rolled' | 'wooden';
    /** buttons in the back cushions */
    readonly tufted: boolean;
  };
  readonly legs: 'tapered' | 'block' | 'turned' | 'steel';
  /** metres that tapered legs stand out */
  readonly splay: number;
  readonly table: 'turned' | 'slab' | 'drum' | 'pedestal';
  readonly lamp: 'tripod' | 'straight' | 'arc' | 'swing';
  readonly headboard: 'boards' | 'panels' | 'channels' | 'spindles' | 'iron' | 'tufted' | 'cane';
  readonly chair: 'spindle' | 'shell' | 'upholstered' | 'cross' | 'metal' | 'cane' | 'wishbone' | 'oval';
  /** doors and drawers: flat, or a panel in a frame */
  readonly fronts: 'flat' | 'framed' | 'cane';
  readonly pendant: 'paper' | 'dome' | 'globe' | 'cage' | 'woven' | 'chandelier';
}

/** Which pieces a style reaches for first, by role: names of the catalogue (styles.test.ts holds them to it). */
export interface StylePieces {
  readonly chairs: readonly string[];
  readonly tables: readonly string[];
  readonly plants: readonly string[];
  readonly accents: readonly string[];
  readonly wall: readonly string[];
}

export interface Style {
  readonly materials: StyleMaterials;
  readonly forms: StyleForms;
  readonly pieces: StylePieces;
  /** spines and covers of the books on shelves and tables */
  readonly books: readonly Rgb[];
}

import { foliage } from '../../styles/materials.ts';

/** Leaves that several plants share. */
export const darkLeaf = foliage([0.045, 0.105, 0.028], [0.13, 0.2, 0.07]);
export const trailing = foliage([0.08, 0.16, 0.045], [0.17, 0.25, 0.1]);

import type { Material } from '@escena/scene/scene';
import type { RoomType, Style } from '@escena/verticals/staging/options';

/** What the page and its worker tell each other. The worker has the catalogue's heavy side: shapes, patterns, layouts. */

export interface PieceRequest {
  readonly piece: string;
  readonly style: Style;
  readonly seed: number;
  /** how many pieces of the same name stand before it: two plants are not the same plant */
  readonly occurrence: number;
  readonly color: string | undefined;
}

export interface ProposalRequest {
  /** `roomToJson` */
  readonly room: unknown;
  readonly roomType: RoomType;
  readonly style: Style;
  readonly seeds: readonly number[];
}

/** A surface pattern as a picture: of the whole flat part, or of a tile that is repeated in mirror. */
export interface BakedTexture {
  readonly width: number;
  readonly height: number;
  /** sRGB, 4 samples a pixel */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** metres that the picture covers, along the part's longest and middle axis */
  readonly span: readonly [number, number];
  readonly whole: boolean;
}

export interface PartData {
  /** 9 numbers a triangle */
  readonly positions: Float32Array<ArrayBuffer>;
  readonly normals: Float32Array<ArrayBuffer>;
  readonly material: Omit<Material, 'texture'>;
  readonly texture: BakedTexture | undefined;
  /** axes of the piece from the part's longest extent to its shortest, and the part's middle along them */
  readonly axes: readonly [number, number, number];
  readonly center: readonly [number, number, number];
}

/** How much light a piece keeps from the floor below and around it: 0…1 on a grid centred under it. */
export interface ContactData {
  readonly width: number;
  readonly height: number;
  readonly occlusion: Float32Array<ArrayBuffer>;
  /** metres across the grid */
  readonly spanX: number;
  readonly spanZ: number;
}

export interface PieceData {
  readonly parts: readonly PartData[];
  readonly contact: ContactData | undefined;
}

export interface ProposedItem {
  readonly piece: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly rotation: number;
}

export interface Work {
  piece: { request: PieceRequest; answer: PieceData };
  proposals: { request: ProposalRequest; answer: readonly (readonly ProposedItem[])[] };
}

export type WorkKind = keyof Work;

export type ToWorker = {
  [Kind in WorkKind]: { readonly id: number; readonly kind: Kind; readonly request: Work[Kind]['request'] };
}[WorkKind];

export type FromWorker =
  | { readonly id: number; readonly answer: Work[WorkKind]['answer'] }
  | { readonly id: number; readonly error: string };

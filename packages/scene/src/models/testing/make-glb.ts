/** Models made by the tests themselves: boxes of a size, with what a test wants to vary. */
import { Document, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { BoxGeometry, type BufferGeometry } from 'three';

export interface BoxOptions {
  /** in file units */
  readonly size?: readonly [number, number, number];
  readonly geometry?: BufferGeometry;
  /** linear RGBA */
  readonly color?: [number, number, number, number];
  readonly roughness?: number;
  readonly metallic?: number;
  /** PNG bytes of the base colour */
  readonly image?: Uint8Array;
  /** changes the document before it is written */
  readonly change?: (document: Document) => void;
}

/** A box standing on the origin as a glTF document with one node, mesh, primitive and material. */
export function boxDocument(options: BoxOptions = {}): Document {
  const { size = [0.8, 0.9, 0.7], color = [0.8, 0.8, 0.8, 1], roughness = 1, metallic = 0, image } = options;
  const geometry = options.geometry ?? new BoxGeometry(...size).translate(0, size[1] / 2, 0);
  const document = new Document();
  const buffer = document.createBuffer();
  const material = document
    .createMaterial('paint')
    .setBaseColorFactor(color)
    .setRoughnessFactor(roughness)
    .setMetallicFactor(metallic);
  if (image)
    material.setBaseColorTexture(document.createTexture('paint').setImage(image).setMimeType('image/png'));
  const primitive = document.createPrimitive().setMaterial(material);
  for (const [semantic, name, type] of [
    ['POSITION', 'position', 'VEC3'],
    ['NORMAL', 'normal', 'VEC3'],
    ['TEXCOORD_0', 'uv', 'VEC2'],
  ] as const) {
    const array = Float32Array.from(geometry.getAttribute(name).array);
    primitive.setAttribute(
      semantic,
      document.createAccessor().setType(type).setArray(array).setBuffer(buffer),
    );
  }
  const index = Uint32Array.from(geometry.getIndex()?.array ?? []);
  primitive.setIndices(document.createAccessor().setType('SCALAR').setArray(index).setBuffer(buffer));
  const mesh = document.createMesh('box').addPrimitive(primitive);
  const node = document.createNode('box').setMesh(mesh);
  document.createScene('room').addChild(node);
  options.change?.(document);
  return document;
}

export function writer(): NodeIO {
  return new NodeIO().registerExtensions(ALL_EXTENSIONS);
}

export async function boxGlb(options: BoxOptions = {}): Promise<Uint8Array> {
  return writer().writeBinary(boxDocument(options));
}

/** glTF's JSON as loosely as a hostile file takes it. */
export interface LooseGltf {
  asset: object;
  extensionsRequired?: string[];
  buffers: object[];
  bufferViews: object[];
  accessors: object[];
  images?: object[];
  meshes: { primitives: object[] }[];
  nodes: object[];
  scenes: object[];
}

/** A GLB whose JSON was changed by hand, for what no well-behaved writer writes. */
export function editGlb(glb: Uint8Array, edit: (json: LooseGltf) => void): Uint8Array {
  const view = new DataView(glb.buffer, glb.byteOffset, glb.byteLength);
  const jsonLength = view.getUint32(12, true);
  const json = JSON.parse(new TextDecoder().decode(glb.subarray(20, 20 + jsonLength))) as LooseGltf;
  edit(json);
  const text = new TextEncoder().encode(JSON.stringify(json));
  const padded = new Uint8Array(Math.ceil(text.length / 4) * 4).fill(0x20);
  padded.set(text);
  const rest = glb.subarray(20 + jsonLength);
  const out = new Uint8Array(20 + padded.length + rest.length);
  const header = new DataView(out.buffer);
  out.set(glb.subarray(0, 8));
  header.setUint32(8, out.length, true);
  header.setUint32(12, padded.length, true);
  header.setUint32(16, 0x4e4f534a, true);
  out.set(padded, 20);
  out.set(rest, 20 + padded.length);
  return out;
}

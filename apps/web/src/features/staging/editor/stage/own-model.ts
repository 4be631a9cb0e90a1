import {
  Box3,
  BoxGeometry,
  type BufferGeometry,
  Group,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  Vector3,
} from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { OwnPiece } from '../goods/describe-piece.ts';
import { contactShade } from '../work/contact-shade.ts';
import type { PieceModel } from './piece-model.ts';
import { shadeOf } from './shade-of.ts';

/**
 * A person's own GLB or glTF as a piece: turned to its front, brought to its stated size, standing as its kind does. A
 * file that the browser cannot show (a compression that it does not know) becomes a plain box of the right size.
 */
export async function loadOwnModel(url: string, own: OwnPiece, ambientShare: number): Promise<PieceModel> {
  const shape = await new GLTFLoader().loadAsync(url).then(
    ({ scene }) => scene,
    () => boxOf(own),
  );
  const group = new Group();
  const body = standing(shape, own);
  group.add(body);
  const disposables: { dispose(): void }[] = [];
  body.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    node.castShadow = true;
    node.receiveShadow = true;
    disposables.push(node.geometry as BufferGeometry, ...[node.material as MeshStandardMaterial].flat());
  });
  const stands = own.placement === 'floor' || own.placement === 'surface';
  const contact = stands ? contactShade([{ positions: trianglesOf(group) }]) : undefined;
  if (contact) {
    const shade = shadeOf(contact, ambientShare);
    group.add(shade);
    if (shade.material.map) disposables.push(shade.material.map);
    disposables.push(shade.geometry, shade.material);
  }
  return {
    group,
    box: new Box3().setFromObject(body),
    dispose() {
      for (const one of disposables) one.dispose();
    },
  };
}

/** Turned, scaled by its width, and put where the origin of its kind is (see scene's `Piece`). */
function standing(shape: Object3D, { size, turn, placement }: OwnPiece): Group {
  const turned = new Group();
  turned.add(shape);
  turned.rotation.y = (turn * Math.PI) / 180;
  turned.updateMatrixWorld(true);
  const box = new Box3().setFromObject(turned);
  const extent = box.getSize(new Vector3());
  const middle = box.getCenter(new Vector3());
  const scale = size.width / (extent.x || 1);
  const body = new Group();
  body.add(turned);
  body.scale.setScalar(scale);
  const low = placement === 'wall' ? middle.y : placement === 'ceiling' ? box.max.y : box.min.y;
  const back = placement === 'wall' ? box.min.z : middle.z;
  body.position.set(-middle.x * scale, -low * scale, -back * scale);
  body.updateMatrixWorld(true);
  return body;
}

function boxOf({ size }: OwnPiece): Mesh {
  const geometry = new BoxGeometry(size.width, size.height, size.depth);
  return new Mesh(geometry, new MeshStandardMaterial({ color: 0xb8b0a4, roughness: 0.9 }));
}

/** Every triangle in the piece's own space, 9 numbers each. */
function trianglesOf(group: Group): Float32Array<ArrayBuffer> {
  const points: number[] = [];
  const at = new Vector3();
  group.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    const geometry = node.geometry as BufferGeometry;
    const position = geometry.getAttribute('position');
    const { index } = geometry;
    const count = index ? index.count : position.count;
    for (let i = 0; i < count; i++) {
      at.fromBufferAttribute(position, index ? index.getX(i) : i).applyMatrix4(node.matrixWorld);
      points.push(at.x, at.y, at.z);
    }
  });
  return Float32Array.from(points);
}

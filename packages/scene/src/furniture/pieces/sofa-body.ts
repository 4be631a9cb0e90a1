import type { BufferGeometry } from 'three';
import type { Part } from '../../scene.ts';
import type { Size } from '../piece.ts';
import { between, type Random } from '../random.ts';
import { cushion, piping } from '../shapes/cushion.ts';
import { grained } from '../shapes/grained.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import type { Style } from '../styles/style.ts';
import { sofaArm } from './sofa-arm.ts';
import { styledLegs } from './styled-legs.ts';

export const seatHeight = 0.44;
const seatThickness = 0.19;
const backThickness = 0.15;
const lean = 0.2;

export interface SofaBody {
  readonly parts: Part[];
  /** z in metres of the back cushions' face at the seat */
  readonly backFace: number;
  /** metres between the arms */
  readonly inner: number;
}

/** What sofas of any length share: base, arms, back, seat and back cushions with their welts, legs. */
export function sofaBody(style: Style, shape: { size: Size; seats: number }, random: Random): SofaBody {
  const { size, seats } = shape;
  const { arm, legHeight } = style.forms.sofa;
  const { arms, tufted } = style.forms.sofa;
  const inner = size.width - 2 * arm;
  const backFace = -size.depth / 2 + backThickness + 0.14;
  const front = size.depth / 2;
  const frame: BufferGeometry[] = [
    roundedBox([inner + 0.04, 0.13, size.depth - 0.05], { radius: 0.025 }).translate(
      0,
      legHeight + 0.065,
      -0.02,
    ),
    backFrame(size, legHeight),
  ];
  const armed = [-1, 1].map((side) => sofaArm(style, { size, side }));
  if (arms !== 'wooden') frame.push(...armed.flat());
  const seatDepth = front - backFace + 0.05;
  const each = inner / seats;
  const soft: BufferGeometry[] = [];
  for (let i = 0; i < seats; i++) {
    const x = -inner / 2 + each * (i + 0.5);
    const seed = Math.floor(random() * 1e6);
    const seatSize = [each - 0.006, seatThickness, seatDepth] as const;
    const bottom = seatHeight - seatThickness + 0.02;
    const z = front - seatDepth / 2;
    soft.push(cushion(seatSize, { crown: 0.03, sag: 0.012, radius: 0.045, seed }).translate(x, bottom, z));
    soft.push(piping(each - 0.03, seatDepth - 0.03, { y: bottom + 0.012, corner: 0.045 }).translate(x, 0, z));
    const backHeight = size.height - seatHeight + 0.03;
    const back = cushion([each - 0.008, 0.2, backHeight], {
      crown: tufted ? 0.03 : 0.045,
      sag: tufted ? 0 : 0.008,
      radius: 0.06,
      ...(tufted ? { tufts: [seats > 2 ? 3 : 4, 2] as const } : {}),
      seed: seed + 7,
    });
    back.rotateX(Math.PI / 2 - lean).rotateY(between(random, -0.015, 0.015));
    soft.push(back.translate(x, seatHeight + backHeight / 2 - 0.035, backFace - 0.21));
  }
  const parts = [part(style.materials.sofa, [...frame, ...soft]), ...feet(style, size)];
  const railed = style.forms.legs === 'tapered' && style.forms.splay > 0.04;
  if (railed || arms === 'wooden') parts.push(part(style.materials.wood, [woodRail(size, legHeight)]));
  if (arms === 'wooden') parts.push(...grained(style.materials.wood, armed.flat()));
  return { parts, backFace, inner };
}

function backFrame(size: Size, legHeight: number): BufferGeometry {
  const height = size.height - legHeight - 0.05;
  return roundedBox([size.width - 0.02, height, backThickness], {
    radius: 0.045,
    edges: 4,
    faces: [1, 5, 1],
    deform: ([x, y, z]) => [x, y, z - 0.02 * ((y / height) * 2 + 1)],
  }).translate(0, legHeight + height / 2, -size.depth / 2 + backThickness / 2 + 0.04);
}

function woodRail(size: Size, legHeight: number): BufferGeometry {
  return roundedBox([size.width - 0.05, 0.035, size.depth - 0.06], { radius: 0.008 }).translate(
    0,
    legHeight - 0.012,
    -0.02,
  );
}

function feet(style: Style, size: Size): Part[] {
  const { legHeight } = style.forms.sofa;
  const [x, z] = [size.width / 2 - 0.1, size.depth / 2 - 0.1];
  if (legHeight > 0.09 || style.forms.legs === 'tapered') {
    const splay = style.forms.splay;
    const legs = styledLegs(style, [x - splay, legHeight + 0.01, z - splay], {
      top: 0.024,
      foot: 0.013,
      splay: [splay, splay * 0.8],
    });
    return [part(style.materials.legs, legs)];
  }
  const plinth = roundedBox([size.width - 0.16, legHeight, size.depth - 0.16], { radius: 0.006 });
  return [part(style.materials.legs, [plinth.translate(0, legHeight / 2, 0)])];
}

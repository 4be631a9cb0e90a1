/**
 * The intersection kernel, in AssemblyScript: where a ray goes in a wide tree (layout in ../src/render/wide-tree.ts), four
 * boxes or four triangles at a time. `npm run kernel` compiles it to ../src/render/intersect.wasm.
 *
 * Boxes: slabs (Kay & Kajiya 1986), widened by a rounding error's worth (Ize 2013, "Robust BVH ray traversal").
 * Triangles: Möller & Trumbore 1997. Nearest child first; farther ones wait on a stack with the distance they begin at.
 */

const nodeShift: usize = 7;
const refsInNode: usize = 96;
const blockBytes: usize = 160;
/** where the parts of a thread's scratch memory begin: the answer (distance, u, v), two vectors to pick lanes of, the stack */
const spill: usize = 16;
const spillMore: usize = 32;
const stack: usize = 48;

let nodes: usize = 0;
let blocks: usize = 0;
let scratch: usize = 0;

/** Says where in memory the tree and this instance's scratch lie (bytes). */
export function open(nodesAt: usize, blocksAt: usize, scratchAt: usize): void {
  nodes = nodesAt;
  blocks = blocksAt;
  scratch = scratchAt;
}

/**
 * The slot of the nearest triangle, seen from either side, whose distance lies within (1e-5, far), or −1; the answer's
 * distance, u and v then begin the scratch. With `any` set, 0 as soon as something lies within, else −1; what lets light
 * pass then counts by chance, as often as it stops light.
 */
export function trace(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, far: f32, any: bool): i32 {
  const ix = reciprocal(dx);
  const iy = reciprocal(dy);
  const iz = reciprocal(dz);
  // Offsets of the near and far planes within a node, by the direction's sign.
  const nearX: usize = ix < 0 ? 16 : 0;
  const nearY: usize = iy < 0 ? 48 : 32;
  const nearZ: usize = iz < 0 ? 80 : 64;
  const farX: usize = 16 - nearX;
  const farY: usize = 80 - nearY;
  const farZ: usize = 144 - nearZ;
  const ox4 = f32x4.splat(ox);
  const oy4 = f32x4.splat(oy);
  const oz4 = f32x4.splat(oz);
  const dx4 = f32x4.splat(dx);
  const dy4 = f32x4.splat(dy);
  const dz4 = f32x4.splat(dz);
  const ix4 = f32x4.splat(ix);
  const iy4 = f32x4.splat(iy);
  const iz4 = f32x4.splat(iz);
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  const close = f32x4.splat(1e-5);
  const slack = f32x4.splat(1.0000004);
  let far4 = f32x4.splat(far);
  const bottom = scratch + stack;
  let top = bottom;
  let ref: i32 = 0;
  let best: i32 = -1;
  while (true) {
    if (ref >= 0) {
      const node = nodes + ((<usize>ref) << nodeShift);
      const enter = f32x4.pmax(
        f32x4.pmax(f32x4.mul(f32x4.sub(v128.load(node + nearX), ox4), ix4), zero),
        f32x4.pmax(
          f32x4.mul(f32x4.sub(v128.load(node + nearY), oy4), iy4),
          f32x4.mul(f32x4.sub(v128.load(node + nearZ), oz4), iz4),
        ),
      );
      const leave = f32x4.pmin(
        f32x4.pmin(f32x4.mul(f32x4.sub(v128.load(node + farX), ox4), ix4), far4),
        f32x4.pmin(
          f32x4.mul(f32x4.sub(v128.load(node + farY), oy4), iy4),
          f32x4.mul(f32x4.sub(v128.load(node + farZ), oz4), iz4),
        ),
      );
      let hits = i32x4.bitmask(f32x4.le(enter, f32x4.mul(leave, slack)));
      if (hits !== 0) {
        const refs = node + refsInNode;
        const first = (<usize>ctz(hits)) << 2;
        hits &= hits - 1;
        if (hits === 0) {
          ref = load<i32>(refs + first);
          continue;
        }
        v128.store(scratch, enter, spill);
        let nearest = waiting(refs, first);
        do {
          const other = waiting(refs, (<usize>ctz(hits)) << 2);
          hits &= hits - 1;
          store<i64>(top, max(nearest, other));
          nearest = min(nearest, other);
          top += 8;
        } while (hits !== 0);
        ref = <i32>nearest;
        continue;
      }
    } else {
      const block = blocks + <usize>(-1 - ref) * blockBytes;
      const ax = v128.load(block, 48);
      const ay = v128.load(block, 64);
      const az = v128.load(block, 80);
      const bx = v128.load(block, 96);
      const by = v128.load(block, 112);
      const bz = v128.load(block, 128);
      const px = f32x4.sub(f32x4.mul(dy4, bz), f32x4.mul(dz4, by));
      const py = f32x4.sub(f32x4.mul(dz4, bx), f32x4.mul(dx4, bz));
      const pz = f32x4.sub(f32x4.mul(dx4, by), f32x4.mul(dy4, bx));
      // Not finite for a triangle seen edge-on or without area: then every comparison below fails.
      const scale = f32x4.div(one, dot(ax, ay, az, px, py, pz));
      const sx = f32x4.sub(ox4, v128.load(block));
      const sy = f32x4.sub(oy4, v128.load(block, 16));
      const sz = f32x4.sub(oz4, v128.load(block, 32));
      const qx = f32x4.sub(f32x4.mul(sy, az), f32x4.mul(sz, ay));
      const qy = f32x4.sub(f32x4.mul(sz, ax), f32x4.mul(sx, az));
      const qz = f32x4.sub(f32x4.mul(sx, ay), f32x4.mul(sy, ax));
      const u = f32x4.mul(dot(sx, sy, sz, px, py, pz), scale);
      const v = f32x4.mul(dot(dx4, dy4, dz4, qx, qy, qz), scale);
      const t = f32x4.mul(dot(bx, by, bz, qx, qy, qz), scale);
      const inside = v128.and(f32x4.ge(f32x4.min(u, v), zero), f32x4.le(f32x4.add(u, v), one));
      const within = v128.and(f32x4.gt(t, close), f32x4.lt(t, far4));
      let hits = i32x4.bitmask(v128.and(inside, within));
      if (hits !== 0 && any) {
        if ((hits & stopping(t, u, v, v128.load(block, 144))) !== 0) return 0;
      } else if (hits !== 0) {
        v128.store(scratch, t, spill);
        let lane: usize = 0;
        do {
          const candidate = <usize>ctz(hits);
          hits &= hits - 1;
          const distance = load<f32>(scratch + (candidate << 2), spill);
          if (distance < far) {
            far = distance;
            lane = candidate;
          }
        } while (hits !== 0);
        far4 = f32x4.splat(far);
        best = (-1 - ref) * 4 + <i32>lane;
        v128.store(scratch, u, spill);
        v128.store(scratch, v, spillMore);
        store<f32>(scratch, far);
        store<f32>(scratch, load<f32>(scratch + (lane << 2), spill), 4);
        store<f32>(scratch, load<f32>(scratch + (lane << 2), spillMore), 8);
      }
    }
    do {
      if (top === bottom) return best;
      top -= 8;
    } while (load<f32>(top, 4) >= far);
    ref = load<i32>(top);
  }
}

/** Finite, and large where the ray runs along the planes. */
function reciprocal(d: f32): f32 {
  return <f32>1 / (abs<f32>(d) < 1e-20 ? <f32>1e-20 : d);
}

/** A child as the stack holds it: distance above reference. Distances are ≥ 0, so their bits sort as whole numbers. */
function waiting(refs: usize, lane: usize): i64 {
  return ((<i64>load<i32>(scratch + lane, spill)) << 32) | (<i64>load<u32>(refs + lane));
}

/** Which lanes stop a ray by chance, given the shares that pass: by where it hits, so that every thread agrees. */
function stopping(t: v128, u: v128, v: v128, passing: v128): i32 {
  const mixed = f32x4.add(
    f32x4.mul(f32x4.splat(9973), t),
    f32x4.add(f32x4.mul(f32x4.splat(7919), u), f32x4.mul(f32x4.splat(6971), v)),
  );
  return i32x4.bitmask(f32x4.ge(f32x4.sub(mixed, f32x4.floor(mixed)), passing));
}

function dot(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return f32x4.add(f32x4.add(f32x4.mul(ax, bx), f32x4.mul(ay, by)), f32x4.mul(az, bz));
}

/**
 * The minimum cut of a pixel grid with eight neighbours, by the two search trees of Boykov and Kolmogorov ("An
 * experimental comparison of min-cut/max-flow algorithms for energy minimization in vision", PAMI 2004), with their
 * time stamps and distances. Costs are whole numbers, so that it ends and two runs agree.
 */
export interface GridCutProblem {
  readonly width: number;
  readonly height: number;
  /** what a pixel pays for label 0 less what it pays for label 1: above 0 wants 1 */
  readonly unary: Int32Array;
  /** what it costs to part a pixel from its right, lower, lower right and lower left neighbour */
  readonly links: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
}

const free = 0;
const source = 1;
const sink = 2;
const toTerminal = 8;
const orphan = 9;
const none = 10;
const far = 1 << 30;

/** @returns label 0 or 1 a pixel */
export function gridCut({ width, height, unary, links }: GridCutProblem): Uint8Array {
  // One pixel of margin that nothing leads to spares every look at the border.
  const stride = width + 2;
  const size = stride * (height + 2);
  const step = [1, -1, stride, -stride, stride + 1, -stride - 1, stride - 1, 1 - stride];
  const offset = Int32Array.from(step);
  /** [pixel·8 + direction]; the way back of direction d is d ^ 1 */
  const spare = new Int32Array(size * 8);
  const terminal = new Int32Array(size);
  const tree = new Uint8Array(size);
  const parent = new Uint8Array(size).fill(none);
  const stamp = new Int32Array(size);
  const distance = new Int32Array(size);
  const active = new Int32Array(size + 1);
  const isActive = new Uint8Array(size);
  let [head, tail, time] = [0, 0, 0];
  const orphans: number[] = [];

  const activate = (p: number): void => {
    if (isActive[p]) return;
    isActive[p] = 1;
    active[tail] = p;
    tail = tail === size ? 0 : tail + 1;
  };

  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const p = (y + 1) * stride + x + 1;
      for (let k = 0; k < 4; k++) {
        const d = 2 * k;
        const inside = y + 1 < height || k === 0;
        const column = k === 0 || k === 2 ? x + 1 : k === 3 ? x - 1 : x;
        if (!inside || column < 0 || column >= width) continue;
        const strength = links[k]?.[i] ?? 0;
        spare[8 * p + d] = strength;
        spare[8 * (p + (step[d] ?? 0)) + d + 1] = strength;
      }
      const wants = unary[i] ?? 0;
      terminal[p] = wants;
      if (wants === 0) continue;
      tree[p] = wants > 0 ? source : sink;
      parent[p] = toTerminal;
      distance[p] = 1;
      activate(p);
    }

  const makeOrphan = (p: number): void => {
    parent[p] = orphan;
    orphans.push(p);
  };

  /** Pushes what fits along the path that joins the trees at `from` → its neighbour in direction `d`. */
  const augment = (from: number, d: number): void => {
    const to = from + (offset[d] ?? 0);
    let flow = spare[8 * from + d] ?? 0;
    let p = from;
    for (let up = parent[p] ?? none; up !== toTerminal; up = parent[p] ?? none) {
      p += offset[up] ?? 0;
      flow = Math.min(flow, spare[8 * p + (up ^ 1)] ?? 0);
    }
    flow = Math.min(flow, terminal[p] ?? 0);
    p = to;
    for (let up = parent[p] ?? none; up !== toTerminal; up = parent[p] ?? none) {
      flow = Math.min(flow, spare[8 * p + up] ?? 0);
      p += offset[up] ?? 0;
    }
    flow = Math.min(flow, -(terminal[p] ?? 0));

    spare[8 * from + d] = (spare[8 * from + d] ?? 0) - flow;
    spare[8 * to + (d ^ 1)] = (spare[8 * to + (d ^ 1)] ?? 0) + flow;
    p = from;
    for (let up = parent[p] ?? none; up !== toTerminal; up = parent[p] ?? none) {
      const above = p + (offset[up] ?? 0);
      spare[8 * p + up] = (spare[8 * p + up] ?? 0) + flow;
      const left = (spare[8 * above + (up ^ 1)] ?? 0) - flow;
      spare[8 * above + (up ^ 1)] = left;
      if (left === 0) makeOrphan(p);
      p = above;
    }
    terminal[p] = (terminal[p] ?? 0) - flow;
    if (terminal[p] === 0) makeOrphan(p);
    p = to;
    for (let up = parent[p] ?? none; up !== toTerminal; up = parent[p] ?? none) {
      const above = p + (offset[up] ?? 0);
      spare[8 * above + (up ^ 1)] = (spare[8 * above + (up ^ 1)] ?? 0) + flow;
      const left = (spare[8 * p + up] ?? 0) - flow;
      spare[8 * p + up] = left;
      if (left === 0) makeOrphan(p);
      p = above;
    }
    terminal[p] = (terminal[p] ?? 0) + flow;
    if (terminal[p] === 0) makeOrphan(p);
  };

  /** Steps up to the terminal, or `far` when the way there is broken. Marks the way as looked at. */
  const wayUp = (start: number): number => {
    let steps = 0;
    let p = start;
    for (;;) {
      if (stamp[p] === time) {
        steps += distance[p] ?? 0;
        break;
      }
      const up = parent[p] ?? none;
      steps++;
      if (up === toTerminal) {
        stamp[p] = time;
        distance[p] = 1;
        break;
      }
      if (up === orphan || up === none) return far;
      p += offset[up] ?? 0;
    }
    let left = steps;
    for (let q = start; stamp[q] !== time; q += offset[parent[q] ?? 0] ?? 0) {
      stamp[q] = time;
      distance[q] = left--;
    }
    return steps;
  };

  const adopt = (p: number): void => {
    const side = tree[p] ?? free;
    let best = none;
    let least = far;
    for (let d = 0; d < 8; d++) {
      const q = p + (offset[d] ?? 0);
      const room = side === source ? spare[8 * q + (d ^ 1)] : spare[8 * p + d];
      if (!room || tree[q] !== side) continue;
      const steps = wayUp(q);
      if (steps < least) {
        least = steps;
        best = d;
      }
    }
    parent[p] = best;
    if (best !== none) {
      stamp[p] = time;
      distance[p] = least + 1;
      return;
    }
    for (let d = 0; d < 8; d++) {
      const q = p + (offset[d] ?? 0);
      if (tree[q] !== side) continue;
      const room = side === source ? spare[8 * q + (d ^ 1)] : spare[8 * p + d];
      if (room) activate(q);
      const up = parent[q] ?? none;
      if (up < toTerminal && q + (offset[up] ?? 0) === p) makeOrphan(q);
    }
    tree[p] = free;
  };

  /** Grows p's tree by its free neighbours. @returns the direction in which it met the other tree, or `none` */
  const grow = (p: number): number => {
    const side = tree[p] ?? free;
    for (let d = 0; d < 8; d++) {
      const q = p + (offset[d] ?? 0);
      const room = side === source ? spare[8 * p + d] : spare[8 * q + (d ^ 1)];
      if (!room) continue;
      const other = tree[q] ?? free;
      if (other === free) {
        tree[q] = side;
        parent[q] = d ^ 1;
        stamp[q] = stamp[p] ?? 0;
        distance[q] = (distance[p] ?? 0) + 1;
        activate(q);
      } else if (other !== side) return d;
      else if ((stamp[q] ?? 0) <= (stamp[p] ?? 0) && (distance[q] ?? 0) > (distance[p] ?? 0)) {
        parent[q] = d ^ 1;
        stamp[q] = stamp[p] ?? 0;
        distance[q] = (distance[p] ?? 0) + 1;
      }
    }
    return none;
  };

  while (head !== tail) {
    const p = active[head] ?? 0;
    if (tree[p] !== free) {
      const d = grow(p);
      if (d !== none) {
        // p stays first in the queue: it may meet the other tree again.
        time++;
        if (tree[p] === source) augment(p, d);
        else augment(p + (offset[d] ?? 0), d ^ 1);
        for (let k = 0; k < orphans.length; k++) adopt(orphans[k] ?? 0);
        orphans.length = 0;
        continue;
      }
    }
    head = head === size ? 0 : head + 1;
    isActive[p] = 0;
  }

  const labels = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) labels[i] = tree[(y + 1) * stride + x + 1] === source ? 1 : 0;
  return labels;
}

/**
 * A binary bounding volume hierarchy over triangles by the surface area heuristic, binned (Wald 2007, "On fast
 * construction of SAH-based bounding volume hierarchies"). Triangles are counted in blocks of four, as that many are
 * tested at once.
 */

export const trianglesABlock = 4;

export interface BoundingTree {
  /** [nodes·6] min xyz, max xyz; node 0 is the root */
  readonly boxes: Float32Array;
  /** [nodes] of an inner node its first child (the second is the next), of a leaf where its triangles begin in `order` */
  readonly first: Int32Array;
  /** [nodes] triangles of a leaf, at most `trianglesABlock`; 0 for an inner node */
  readonly count: Int32Array;
  /** [triangles] triangle indices, leaf after leaf */
  readonly order: Uint32Array;
}

const bins = 16;

/** @param corners [triangles·9] three corners a triangle */
export function buildBoundingTree(corners: Float32Array): BoundingTree {
  return new Builder(corners).build();
}

class Builder {
  private readonly total: number;
  /** [triangles·6] */
  private readonly bounds: Float32Array;
  private readonly boxes: Float32Array;
  private readonly first: Int32Array;
  private readonly count: Int32Array;
  private readonly order: Uint32Array;
  private nodes = 1;
  // Scratch of one split: boxes and counts of the bins, and the areas left of each plane.
  private readonly binBoxes = new Float64Array(bins * 6);
  private readonly binCounts = new Int32Array(bins);
  private readonly costs = new Float64Array(bins);
  private readonly box = new Float64Array(6);
  private readonly middles = new Float64Array(6);

  constructor(corners: Float32Array) {
    this.total = corners.length / 9;
    this.bounds = new Float32Array(this.total * 6);
    this.boxes = new Float32Array(this.total * 12);
    this.first = new Int32Array(this.total * 2);
    this.count = new Int32Array(this.total * 2);
    this.order = Uint32Array.from({ length: this.total }, (_, i) => i);
    for (let i = 0; i < this.total; i++)
      for (let k = 0; k < 3; k++) {
        const a = corners[i * 9 + k] ?? 0;
        const b = corners[i * 9 + 3 + k] ?? 0;
        const c = corners[i * 9 + 6 + k] ?? 0;
        this.bounds[i * 6 + k] = Math.min(a, b, c);
        this.bounds[i * 6 + 3 + k] = Math.max(a, b, c);
      }
  }

  build(): BoundingTree {
    const open = this.total > 0 ? [{ node: 0, from: 0, to: this.total }] : [];
    for (let task = open.pop(); task; task = open.pop()) {
      const { node, from, to } = task;
      this.enclose(from, to);
      this.boxes.set(this.box, node * 6);
      if (to - from <= trianglesABlock) {
        this.first[node] = from;
        this.count[node] = to - from;
        continue;
      }
      const middle = this.split(from, to);
      const child = this.nodes;
      this.nodes += 2;
      this.first[node] = child;
      open.push({ node: child, from, to: middle }, { node: child + 1, from: middle, to });
    }
    return {
      boxes: this.boxes.slice(0, this.nodes * 6),
      first: this.first.slice(0, this.nodes),
      count: this.count.slice(0, this.nodes),
      order: this.order,
    };
  }

  /** Bounds of the triangles [from, to) into `box`, and of their middles (doubled) into `middles`. */
  private enclose(from: number, to: number): void {
    const { box, middles, bounds, order } = this;
    box.fill(Infinity, 0, 3).fill(-Infinity, 3);
    middles.fill(Infinity, 0, 3).fill(-Infinity, 3);
    for (let i = from; i < to; i++) {
      const at = (order[i] ?? 0) * 6;
      for (let k = 0; k < 3; k++) {
        const low = bounds[at + k] ?? 0;
        const high = bounds[at + k + 3] ?? 0;
        const middle = low + high;
        if (low < (box[k] ?? 0)) box[k] = low;
        if (high > (box[k + 3] ?? 0)) box[k + 3] = high;
        if (middle < (middles[k] ?? 0)) middles[k] = middle;
        if (middle > (middles[k + 3] ?? 0)) middles[k + 3] = middle;
      }
    }
  }

  /** Reorders [from, to) about the cheapest plane and answers where its far side begins. */
  private split(from: number, to: number): number {
    const { middles } = this;
    let best = Infinity;
    let bestAxis = -1;
    let bestPlane = 0;
    for (let axis = 0; axis < 3; axis++) {
      if ((middles[axis + 3] ?? 0) - (middles[axis] ?? 0) < 1e-9) continue;
      this.fillBins(from, to, axis);
      const plane = this.cheapestPlane();
      const cost = this.costs[plane] ?? Infinity;
      if (cost >= best) continue;
      best = cost;
      bestAxis = axis;
      bestPlane = plane;
    }
    // All in one place: any halves will do.
    return bestAxis < 0 ? (from + to) >> 1 : this.partition(from, to, bestAxis, bestPlane);
  }

  private binOf(triangle: number, axis: number): number {
    const low = this.middles[axis] ?? 0;
    const scale = (bins * 0.999999) / ((this.middles[axis + 3] ?? 0) - low);
    const middle = (this.bounds[triangle * 6 + axis] ?? 0) + (this.bounds[triangle * 6 + axis + 3] ?? 0);
    return Math.floor((middle - low) * scale);
  }

  private fillBins(from: number, to: number, axis: number): void {
    const { binBoxes, binCounts, bounds, order } = this;
    binCounts.fill(0);
    for (let bin = 0; bin < bins; bin++)
      binBoxes.fill(Infinity, bin * 6, bin * 6 + 3).fill(-Infinity, bin * 6 + 3, bin * 6 + 6);
    for (let i = from; i < to; i++) {
      const triangle = order[i] ?? 0;
      const bin = this.binOf(triangle, axis);
      binCounts[bin] = (binCounts[bin] ?? 0) + 1;
      grow(binBoxes, bin * 6, bounds, triangle * 6);
    }
  }

  /** The bin after which to cut: its cost goes to `costs`, Infinity where nothing lies on one side. */
  private cheapestPlane(): number {
    const { binBoxes, binCounts, costs, box } = this;
    let count = 0;
    box.fill(Infinity, 0, 3).fill(-Infinity, 3);
    for (let bin = 0; bin < bins - 1; bin++) {
      count += binCounts[bin] ?? 0;
      grow(box, 0, binBoxes, bin * 6);
      costs[bin] = count === 0 ? Infinity : areaOf(box, 0) * Math.ceil(count / trianglesABlock);
    }
    count = 0;
    box.fill(Infinity, 0, 3).fill(-Infinity, 3);
    // Not one of the planes below, whose costs are only half added up until the loop gets there.
    let best = bins - 1;
    costs[best] = Infinity;
    for (let bin = bins - 2; bin >= 0; bin--) {
      count += binCounts[bin + 1] ?? 0;
      grow(box, 0, binBoxes, (bin + 1) * 6);
      costs[bin] =
        count === 0 ? Infinity : (costs[bin] ?? 0) + areaOf(box, 0) * Math.ceil(count / trianglesABlock);
      if ((costs[bin] ?? 0) < (costs[best] ?? 0)) best = bin;
    }
    return best;
  }

  private partition(from: number, to: number, axis: number, plane: number): number {
    const { order } = this;
    let left = from;
    let right = to - 1;
    while (left <= right) {
      const triangle = order[left] ?? 0;
      if (this.binOf(triangle, axis) <= plane) left++;
      else {
        order[left] = order[right] ?? 0;
        order[right--] = triangle;
      }
    }
    return left;
  }
}

/** Half the surface of a box. */
export function areaOf(boxes: ArrayLike<number>, at: number): number {
  const x = (boxes[at + 3] ?? 0) - (boxes[at] ?? 0);
  const y = (boxes[at + 4] ?? 0) - (boxes[at + 1] ?? 0);
  const z = (boxes[at + 5] ?? 0) - (boxes[at + 2] ?? 0);
  return x * y + y * z + z * x;
}

function grow(into: Float64Array, to: number, from: Float32Array | Float64Array, at: number): void {
  for (let k = 0; k < 3; k++) {
    into[to + k] = Math.min(into[to + k] ?? 0, from[at + k] ?? 0);
    into[to + k + 3] = Math.max(into[to + k + 3] ?? 0, from[at + k + 3] ?? 0);
  }
}

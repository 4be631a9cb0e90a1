import type { ColorPlanes } from './color-planes.ts';
import type { CutOutMarks, Seeds } from './cut-out-marks.ts';
import { seedsOf } from './cut-out-marks.ts';
import { fitMixture, mixtureCost } from './gaussian-mixture.ts';
import { geodesicDistance } from './geodesic.ts';
import { gridCut } from './grid-cut.ts';
import { keepParts } from './keep-parts.ts';
import { costScale } from './links.ts';
import type { PreparedCutOut } from './prepare-cut-out.ts';

const rounds = 2;
const mixtureParts = 5;
/** samples a label's colours are learned from */
const sampleLimit = 6000;
/** log odds that colours alone may speak */
const mostColor = 5;
const certain = 1e7;
/**
 * Share of the picture below which a gap is none. Before a plain backdrop a gap is seen for what it is; before anything
 * else it is rather a letter or a highlight on the thing.
 */
const speck = 0.0001;
const print = 0.008;
const studio = 0.85;
/** log odds that a mark speaks where colour leads to it without a change, and the change that takes most of it away */
const markOdds = 16;
const markReach = 0.12;

/**
 * Which pixels of the working picture are the thing: GrabCut (Rother, Kolmogorov and Blake, SIGGRAPH 2004) that starts from
 * what is known of backdrops and shadows, from the marks, and from how easily colour leads there from the rim.
 * @returns 1 thing, 0 rest
 */
export function solveLabels(prepared: PreparedCutOut, marks: CutOutMarks): Uint8Array {
  const { picture, links, backdrop } = prepared;
  const { width, height } = picture;
  const seeds = seedsOf(marks, width, height);
  const prior = priorOf(prepared, seeds);
  let labels: Uint8Array = Uint8Array.from(prior, (odds, i) =>
    seeds.fixed[i] ? (seeds.fixed[i] === 1 ? 1 : 0) : odds > 0 ? 1 : 0,
  );
  // A backdrop that explains the rim also explains the thing's outline; colours then only mend.
  const colorWeight = 1 - 0.6 * smooth(0.6, 0.95, backdrop.plainness);
  const unary = new Int32Array(width * height);
  for (let round = 0; round < rounds; round++) {
    const thing = fitMixture(samples(picture, labels, 1, seeds), mixtureParts);
    const rest = fitMixture(samples(picture, labels, 0, seeds), mixtureParts + 2);
    if (thing.parts === 0 || rest.parts === 0) break;
    for (let i = 0; i < unary.length; i++) {
      const [l, a, b] = [picture.l[i] ?? 0, picture.a[i] ?? 0, picture.b[i] ?? 0];
      const odds = mixtureCost(rest, l, a, b) - mixtureCost(thing, l, a, b);
      const color = Math.max(-mostColor, Math.min(mostColor, odds));
      const said = seeds.fixed[i];
      unary[i] = said
        ? said === 1
          ? certain
          : -certain
        : costScale * (colorWeight * color + (prior[i] ?? 0));
    }
    labels = gridCut({ width, height, unary, links });
  }
  return keepParts({
    width,
    height,
    labels,
    fixed: seeds.fixed,
    leastGap: backdrop.plainness > studio ? speck : print,
  });
}

function priorOf({ picture, backdrop, evidence, fromRim }: PreparedCutOut, seeds: Seeds): Float32Array {
  const { width, height } = picture;
  const plain = smooth(0.4, 0.85, backdrop.plainness);
  const prior = Float32Array.from(evidence, (odds) => plain * odds);
  const free = 1 - plain;
  const toKeep = waysFrom(picture, seeds, 1);
  const toRemove = waysFrom(picture, seeds, 2);
  // What lies outside a box is rest for certain, and leads into it as the rim leads into the picture.
  const fromRest = waysFrom(picture, seeds, 3) ?? fromRim;
  for (let i = 0; i < prior.length && (toKeep ?? toRemove); i++) {
    const kept = toKeep?.[i] ?? Infinity;
    const removed = toRemove?.[i] ?? Infinity;
    let odds = markOdds * (Math.exp(-kept / markReach) - Math.exp(-removed / markReach));
    if (toKeep) {
      const away = Math.min(fromRest[i] ?? 0, removed);
      odds += (3 * free * (away - kept)) / (away + kept + 1e-6);
    }
    prior[i] = (prior[i] ?? 0) + odds;
  }
  if (!seeds.hasKeep && !seeds.guess && free > 0) {
    const limit = otsu(fromRest.filter((_, i) => seeds.fixed[i] !== 3));
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++) {
        const off = Math.hypot((2 * x) / width - 1, (2 * y) / height - 1);
        const odds = 3 * ((fromRest[i] ?? 0) / limit - 1) + (seeds.hasBox ? 0 : 1.2 * (0.7 - off));
        prior[i] = (prior[i] ?? 0) + free * Math.max(-2.5, Math.min(2.5, odds));
      }
  }
  if (seeds.guess)
    for (let i = 0; i < prior.length; i++) prior[i] = (prior[i] ?? 0) * 0.3 + (seeds.guess[i] ? 3 : -3);
  else if (seeds.hasBox && free > 0)
    for (let i = 0; i < prior.length; i++) prior[i] = (prior[i] ?? 0) + 0.7 * free;
  return prior;
}

function waysFrom(picture: ColorPlanes, { fixed }: Seeds, mark: number): Float32Array | undefined {
  if (!fixed.includes(mark)) return undefined;
  return geodesicDistance(
    picture,
    fixed.map((value) => (value === mark ? 1 : 0)),
  );
}

function samples(
  { l, a, b }: ColorPlanes,
  labels: Uint8Array,
  label: number,
  { fixed }: Seeds,
): Float32Array {
  let count = 0;
  for (const value of labels) if (value === label) count++;
  const every = Math.max(1, Math.floor(count / sampleLimit));
  const out: number[] = [];
  let seen = 0;
  for (let i = 0; i < labels.length; i++) {
    const said = fixed[i] === (label === 1 ? 1 : 2) && label === 1;
    if (labels[i] !== label || (seen++ % every && !said)) continue;
    out.push(l[i] ?? 0, a[i] ?? 0, b[i] ?? 0);
  }
  return Float32Array.from(out);
}

/** The value that parts a histogram into two classes with the most between them (Otsu 1979). */
function otsu(values: Float32Array): number {
  let top = 0;
  for (const value of values) top = Math.max(top, value);
  const bins = 256;
  const counts = new Float64Array(bins);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor((value / (top + 1e-9)) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const all = counts.reduce((sum, count, k) => sum + count * k, 0);
  let [n, sum, best, at] = [0, 0, -1, 1];
  for (let k = 0; k < bins - 1; k++) {
    n += counts[k] ?? 0;
    sum += k * (counts[k] ?? 0);
    if (n === 0 || n === values.length) continue;
    const between = n * (values.length - n) * (sum / n - (all - sum) / (values.length - n)) ** 2;
    if (between > best) [best, at] = [between, k + 1];
  }
  return (at / bins) * top + 1e-6;
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

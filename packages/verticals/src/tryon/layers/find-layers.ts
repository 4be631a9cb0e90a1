/**
 * A photo of a person in layers: what is behind them, bare skin, hair, and the clothes of their upper and lower body. Places say
 * where each can be, each layer's colours are learnt from where it surely is, and cuts settle the rest.
 */
import type { Raster } from '@escena/core/raster';
import { fitMixture, type GaussianMixture, mixtureCost } from '@escena/imaging/color-mixture';
import { cutLabels } from '@escena/imaging/cut-labels';
import type { PreparedCutOut } from '@escena/imaging/prepare-cut-out';
import { resizeRaster } from '@escena/imaging/resize';
import { nextTurn } from '@escena/core/next-turn';
import { throwIfAborted } from '@escena/core/app-error';
import type { BodyFrame } from '../clothes/body-frame.ts';
import type { HandLandmarks } from '../landmarks/hand-landmarks.ts';
import type { FaceLandmarks } from '../landmarks/face-landmarks.ts';
import { attached } from './attached.ts';
import { clothEnds } from './bare-limbs.ts';
import { type BodyShapes, bodyShapes, withSleeves } from './body-shapes.ts';
import { type LayerCosts, layerCosts } from './layer-costs.ts';
import { enclosedBy } from './enclosed-by.ts';
import { type Layer, layerIndex, layers } from './layer.ts';
import { seedLayers } from './seed-layers.ts';
import { sliversOf } from './slivers-of.ts';
import { roughnessCosts, roughnessOf } from './texture.ts';
import { scaleFrame } from './scale-frame.ts';

export interface FoundLayers {
  /** [working pixel] the number of its layer in `layers` */
  readonly labels: Uint8Array;
  /** the clothes above and below are one */
  readonly isOnePiece: boolean;
  /** of the working picture */
  readonly shapes: BodyShapes;
  readonly frame: BodyFrame;
}

interface FindLayersOptions {
  /** pixels of the photo */
  readonly frame: BodyFrame;
  readonly face: FaceLandmarks | undefined;
  readonly hands: HandLandmarks | undefined;
  /** 1 channel, any size: how surely somebody is there */
  readonly people: Raster;
  readonly signal?: AbortSignal | undefined;
}

/** cut costs are log odds times this, as the links between pixels are */
const costScale = 100;
const rounds = 2;
/** in shoulder breadths: this far within the trunk clothes are worn, and not seen beside it */
const inTrunk = 0.05;
/** half as wide as the thinnest bare thing */
const sliver = 0.022;
/** the square root of a hole's area, in shoulder breadths: what is that small within cloth is of it */
const hole = 0.06;
const parts = { behind: 7, skin: 4, hair: 3, upper: 6, lower: 4 } as const;
const sampleLimit = 5000;
/** log odds that looks alone may speak, and how much of it is texture's */
const mostLook = 5;
const textureWeight = 0.7;
/** a mask of people that shows less of the photo than this does not know what it looks at */
const leastPeople = 0.02;

/** @throws AppError job.cancelled */
export async function findLayers(
  { picture, links, photo }: PreparedCutOut,
  { frame, face, hands, people, signal }: FindLayersOptions,
): Promise<FoundLayers> {
  const { width, height } = picture;
  const own = scaleFrame(frame, width / photo.width);
  const shapes = bodyShapes({ frame: own, face, hands }, picture);
  const seen = people.data.reduce((sum, value) => sum + value, 0) / (255 * people.data.length);
  const mask = seen < leastPeople ? undefined : resizeRaster(people, width, height);
  const { seeds, isOnePiece } = seedLayers(picture, { frame: own, shapes, people: mask });
  const options = { frame: own, shapes, people: mask, isOnePiece };
  let places = layerCosts(picture, options);
  /** whether cloth could be there: neither head nor hand */
  const isBody = (i: number): boolean =>
    Math.max(shapes.trunk[i] ?? 0, shapes.arms[i] ?? 0) > 0 &&
    (shapes.face?.[i] ?? -1) <= 0 &&
    (shapes.hands?.[i] ?? -1) <= 0;
  const isCore = coresOf(seeds, shapes, own.breadth);
  const rough = roughnessOf(picture);
  let labels = seeds;
  let start: Uint8Array | undefined;
  for (let round = 0; round < rounds; round++) {
    await nextTurn();
    throwIfAborted(signal);
    const mixtures = layers.map((name, k) => fitMixture(samplesOf(picture, labels, k), parts[name]));
    const textures = layers.map((_, k) => roughnessCosts(rough, labels, k));
    const costs = costsOf(picture, places, { mixtures, textures, rough });
    labels = cutLabels({ width, height, links, costs, start });
    const slivers = sliversOf(labels, layerIndex.skin, { width, height, radius: sliver * own.breadth });
    for (let i = 0; i < labels.length; i++)
      if (slivers[i] && isBody(i)) labels[i] = cheapestBut(layerIndex.skin, costs, i);
    for (const [label, core] of isCore) {
      const kept = attached(labels, label, { width, isCore: core });
      for (let i = 0; i < labels.length; i++)
        if (labels[i] === label && !kept[i]) labels[i] = cheapestBut(label, costs, i);
    }
    const holes = enclosedBy(labels, layerIndex.upper, { width, most: (hole * own.breadth) ** 2 });
    for (let i = 0; i < labels.length; i++) if (holes[i]) labels[i] = layerIndex.upper;
    start = labels;
    if (round + 1 < rounds) {
      const ends = clothEnds(labels, { frame: own, width, height });
      places = layerCosts(picture, {
        ...options,
        shapes: withSleeves(shapes, ends, own, picture),
        hem: ends.hem,
      });
    }
  }
  return { labels, isOnePiece, shapes, frame: own };
}

/** What the parts of hair and clothes hang on: a scrap elsewhere that has their colour is something else. */
function coresOf(
  seeds: Uint8Array,
  { face, trunk }: BodyShapes,
  breadth: number,
): readonly (readonly [number, (i: number) => boolean])[] {
  const isSeed =
    (name: Layer) =>
    (i: number): boolean =>
      seeds[i] === layerIndex[name];
  const isHair = isSeed('hair');
  const tall = face ? Math.sqrt(face.filter((far) => far > 0).length) : 0;
  return [
    [layerIndex.upper, (i) => (trunk[i] ?? 0) > inTrunk * breadth],
    [layerIndex.hair, face ? (i) => (face[i] ?? 0) > -0.3 * tall && isHair(i) : isHair],
  ];
}

function cheapestBut(label: number, costs: readonly Int32Array[], i: number): number {
  let [best, least] = [0, Infinity];
  for (const [k, plane] of costs.entries()) {
    const cost = plane[i] ?? 0;
    if (k !== label && cost < least) [best, least] = [k, cost];
  }
  return best;
}

interface Looks {
  readonly mixtures: readonly GaussianMixture[];
  readonly textures: readonly Float64Array[];
  readonly rough: Uint8Array;
}

function costsOf(
  { l, a, b }: PreparedCutOut['picture'],
  places: LayerCosts,
  { mixtures, textures, rough }: Looks,
): Int32Array[] {
  const costs = layers.map(() => new Int32Array(l.length));
  const own = new Float64Array(layers.length);
  for (let i = 0; i < l.length; i++) {
    let least = Infinity;
    for (const [k, mixture] of mixtures.entries()) {
      const texture = textureWeight * (textures[k]?.[rough[i] ?? 0] ?? 0);
      own[k] = mixture.parts > 0 ? mixtureCost(mixture, l[i] ?? 0, a[i] ?? 0, b[i] ?? 0) + texture : Infinity;
      least = Math.min(least, own[k] ?? Infinity);
    }
    for (const [k, name] of layers.entries()) {
      const plane = costs[k];
      const look = Math.min(mostLook, (own[k] ?? Infinity) - least);
      if (plane) plane[i] = costScale * (look + (places[name][i] ?? 0));
    }
  }
  return costs;
}

function samplesOf({ l, a, b }: PreparedCutOut['picture'], labels: Uint8Array, label: number): Float32Array {
  let count = 0;
  for (const value of labels) if (value === label) count++;
  const every = Math.max(1, Math.floor(count / sampleLimit));
  const out: number[] = [];
  let seen = 0;
  for (let i = 0; i < labels.length; i++)
    if (labels[i] === label && seen++ % every === 0) out.push(l[i] ?? 0, a[i] ?? 0, b[i] ?? 0);
  return Float32Array.from(out);
}

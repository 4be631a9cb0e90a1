/** Networks that find things, small enough to know what they will find. */
import { integerAttribute, integersAttribute } from '../graph/encode-graph.ts';
import type { Weight } from '../graph/graph.ts';
import { node, tinyModel, value, weight } from './tiny-graph.ts';

/** pixels a side of the networks' own picture, and those that one place of a mask stands for */
export const tinySegmenterSide = 64;
const block = 4;
const places = tinySegmenterSide / block;

/** A folder's files, by their path in it. */
export type TinyFiles = Readonly<Record<string, Uint8Array>>;

/** Takes red for the thing: log odds of a place, by how much more red than green the mean of its 4 × 4 pixels has. */
export function tinyMatte(): TinyFiles {
  const side = tinySegmenterSide;
  const sharpness = 40;
  const graph = tinyModel({
    inputs: [value('input_image', [1, 3, side, side])],
    outputs: [value('output_image', [1, 1, places, places])],
    weights: [weight('w', [1, 3, 1, 1], [sharpness, -sharpness, 0]), weight('b', [1], [-0.6 * sharpness])],
    nodes: [blockMean('input_image', 'mean'), node('Conv', ['mean', 'w', 'b'], ['output_image'])],
  });
  return { 'preprocessor_config.json': settings({ width: side, height: side }), 'onnx/model.onnx': graph };
}

/**
 * Segment Anything's inputs and outputs. The masks are round the mean of the points that are kept, with a quarter, half and
 * all of `radius`, pixels of the network's picture; the second scores highest.
 */
export function tinyPoints(radius: number): TinyFiles {
  const side = tinySegmenterSide;
  const maps = [
    value('image_embeddings', [1, 3, places, places]),
    value('image_positional_embeddings', [1, 2, places, places]),
  ];
  const middle = (at: number): number => (at + 0.5) * block;
  const columns = Array.from({ length: places ** 2 }, (_, i) => middle(i % places));
  const rows = Array.from({ length: places ** 2 }, (_, i) => middle(Math.floor(i / places)));
  const encoder = tinyModel({
    inputs: [value('pixel_values', [1, 3, side, side])],
    outputs: maps,
    weights: [weight('grid', [1, 2, places, places], [...columns, ...rows])],
    nodes: [
      blockMean('pixel_values', 'image_embeddings'),
      node('Identity', ['grid'], ['image_positional_embeddings']),
    ],
  });
  const decoder = tinyModel({
    inputs: [value('input_points', [1, 1, 'n', 2]), value('input_labels', [1, 1, 'n'], 7), ...maps],
    outputs: [value('iou_scores', [1, 1, 3]), value('pred_masks', [1, 1, 3, places, places])],
    weights: [
      weight('scores', [1, 1, 3], [0.2, 0.9, 0.5]),
      weight('radii', [1, 3, 1, 1], [radius / 4, radius / 2, radius]),
      integers('third', [2]),
      integers('second', [1]),
      integers('place', [1, 2, 1, 1]),
      integers('masks', [1, 1, 3, places, places]),
    ],
    nodes: [
      node('Identity', ['scores'], ['iou_scores']),
      { ...node('Cast', ['input_labels'], ['labels']), attributes: [integerAttribute('to', 1)] },
      node('Unsqueeze', ['labels', 'third'], ['row']),
      node('MatMul', ['row', 'input_points'], ['sum']),
      node('ReduceSum', ['labels'], ['count']),
      node('Div', ['sum', 'count'], ['mean']),
      node('Reshape', ['mean', 'place'], ['middle']),
      node('Sub', ['image_positional_embeddings', 'middle'], ['off']),
      node('Mul', ['off', 'off'], ['squares']),
      node('ReduceSum', ['squares', 'second'], ['squared']),
      node('Sqrt', ['squared'], ['away']),
      node('Sub', ['radii', 'away'], ['inside']),
      node('Reshape', ['inside', 'masks'], ['pred_masks']),
    ],
  });
  return {
    'preprocessor_config.json': settings({ longest_edge: side }),
    'onnx/vision_encoder.onnx': encoder,
    'onnx/prompt_encoder_mask_decoder.onnx': decoder,
  };
}

function settings(size: object): Uint8Array {
  const half = [0.5, 0.5, 0.5];
  return new TextEncoder().encode(JSON.stringify({ image_mean: half, image_std: half, size }));
}

function blockMean(from: string, to: string) {
  return {
    ...node('AveragePool', [from], [to]),
    attributes: ['kernel_shape', 'strides'].map((name) => integersAttribute(name, [block, block])),
  };
}

function integers(name: string, values: readonly number[]): Weight {
  const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
  return { name, elementType: 7, dims: [values.length], data: { kind: 'raw', bytes } };
}

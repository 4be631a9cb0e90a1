/** Which pieces, styles and seeds train, and which are kept for evaluation: never both. */
import { catalogue, type PieceName } from '@escena/scene/catalogue';
import { styles, type StyleName } from '@escena/scene/styles';

/** Kept out of training: the figures on the model card are for these alone. At least one of every kind of shape. */
const evaluationPieces: ReadonlySet<string> = new Set([
  'loveseat',
  'armchair',
  'rattan-chair',
  'dining-chair',
  'task-chair',
  'long-coffee-table',
  'round-dining-table',
  'desk',
  'bed',
  'cot',
  'bookshelf',
  'floor-lamp',
  'monstera',
  'outdoor-sofa',
  'round-rug',
  'table-lamp',
  'book-stack',
  'vase',
  'orchid',
]);
const evaluationStyles: ReadonlySet<string> = new Set(['mid-century', 'coastal']);

const pieceNames = Object.keys(catalogue) as PieceName[];
const styleNames = Object.keys(styles) as StyleName[];

export const trainingChoice = {
  pieces: pieceNames.filter((name) => !evaluationPieces.has(name)),
  styleNames: styleNames.filter((name) => !evaluationStyles.has(name)),
} as const;

export const evaluationChoice = {
  pieces: pieceNames.filter((name) => evaluationPieces.has(name)),
  styleNames: styleNames.filter((name) => evaluationStyles.has(name)),
} as const;

/** training seeds count up from 0 */
export const firstEvaluationSeed = 1_000_000;

/** Which pieces, styles and seeds train, and which are kept for evaluation: never both. */
import { catalogue } from '@escena/scene/catalogue';
import { styles } from '@escena/scene/styles';

export type PieceName = keyof typeof catalogue;

/** Kept out of training: the figures on the model card are for these alone. */
const evaluationPieces: ReadonlySet<string> = new Set([
  'loveseat',
  'long-coffee-table',
  'armchair',
  'bed',
  'floor-lamp',
]);
const evaluationStyle = 'mid-century';

/** Random scenes set pieces down at y = 0: what hangs on a wall or from a ceiling has no place in them. */
const names = (Object.keys(catalogue) as PieceName[]).filter((name) => {
  const { placement } = catalogue[name];
  return placement !== 'wall' && placement !== 'ceiling';
});
const styleNames = Object.keys(styles) as (keyof typeof styles)[];

export const trainingChoice = {
  pieces: names.filter((name) => !evaluationPieces.has(name)),
  styleNames: styleNames.filter((name) => name !== evaluationStyle),
} as const;

export const evaluationChoice = {
  pieces: names.filter((name) => evaluationPieces.has(name)),
  styleNames: [evaluationStyle],
} as const;

/** training seeds count up from 0 */
export const firstEvaluationSeed = 1_000_000;

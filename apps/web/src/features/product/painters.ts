import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import type { Scene } from '@escena/verticals/product/scene';

export type PaintedScene = Extract<Scene, { kind: 'words' }>;

/** Of what is installed, what can paint around a product: it reads words and leaves alone what is masked. */
export function paintersOf(installed: readonly CheckpointView[]): readonly CheckpointView[] {
  return installed.filter(
    ({ usable, pipelines }) => usable && pipelines.some((name) => name === 'inpaint' || name === 'fill'),
  );
}

/** pixels that the contract takes, and asks for where nobody knows what a checkpoint was trained at */
const [leastSide, mostSide, usualSide] = [64, 1536, 768];
const step = 64;

/** What a checkpoint paints best with. */
export function paintedScene({ name, size, defaults }: CheckpointView, prompt = ''): PaintedScene {
  const trained = size ? Math.max(size.width, size.height) : usualSide;
  return {
    kind: 'words',
    prompt,
    checkpoint: name,
    steps: defaults.steps ?? 20,
    drawnSide: Math.min(mostSide, Math.max(leastSide, Math.round(trained / step) * step)),
    shadow: 'contact',
  };
}

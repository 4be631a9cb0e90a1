import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { type StudioInput, studio } from '@escena/verticals/studio/contract';
import type { Control } from '@escena/verticals/studio/control';
import type { Mode } from '@escena/verticals/studio/mode';
import type { Property } from '@escena/verticals/studio/property';
import type { PromptStyleName } from '@escena/verticals/studio/prompt-styles';
import type { Region } from '@escena/verticals/studio/region';
import { type Margins, noMargins } from './outpaint/margins.ts';
import { type Shape, type Size, sizeOf } from './shapes.ts';

export type ModeKind = Mode['kind'];

/** What a person has chosen so far, before it becomes a job. What is absent is what is usual for the checkpoint. */
export interface StudioDraft {
  readonly kind: ModeKind;
  /** absent: the first that can be used */
  readonly checkpoint?: string;
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly style?: PromptStyleName;
  /** a property shown as it is not yet */
  readonly property?: Property;
  readonly shape: Shape;
  readonly own: Size;
  readonly steps?: number;
  readonly guidance?: number;
  readonly scheduler: StudioInput['scheduler'];
  /** as typed; empty means a new one each time */
  readonly seed: string;
  readonly images: number;
  /** how far a changed photo may go from itself, and a repainted part from what was there */
  readonly strength: number;
  readonly repaint: number;
  readonly margins: Margins;
  readonly controls: readonly Control[];
  readonly regions: readonly Region[];
  readonly variation?: StudioInput['variation'];
  readonly tileable: StudioInput['tileable'];
  readonly transparent: boolean;
  readonly upscale: StudioInput['upscale'];
  /** an installed one's name; absent: Lanczos, which invents nothing */
  readonly upscaler?: string;
}

export const firstDraft: StudioDraft = {
  kind: 'text-to-image',
  prompt: '',
  negativePrompt: '',
  shape: 'square',
  own: { width: 512, height: 512 },
  scheduler: 'default',
  seed: '',
  images: 1,
  strength: 0.6,
  repaint: 1,
  margins: noMargins,
  controls: [],
  regions: [],
  tileable: 'none',
  transparent: false,
  upscale: 1,
};

/** A fresh 32-bit seed. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** Modes that paint inside a photo and keep the rest of it. */
export const isInPhoto = (kind: ModeKind) => kind === 'inpaint' || kind === 'outpaint';

/** What of a draft goes with its mode. */
export const allows = {
  wholePicture: ({ kind }: StudioDraft) => !isInPhoto(kind),
  regions: ({ kind }: StudioDraft) => !isInPhoto(kind) && kind !== 'edit',
  controls: ({ kind }: StudioDraft) => kind !== 'edit',
  property: ({ kind }: StudioDraft) => kind === 'text-to-image' || kind === 'image-to-image',
} as const;

/** Whether a photo must be on the table. */
export const looksAtPhoto = ({ kind, controls }: StudioDraft) =>
  kind !== 'text-to-image' || controls.some(({ picture }) => picture === undefined);

/** As chosen, or what the checkpoint is usually drawn with. */
export function stepsOf(
  { steps }: Pick<StudioDraft, 'steps'>,
  { defaults }: Pick<CheckpointView, 'defaults'>,
): number {
  return steps ?? defaults.steps ?? 20;
}

interface InputOptions {
  readonly checkpoint: CheckpointView;
  readonly photo: Size | undefined;
  /** the mask's id, for the mode that needs one */
  readonly mask?: string;
}

/** The contract's input for a draft; without a typed seed each call has another one. @throws ZodError for what does not go together */
export function inputOfDraft(draft: StudioDraft, { checkpoint, photo, mask }: InputOptions): StudioInput {
  if (draft.kind === 'enlarge') return enlargingOf(draft);
  const { shape, own, negativePrompt, style, guidance, variation } = draft;
  return studio.input.parse({
    checkpoint: checkpoint.name,
    mode: modeOf(draft, mask ?? ''),
    prompt: draft.prompt,
    ...(negativePrompt.trim() && { negativePrompt }),
    steps: stepsOf(draft, checkpoint),
    ...(guidance !== undefined && { guidance }),
    scheduler: draft.scheduler,
    seed: /^\d+$/.test(draft.seed) ? Math.min(Number(draft.seed), 0xffff_ffff) : randomSeed(),
    ...sizeOf({ shape, own, checkpoint, photo }),
    images: draft.images,
    ...(allows.controls(draft) && { controls: draft.controls }),
    ...(allows.regions(draft) && { regions: draft.regions.filter(({ prompt }) => prompt.trim()) }),
    ...(variation && { variation }),
    ...(allows.wholePicture(draft) && {
      tileable: draft.tileable,
      transparent: draft.transparent,
      upscale: draft.upscale,
      ...(draft.upscale !== 1 && draft.upscaler && { upscaler: draft.upscaler }),
    }),
    ...(style && { style }),
    ...(allows.property(draft) && { property: draft.property }),
  });
}

/** A photo as it is, larger: twice, unless more was chosen. */
function enlargingOf({ upscale, upscaler }: StudioDraft): StudioInput {
  return studio.input.parse({
    mode: { kind: 'enlarge' },
    upscale: upscale === 1 ? 2 : upscale,
    ...(upscaler && { upscaler }),
  });
}

function modeOf({ kind, strength, repaint, margins }: StudioDraft, mask: string): unknown {
  switch (kind) {
    case 'text-to-image':
    case 'edit':
    case 'enlarge':
      return { kind };
    case 'image-to-image':
      return { kind, strength };
    case 'inpaint':
      return { kind, mask, strength: repaint };
    case 'outpaint':
      return { kind, ...margins };
  }
}

/** The choices behind a picture, its seed included: the same again when nothing is changed. */
export function draftOfInput(input: StudioInput): StudioDraft {
  const { mode, checkpoint, prompt, negativePrompt = '', style, guidance, variation } = input;
  return {
    ...firstDraft,
    kind: mode.kind,
    ...(checkpoint && { checkpoint }),
    prompt,
    negativePrompt,
    ...(style && { style }),
    ...(input.property && { property: input.property }),
    shape: 'own',
    own: { width: input.width, height: input.height },
    steps: input.steps,
    ...(guidance !== undefined && { guidance }),
    scheduler: input.scheduler,
    seed: String(input.seed),
    images: input.images,
    ...(mode.kind === 'image-to-image' && { strength: mode.strength }),
    ...(mode.kind === 'inpaint' && { repaint: mode.strength }),
    ...(mode.kind === 'outpaint' && {
      margins: { left: mode.left, top: mode.top, right: mode.right, bottom: mode.bottom },
    }),
    controls: input.controls,
    regions: input.regions,
    ...(variation && { variation }),
    tileable: input.tileable,
    transparent: input.transparent,
    upscale: input.upscale,
    ...(input.upscaler && { upscaler: input.upscaler }),
  };
}

/** The engine's pipelines that a mode draws with; any of them will do. */
const pipelinesOf: Readonly<Record<ModeKind, readonly string[]>> = {
  'text-to-image': ['text-to-image'],
  'image-to-image': ['image-to-image'],
  inpaint: ['inpaint', 'fill'],
  outpaint: ['inpaint', 'fill'],
  edit: ['kontext'],
  enlarge: [],
};

/** Whether a checkpoint can do anything here: one that dresses people cannot. */
export function canDraw({ pipelines }: Pick<CheckpointView, 'pipelines'>): boolean {
  return Object.values(pipelinesOf)
    .flat()
    .some((name) => pipelines.includes(name));
}

/** Whether a checkpoint can do what a mode asks; to enlarge, none is needed. */
export function canDo({ pipelines }: Pick<CheckpointView, 'pipelines'>, kind: ModeKind): boolean {
  if (kind === 'enlarge') return true;
  return pipelinesOf[kind].some((name) => pipelines.includes(name));
}

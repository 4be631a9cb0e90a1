import type { ToolName } from '@escena/verticals/contracts';

/** An input of every tool as a newcomer would send it; a test has each contract read its own. */
export const toolExamples = {
  product: {
    scenes: [{ kind: 'packshot', marketplace: 'amazon' }, { kind: 'transparent' }],
    parts: [{ name: 'body', paints: [{ kind: 'color', color: '#24492f' }, { kind: 'original' }] }],
  },
  explain: { checkpoint: 'sdxl-base', steps: 20, levels: 5, width: 1024, height: 1024 },
  studio: {
    checkpoint: 'sdxl-base',
    prompt: 'an oak chair by a window, soft light',
    steps: 20,
    width: 1024,
    height: 1024,
    seed: 7,
  },
  retouch: { edit: { kind: 'declutter', remove: { box: [0.2, 0.4, 0.6, 0.9] } }, seed: 7 },
  staging: { room: 'living-room', style: 'scandinavian', variations: 2, seed: 7 },
} as const satisfies Record<ToolName, Readonly<Record<string, unknown>>>;

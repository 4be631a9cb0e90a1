import type { ToolName } from '@escena/verticals/contracts';

/** An input of every tool as a newcomer would send it; a test has each contract read its own. */
export const toolExamples = {
  ads: {
    images: [{ id: 'mug', pictureId: 'asset_…', focus: [0.5, 0.4] }],
    segments: [
      {
        id: 'gifts',
        name: 'Gift seekers',
        headlines: [
          { id: 'name', text: 'A gift with a name on it' },
          { id: 'ready', text: 'Wrapped and ready' },
        ],
        copy: { action: 'Choose a name', language: 'en' },
        images: ['mug'],
      },
    ],
    templates: ['split'],
    formats: ['meta-square', 'google-landscape'],
  },
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
  tryon: {
    garments: [{ kind: 'top', pictureId: 'asset_…' }],
    person: { worn: { clicks: [{ x: 0.5, y: 0.5, keep: true }] } },
  },
} as const satisfies Record<ToolName, Readonly<Record<string, unknown>>>;

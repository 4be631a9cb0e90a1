import { consentTexts } from '@escena/core/consent';
import { expect, it } from 'vitest';
import type { CommandContext } from './index.ts';
import { run } from './tryon.ts';

const context = { locale: 'en', directory: '/nowhere' } as CommandContext;
const asked = ['me.jpg', '--garments', '[{"kind":"top","pictureId":"shirt.jpg"}]', '--out', 'worn.png'];

it('reads no photo before somebody said that the person in it agreed', async () => {
  const words = consentTexts['try-on'].text.en;
  await expect(run(asked, context)).rejects.toThrow(words);
  await expect(run([...asked, '--consent', 'maybe'], context)).rejects.toThrow(words);
  // Agreed: now it is looked for.
  await expect(run([...asked, '--consent', 'self'], context)).rejects.toMatchObject({
    code: 'input.invalid',
    detail: expect.stringContaining('me.jpg'),
  });
});

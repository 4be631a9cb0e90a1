import { DiffusionError } from '../diffusion-error.ts';

/** Far beyond any prompt (a page has 3000); time to read one grows faster than its length. */
export const maxPromptCharacters = 20_000;

/** @throws DiffusionError `input.invalid` beyond `maxPromptCharacters` */
export function refuseLongPrompt(prompt: string): void {
  if (prompt.length > maxPromptCharacters)
    throw new DiffusionError('input.invalid', {
      input: 'prompt',
      detail: `${prompt.length} characters are too many (at most ${maxPromptCharacters})`,
    });
}

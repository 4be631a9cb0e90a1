import type { StudioJobView } from '@escena/api/views/job-view';

/** Letters without their accents, small. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The runs whose words, style or checkpoint hold every word that was typed, in their order. */
export function findJobs(jobs: readonly StudioJobView[], typed: string): readonly StudioJobView[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return jobs;
  return jobs.filter(
    ({ input: { prompt, negativePrompt = '', style = '', checkpoint = '', regions, seed } }) => {
      const said = [
        prompt,
        negativePrompt,
        style,
        checkpoint,
        String(seed),
        ...regions.map((region) => region.prompt),
      ];
      const text = plain(said.join(' '));
      return words.every((word) => text.includes(word));
    },
  );
}

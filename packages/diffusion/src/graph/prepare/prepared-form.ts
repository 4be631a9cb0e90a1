import type { Models } from '../../models/models.ts';
import { type PreparedForm, chosenForm } from './chosen-form.ts';
import { preparedGraph } from './prepared-graph.ts';

/** The form that a checkpoint's denoiser is opened in by default; undefined: as it came, nothing was prepared or accepted. */
export async function preparedForm(models: Models): Promise<PreparedForm | undefined> {
  const report = models.graph(models.roles.has('unet') ? 'unet' : 'transformer');
  if (!report) return undefined;
  const chosen = await chosenForm(models.folder);
  if (chosen === 'int8' && (await preparedGraph(report, { int8: true }))?.file) return 'int8';
  return (await preparedGraph(report))?.file ? 'float32' : undefined;
}

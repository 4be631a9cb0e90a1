import { DiffusionError } from '../diffusion-error.ts';
import type { Session } from '../runtime/session.ts';
import type { Tensor } from '../tensor.ts';
import { type RowOutputs, runGraph } from './run-graph.ts';
import type { RunRows } from './rows.ts';

/** what exporters call a denoiser's answer */
const outputNames = ['out_sample', 'noise_pred', 'out_hidden_states', 'sample', 'latent'];

/** A denoiser's session that answers the rows of one image in as few calls as its graph allows. */
export function sessionRows(session: Session): RunRows {
  return async (rows) => (await runGraph(session, rows)).map((outputs) => prediction(session, outputs));
}

/** The one answer that is a prediction: by name, or the only one. */
export function prediction(session: Session, outputs: RowOutputs): Tensor {
  for (const name of outputNames) {
    const found = outputs.get(name);
    if (found) return found;
  }
  const [only] = outputs.values();
  if (only && outputs.size === 1) return only;
  const detail = `none of its outputs is called ${outputNames.join(' or ')}`;
  throw new DiffusionError('model.unsupported', { file: session.file, detail });
}

import { DiffusionError } from '../diffusion-error.ts';
import { elementName } from './element-types.ts';
import type { Graph, ValueInfo } from './graph.ts';

/** What the Node binding carries across its border (onnxruntime-node 1.30: no bfloat16, no float8; ENGINE §1.5). */
const carried = new Set(['float32', 'float16', 'int64', 'int32', 'bool']);

/** @throws DiffusionError naming the input or output whose type cannot be fed or read, or that has none */
export function checkInterface({ source: { file }, inputs, outputs }: Graph): void {
  for (const [role, values] of [
    ['input', inputs],
    ['output', outputs],
  ] as const) {
    const names = new Set<string>();
    for (const value of values) {
      if (!value.name || names.has(value.name))
        throw new DiffusionError('model.invalid', { file, detail: `two ${role}s named "${value.name}"` });
      names.add(value.name);
      checkType(file, role, value);
    }
  }
  if (outputs.length === 0) throw new DiffusionError('model.invalid', { file, detail: 'has no output' });
}

function checkType(file: string, role: string, { name, elementType }: ValueInfo): void {
  const type = elementType === 0 ? 'no tensor' : elementName(elementType);
  if (carried.has(type)) return;
  throw new DiffusionError('model.unsupported', {
    file,
    input: name,
    detail: `${role} of type ${type}`,
    remedy: 'export the model with float32 or float16 inputs and outputs',
  });
}

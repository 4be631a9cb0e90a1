import { access, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@escena/core/app-error';
import { prepareModel } from '@escena/diffusion/prepare-model';
import type { CommandContext } from '../index.ts';
import type { ShareProbe, UNetProbe } from './engine-probe.ts';
import { runProgram, runSelf } from './run-self.ts';
import { machineLine, root, writeSection } from './write-section.ts';

const recipe = path.join(root, 'models/recipes/bench/make.py');
const flags = {
  model: { type: 'string', default: path.join(root, '.data/bench/sd15') },
  size: { type: 'string', default: '512' },
  /** a Python with torch and diffusers: makes the checkpoint where it is missing, and runs the same UNet itself */
  python: { type: 'string' },
} as const;

/** how the UNet is run, and how that is told */
const variants = [
  { name: 'onnxruntime, graph as exported', prepared: 'off', mode: 'full' },
  { name: 'onnxruntime, prepared, mapped', prepared: 'float32', mode: 'mapped' },
  { name: 'onnxruntime, prepared, repacked', prepared: 'float32', mode: 'packed' },
  { name: 'onnxruntime, prepared int8, mapped', prepared: 'int8', mode: 'mapped' },
  { name: 'onnxruntime, prepared int8, repacked', prepared: 'int8', mode: 'packed' },
] as const;

interface TorchTimes {
  readonly torch: string;
  readonly capability: string;
  readonly float32: TorchTime;
  readonly bfloat16: TorchTime;
}

interface TorchTime {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly relativeError: number;
}

/** `escena bench engine`: a UNet of Stable Diffusion 1.5's size in all the ways it can run here, each in its own process. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  const { model, size, python } = { ...values, model: path.resolve(context.directory, values.model) };
  const { signal, threads } = context;
  const [busy = 0] = os.loadavg();
  await ensureModel(model, python, signal);
  const prepared = [
    await prepareModel(model, { threads, signal }),
    await prepareModel(model, { threads, signal, int8: true }),
  ].map((parts) => parts.get('unet'));
  const work = await mkdtemp(path.join(os.tmpdir(), 'escena-bench-'));
  const probe = async <T>(kind: string, args: Readonly<Record<string, string>>): Promise<T> => {
    const list = Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]);
    return JSON.parse(await runSelf(['bench', 'engine-probe', kind, ...list], signal)) as T;
  };
  try {
    const rows: string[] = [];
    for (const { name, ...options } of variants) {
      const reference = path.join(work, 'answer.f32');
      const result = await probe<UNetProbe>('unet', { model, size, reference, ...options });
      rows.push(unetRow(name, result));
      console.error(rows.at(-1));
    }
    rows.push(...(await torchRows(python, Number(size), context)));
    const picture = await probe<ShareProbe>('picture', { model, size, prepared: 'float32' });
    const lighting = path.join(context.modelsDir, 'lighting');
    const shipped = await probe<ShareProbe>('lighting', { model: lighting, size: '1024' });
    await writeSection('engine', [
      `${machineLine(threads)} Others’ processes that wanted a core when it began: ${busy.toFixed(0)}.`,
      '',
      `UNet of Stable Diffusion 1.5 (860 million random weights, \`models/recipes/bench/make.py\`), ${size}×${size}, two rows (guidance). A new process a row; s a step is its second call.`,
      '',
      '| UNet | load s | first call s | s a step | processor s a step | peak RSS MB | mapped MB | relative error |',
      '|---|---|---|---|---|---|---|---|',
      ...rows,
      '',
      `Preparing it once: ${prepared.map((result) => `${result?.seconds.toFixed(0)} s`).join(', with 8-bit products ')}.`,
      '',
      '| job, checkpoint loaded | wall s | in the networks s | outside them, first to last call | outside them, whole job |',
      '|---|---|---|---|---|',
      shareRow(`picture from words, ${size}×${size}, 1 step, guidance 7.5`, picture),
      shareRow('shipped lighting checkpoint, 1024×1024, 1 step', shipped),
    ]);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function ensureModel(model: string, python: string | undefined, signal: AbortSignal): Promise<void> {
  const missing = await access(path.join(model, 'model_index.json')).then(
    () => false,
    () => true,
  );
  if (!missing) return;
  if (!python)
    throw new AppError('model.missing', {
      detail: `${model}: make it with ${recipe}, or give --python PYTHON`,
    });
  await runProgram(python, [recipe, model], signal);
}

function unetRow(name: string, probe: UNetProbe): string {
  const { loadSeconds, firstRunSeconds, runSeconds, processorSeconds, peakRssMb, mappedMb } = probe;
  const error = probe.relativeError === 0 ? '0' : probe.relativeError.toExponential(1);
  return `| ${name} | ${loadSeconds.toFixed(2)} | ${firstRunSeconds.toFixed(1)} | ${runSeconds.toFixed(1)} | ${processorSeconds.toFixed(1)} | ${Math.round(peakRssMb)} | ${Math.round(mappedMb)} | ${error} |`;
}

async function torchRows(
  python: string | undefined,
  size: number,
  { threads, signal }: CommandContext,
): Promise<string[]> {
  if (!python) return ['| PyTorch float32, bfloat16 | not run (no `--python`) | – | – | – | – | – | – |'];
  const args = [recipe, '--time', String(size / 8), '--threads', String(threads)];
  const times = JSON.parse(await runProgram(python, args, signal)) as TorchTimes;
  return (['float32', 'bfloat16'] as const).map((type) => {
    const { seconds, processorSeconds, relativeError } = times[type];
    return `| PyTorch ${times.torch} ${type} (${times.capability}, channels last) | – | – | ${seconds.toFixed(1)} | ${processorSeconds.toFixed(1)} | – | – | ${relativeError.toExponential(1)} |`;
  });
}

function shareRow(name: string, { wallSeconds, networkSeconds, spanSeconds }: ShareProbe): string {
  const outside = (of: number): string => `${((100 * (of - networkSeconds)) / of).toFixed(2)} %`;
  return `| ${name} | ${wallSeconds.toFixed(2)} | ${networkSeconds.toFixed(2)} | ${outside(spanSeconds)} | ${outside(wallSeconds)} |`;
}

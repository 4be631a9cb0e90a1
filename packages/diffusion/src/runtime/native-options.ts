import type { InferenceSession } from 'onnxruntime-node';
import type { Provider } from './provider.ts';

/**
 * How a graph is readied:
 * `full`: optimised, and its weights repacked for this processor; the fastest runs, seconds to load.
 * `packed`: taken as it stands, weights repacked; for graphs that were optimised before.
 * `mapped`: as it stands, weights mapped from the file; loads in a fraction of a second and shares its memory between
 * processes, for graphs that were optimised before (ENGINE §5.2).
 */
export type LoadMode = 'full' | 'packed' | 'mapped';

export interface NativeOptions {
  /** threads inside one operator; results do not depend on it */
  readonly threads: number;
  readonly provider?: Provider;
  readonly mode?: LoadMode;
  /** of a graph in memory: where the files with its weights lie */
  readonly weightsFolder?: string;
}

export function nativeOptions({
  threads,
  provider = 'cpu',
  mode = 'full',
  weightsFolder,
}: NativeOptions): InferenceSession.SessionOptions {
  const session = {
    ...(mode === 'mapped' && { disable_prepacking: '1' }),
    ...(weightsFolder !== undefined && { model_external_initializers_file_folder_path: weightsFolder }),
  };
  return {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // What a provider has no kernel for goes to the processor.
    executionProviders: provider === 'cpu' ? ['cpu'] : [provider, 'cpu'],
    graphOptimizationLevel: mode === 'full' ? 'all' : 'disabled',
    logSeverityLevel: 3,
    extra: { session },
  };
}

import { DiffusionError } from '../diffusion-error.ts';
import type { Provider } from '../runtime/provider.ts';
import type { Graph } from './graph.ts';

/**
 * com.microsoft operators that onnxruntime 1.30.0 knows but has no CPU kernel for: its registered schemas less its CPU
 * kernels (`get_all_operator_schema()`, `get_all_opkernel_def()` of the Python build; docs/OperatorKernels.md agrees).
 */
const withoutCpuKernel = new Set(
  `BiasAdd BiasDropout BiasSoftmax BiasSplitGelu BitmaskBiasDropout BitmaskDropout ComplexMul ComplexMulConj
  DecoderAttention DecoderMaskedSelfAttention DequantizeBFP DequantizeWithOrder EPContext FusedMatMulActivation GatedDeltaNet
  GatedRelativePositionBias GemmFastGelu GemmFloat8 GemmaRotaryEmbedding GroupNorm Irfft LongformerAttention
  MatMulBlockQuantizedFp4Weight MatMulBlockQuantizedFp8Weight MatMulNBitsMlp MatMulNBitsQkv NhwcConv NhwcFusedConv
  PackedAttention PackedMultiHeadAttention PagedAttention QOrderedAttention QOrderedGelu QOrderedLayerNormalization
  QOrderedLongformerAttention QOrderedMatMul QuantizeBFP QuantizeWithOrder RelativePositionBias RemovePadding
  RestorePadding Rfft SkipGroupNorm Snpe TorchEmbedding VarlenCausalConvWithState`.split(/\s+/),
);
/** Of those, what the WebGPU provider brings (onnxruntime js/web/docs/webgpu-operators.md). */
const webgpuKernels = new Set(['BiasAdd', 'BiasSplitGelu']);

/** Domains that onnxruntime itself implements; others need a library that this runtime does not load. */
const knownDomains = new Set([
  '',
  'ai.onnx.ml',
  'ai.onnx.preview.training',
  'com.microsoft',
  'com.microsoft.nchwc',
  'com.microsoft.experimental',
  'com.ms.internal.nhwc',
]);

/** @throws DiffusionError `model.unsupported` naming the operators that the provider cannot run, and what to do */
export function checkOperators({ source, nodes, nested, functions }: Graph, provider: Provider): void {
  const used = new Set(nested);
  for (const { domain, operator } of nodes) used.add(`${domain}::${operator}`);
  const missing: string[] = [];
  let foreign = false;
  for (const key of used) {
    if (functions.has(key)) continue;
    const [domain = '', operator = ''] = key.split('::');
    if (!knownDomains.has(domain)) {
      foreign = true;
      missing.push(`${domain}.${operator}`);
    } else if (domain === 'com.microsoft' && lacks(provider, operator)) missing.push(operator);
  }
  if (missing.length === 0) return;
  throw new DiffusionError('model.unsupported', {
    file: source.file,
    detail: `${missing.sort().slice(0, 8).join(', ')} cannot run on the ${provider} provider`,
    remedy: foreign
      ? 'export the model with standard ONNX operators'
      : 'use a plain export of the model (not one optimised for CUDA), or the cuda provider',
  });
}

function lacks(provider: Provider, operator: string): boolean {
  switch (provider) {
    case 'cpu':
      return withoutCpuKernel.has(operator);
    case 'webgpu':
      return withoutCpuKernel.has(operator) && !webgpuKernels.has(operator);
    case 'cuda':
      return false;
  }
}

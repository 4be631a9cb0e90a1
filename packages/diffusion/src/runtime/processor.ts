import { readFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';

export interface Processor {
  /** what prepared graphs are laid out for; equal strings can share them */
  readonly id: string;
  /** 8-bit products that add up in 32 bits: AVX-VNNI, AVX512-VNNI, AMX, or ARM's dot product */
  readonly dotProducts: boolean;
}

/** The instruction sets that decide how onnxruntime lays weights out. */
const features = ['avx', 'avx2', 'avx512f', 'avx512_vnni', 'avx_vnni', 'amx_int8', 'asimddp', 'i8mm'];

/** Linux lists the features; elsewhere the name stands for them, and x86 counts as having no dot products. */
export function processor(): Processor {
  const listed = /^(?:flags|Features)\s*:(.*)$/m.exec(readCpuInfo())?.[1]?.trim().split(/\s+/) ?? [];
  const known = features.filter((feature) => listed.includes(feature));
  const apple = arch() === 'arm64' && listed.length === 0;
  return {
    id: `${arch()} ${known.length > 0 ? known.join(' ') : (cpus()[0]?.model ?? '')}`,
    dotProducts: apple || known.some((feature) => /vnni|amx|asimddp/.test(feature)),
  };
}

function readCpuInfo(): string {
  try {
    return readFileSync('/proc/cpuinfo', 'utf8');
  } catch {
    return '';
  }
}

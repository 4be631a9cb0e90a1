import type { TensorInfo } from '../../runtime/session.ts';

/** What of a UNet's `config.json` tells the sizes of its skip connections. */
export interface UNetShape {
  readonly block_out_channels?: readonly number[] | null;
  readonly layers_per_block?: number | null;
}

/**
 * Dims of a UNet's ControlNet inputs [rows, c, h, w]: one for the first convolution, for each layer of each level and for
 * each halving between levels, in that order, then the middle. Exporters name them in many ways but keep the order; the
 * middle is told by its name. (diffusers, models/controlnets/controlnet.py: the order of `controlnet_down_blocks`.)
 */
export function residualDims(
  inputs: readonly TensorInfo[],
  { block_out_channels, layers_per_block }: UNetShape,
  { rows, side }: { readonly rows: number; readonly side: number },
): Record<string, readonly number[]> {
  const levels = block_out_channels?.length ?? 4;
  const sides = [side];
  for (let level = 0; level < levels; level++) {
    const here = side / 2 ** level;
    sides.push(...Array.from({ length: layers_per_block ?? 2 }, () => here));
    if (level < levels - 1) sides.push(here / 2);
  }
  const residuals = inputs.filter(({ name }) => /residual|down_block|mid_block/.test(name));
  const down = residuals.filter(({ name }) => !name.includes('mid'));
  const sideOf = ({ name }: TensorInfo): number =>
    (name.includes('mid') ? sides.at(-1) : sides[down.findIndex((one) => one.name === name)]) ?? side;
  return Object.fromEntries(
    residuals.map((info) => {
      const channels = info.dims[1];
      const here = sideOf(info);
      return [info.name, [rows, typeof channels === 'number' ? channels : 1, here, here]];
    }),
  );
}

/**
 * Nearness 1 ÷ depth in levels, 255 the nearest and 0 the farthest, as the depth networks give it that ControlNets learnt
 * from (MiDaS, Ranftl et al. 2022: inverse depth, each picture stretched to the whole range).
 * @param depth metres along the view axis; Infinity where there is nothing
 */
export function nearness(depth: Float32Array): Uint8Array {
  let [farthest, nearest] = [Infinity, 0];
  for (const metres of depth) {
    farthest = Math.min(farthest, 1 / metres);
    nearest = Math.max(nearest, 1 / metres);
  }
  const span = nearest - farthest || 1;
  return Uint8Array.from(depth, (metres) => Math.round((255 * (1 / metres - farthest)) / span));
}

import { distance, dot, minus, mix, type Spot } from './spot.ts';

/**
 * Points spread along a broken line, both ends among them.
 * @param count at least 2
 * @param at how far along each corner counts, rising from 0 to 1; absent: as its length says, so that the points are evenly spread
 */
export function spread(line: readonly Spot[], count: number, at = sharesOf(line)): Spot[] {
  let i = 0;
  return Array.from({ length: count }, (_, k) => {
    const share = k / (count - 1);
    while (i + 2 < line.length && (at[i + 1] ?? 1) < share) i++;
    const [from, to] = [at[i] ?? 0, at[i + 1] ?? 1];
    const [a, b] = [line[i] ?? ([0, 0] as const), line[i + 1] ?? line[i] ?? ([0, 0] as const)];
    return mix(a, b, to > from ? Math.min(1, Math.max(0, (share - from) / (to - from))) : 0);
  });
}

function sharesOf(line: readonly Spot[]): readonly number[] {
  const whole = Math.max(1e-9, lengthOf(line));
  let sum = 0;
  return line.map((spot, i) => (sum += i > 0 ? distance(spot, line[i - 1] ?? spot) : 0) / whole);
}

/** The part of a broken line up to `length` from its start; longer than it is: its last piece goes on. */
export function upTo(line: readonly Spot[], length: number): Spot[] {
  const kept: Spot[] = line.slice(0, 1);
  let rest = length;
  for (let i = 0; i + 1 < line.length; i++) {
    const [from, to] = [line[i] as Spot, line[i + 1] as Spot];
    const piece = distance(from, to);
    if (rest <= piece || i + 2 === line.length) {
      kept.push(mix(from, to, piece > 0 ? rest / piece : 0));
      return kept;
    }
    kept.push(to);
    rest -= piece;
  }
  return kept;
}

export function lengthOf(line: readonly Spot[]): number {
  return line.slice(1).reduce((sum, spot, i) => sum + distance(spot, line[i] ?? spot), 0);
}

/** How far along a broken line the point of it nearest to a place lies. */
export function lengthAt(line: readonly Spot[], spot: Spot): number {
  let [nearest, found, before] = [Infinity, 0, 0];
  for (let i = 0; i + 1 < line.length; i++) {
    const [from, to] = [line[i] as Spot, line[i + 1] as Spot];
    const piece = distance(from, to);
    const share = Math.min(
      1,
      Math.max(0, dot(minus(spot, from), minus(to, from)) / Math.max(1e-9, piece * piece)),
    );
    const far = distance(spot, mix(from, to, share));
    if (far < nearest) [nearest, found] = [far, before + share * piece];
    before += piece;
  }
  return found;
}

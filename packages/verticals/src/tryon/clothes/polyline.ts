import { distance, dot, minus, mix, type Spot } from './spot.ts';

/** Points evenly spread along a broken line, both ends among them. @param count at least 2 */
export function spread(line: readonly Spot[], count: number): Spot[] {
  const lengths = line.slice(1).map((spot, i) => distance(spot, line[i] ?? spot));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Array.from({ length: count }, (_, k) => {
    let rest = (total * k) / (count - 1);
    for (const [i, length] of lengths.entries()) {
      const [from, to] = [line[i], line[i + 1]];
      if (!from || !to) break;
      if (rest <= length || i === lengths.length - 1)
        return mix(from, to, length > 0 ? Math.min(1, rest / length) : 0);
      rest -= length;
    }
    return line[0] ?? [0, 0];
  });
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

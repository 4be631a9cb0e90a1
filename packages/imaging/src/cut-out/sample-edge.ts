/**
 * A first alpha for every open pixel: of the colours found by walking from it into the thing and out of it, the pair that
 * explains it best (after Gastal and Oliveira, "Shared sampling for real-time alpha matting", Eurographics 2010). Values
 * are the display's, because that is how every viewer lays a transparent picture on a page.
 */
import type { Raster } from '@escena/core/raster';
import type { EdgeBand } from './edge-band.ts';

export interface EdgeSamples {
  /** [open] 0…1 */
  readonly alpha: Float32Array;
  /** [open] how far to believe it, 0…1 */
  readonly confidence: Float32Array;
  /** [open·3] colours of thing and backdrop there, 0…255 */
  readonly thing: Float32Array;
  readonly rest: Float32Array;
}

/** turns off the shortest way, radians */
const turns = [0, 0.6, -0.6];
/** how far to walk, in band reaches */
const longestWalk = 2.6;
/** level differences that are noise */
const noise = 4;

export function sampleEdge(photo: Raster, band: EdgeBand): EdgeSamples {
  const { pixels, width, height, distance, reach } = band;
  const { data, channels } = photo;
  const count = pixels.length;
  const alpha = new Float32Array(count);
  const confidence = new Float32Array(count);
  const thing = new Float32Array(count * 3);
  const rest = new Float32Array(count * 3);
  const inner = new Float64Array(turns.length * 3);
  const outer = new Float64Array(turns.length * 3);
  const at = (x: number, y: number): number => {
    const u = x < 0 ? 0 : x >= width ? width - 1 : x | 0;
    const v = y < 0 ? 0 : y >= height ? height - 1 : y | 0;
    return v * width + u;
  };
  /** Mean colour round the surest pixel on the way. @returns how sure it is, 0…1 */
  const walk = (
    x: number,
    y: number,
    dx: number,
    dy: number,
    sign: number,
    to: Float64Array,
    o: number,
  ): number => {
    let best = at(x, y);
    let most = sign * (distance[best] ?? 0);
    for (let s = 1; s <= longestWalk * reach + 1 && most < reach + 1; s++) {
      const i = at(x + s * dx + 0.5, y + s * dy + 0.5);
      const sure = sign * (distance[i] ?? 0);
      if (sure > most) [most, best] = [sure, i];
    }
    const bx = best % width;
    const by = (best - bx) / width;
    let [r, g, b, n] = [0, 0, 0, 0];
    for (let v = by - 1; v <= by + 1; v++)
      for (let u = bx - 1; u <= bx + 1; u++) {
        const j = at(u, v);
        if (j !== best && sign * (distance[j] ?? 0) < most - 1.5) continue;
        r += data[j * channels] ?? 0;
        g += data[j * channels + 1] ?? 0;
        b += data[j * channels + 2] ?? 0;
        n++;
      }
    to[o] = r / n;
    to[o + 1] = g / n;
    to[o + 2] = b / n;
    return Math.min(1, Math.max(0.05, most / reach));
  };

  for (let k = 0; k < count; k++) {
    const i = pixels[k] ?? 0;
    const x = i % width;
    const y = (i - x) / width;
    const gx = (distance[at(x + 2, y)] ?? 0) - (distance[at(x - 2, y)] ?? 0);
    const gy = (distance[at(x, y + 2)] ?? 0) - (distance[at(x, y - 2)] ?? 0);
    const slope = Math.hypot(gx, gy) || 1;
    let sureIn = 0;
    let sureOut = 0;
    turns.forEach((turn, t) => {
      const c = Math.cos(turn) / slope;
      const s = Math.sin(turn) / slope;
      const dx = gx * c - gy * s;
      const dy = gx * s + gy * c;
      sureIn += walk(x, y, dx, dy, 1, inner, 3 * t) / turns.length;
      sureOut += walk(x, y, -dx, -dy, -1, outer, 3 * t) / turns.length;
    });
    const s = i * channels;
    const [r, g, b] = [data[s] ?? 0, data[s + 1] ?? 0, data[s + 2] ?? 0];
    const geometric = Math.min(1, Math.max(0, 0.5 + (distance[i] ?? 0) / reach));
    let least = Infinity;
    for (let p = 0; p < inner.length; p += 3)
      for (let q = 0; q < outer.length; q += 3) {
        const fr = inner[p] ?? 0;
        const fg = inner[p + 1] ?? 0;
        const fb = inner[p + 2] ?? 0;
        const br = outer[q] ?? 0;
        const bg = outer[q + 1] ?? 0;
        const bb = outer[q + 2] ?? 0;
        const [dr, dg, db] = [fr - br, fg - bg, fb - bb];
        const apart = dr * dr + dg * dg + db * db;
        const along = (r - br) * dr + (g - bg) * dg + (b - bb) * db;
        const raw = apart > 0 ? along / apart : geometric;
        const share = Math.min(1, Math.max(0, raw));
        const miss = (r - br - share * dr) ** 2 + (g - bg - share * dg) ** 2 + (b - bb - share * db) ** 2;
        const cost = (miss + noise * noise) / (apart + 25 * noise * noise);
        if (cost >= least) continue;
        least = cost;
        const distinct = apart / (apart + 25 * noise * noise);
        // Darker or brighter than both ends is as sure as the end itself.
        confidence[k] =
          distinct * Math.exp(-miss / (apart * 0.05 + 9 * noise * noise)) * Math.min(sureIn, sureOut);
        alpha[k] = distinct * share + (1 - distinct) * geometric;
        thing[3 * k] = fr;
        thing[3 * k + 1] = fg;
        thing[3 * k + 2] = fb;
        rest[3 * k] = br;
        rest[3 * k + 1] = bg;
        rest[3 * k + 2] = bb;
      }
  }
  return { alpha, confidence, thing, rest };
}

import type { BufferGeometry } from 'three';
import type { Material, Part } from '../../scene.ts';
import { part } from './part.ts';

/**
 * Boards of one wood as parts by the direction they run in. A pattern follows the longest axis of its whole part, so
 * posts and rails in one part would share a grain that crosses half of them.
 */
export function grained(material: Material, boards: readonly BufferGeometry[]): Part[] {
  const byAxis: BufferGeometry[][] = [[], [], []];
  for (const geometry of boards) byAxis[longestAxis(geometry)]?.push(geometry);
  return byAxis.flatMap((group, axis) => (group.length > 0 ? oriented(material, group, axis) : []));
}

/** A group whose own box is longest along another axis than its boards are is split until they agree. */
function oriented(material: Material, group: readonly BufferGeometry[], axis: number): Part[] {
  const whole = part(material, group);
  if (group.length === 1 || longestAxis(whole.geometry) === axis) return [whole];
  const middle = Math.ceil(group.length / 2);
  return [group.slice(0, middle), group.slice(middle)].flatMap((half) => oriented(material, half, axis));
}

function longestAxis(geometry: BufferGeometry): number {
  geometry.computeBoundingBox();
  const box = geometry.boundingBox;
  if (!box) return 0;
  const size = [box.max.x - box.min.x, box.max.y - box.min.y, box.max.z - box.min.z];
  return size.indexOf(Math.max(...size));
}

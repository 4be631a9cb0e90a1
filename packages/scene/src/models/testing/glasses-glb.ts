import { BoxGeometry, TorusGeometry } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { boxGlb } from './make-glb.ts';

/** Round glasses at true size, metres: 138 mm wide, temples 140 mm long, the front towards +z, standing on y = 0. */
export function glassesGlb(): Promise<Uint8Array> {
  const rim = 0.026;
  const rims = [-1, 1].map((side) => new TorusGeometry(rim, 0.003, 12, 48).translate(side * 0.034, rim, 0));
  const bridge = new BoxGeometry(0.018, 0.004, 0.004).translate(0, 1.25 * rim, 0);
  const hinges = [-1, 1].map((side) =>
    new BoxGeometry(0.01, 0.006, 0.005).translate(side * 0.064, 1.3 * rim, 0),
  );
  const temples = [-1, 1].map((side) =>
    new BoxGeometry(0.003, 0.006, 0.14).translate(side * 0.0675, 1.3 * rim, -0.07),
  );
  const geometry = mergeGeometries([...rims, bridge, ...hinges, ...temples]);
  return boxGlb({ geometry, color: [0.02, 0.05, 0.16, 1], roughness: 0.25 });
}

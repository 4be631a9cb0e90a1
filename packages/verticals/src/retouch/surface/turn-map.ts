import { invertMatrix, type Matrix3, type SurfaceMap } from '@escena/imaging/surface-map';

/** The same surfaces with u and v exchanged: what ran along one wall runs along the other. */
export function turnMap({ surfaces, surfaceAt }: SurfaceMap): SurfaceMap {
  const turned = surfaces.map(({ toPlane: [a, b, c, d, e, f, ...w] }) => {
    const toPlane: Matrix3 = [d, e, f, a, b, c, ...w];
    return { toPlane, toPicture: invertMatrix(toPlane) };
  });
  return { surfaces: turned, surfaceAt };
}

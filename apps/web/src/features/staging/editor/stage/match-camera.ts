import type { Camera } from '@escena/scene/camera';
import { Matrix4, PerspectiveCamera } from 'three';

const near = 0.05;
const far = 60;

/**
 * A three camera that sees exactly what the photo's camera saw: the frustum is cut by the photo's own edges, so that the
 * principal point need not be the middle. Whatever the canvas measures, it shows the whole photo.
 */
export function matchCamera(room: Camera): PerspectiveCamera {
  const { width, height, focal, center, rotation: r, position } = room;
  const camera = new PerspectiveCamera();
  const k = near / focal;
  camera.projectionMatrix.makePerspective(
    -center[0] * k,
    (width - center[0]) * k,
    center[1] * k,
    -(height - center[1]) * k,
    near,
    far,
  );
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = r;
  const [x, y, z] = position;
  camera.matrixAutoUpdate = false;
  camera.matrix.copy(new Matrix4().set(a, b, c, x, d, e, f, y, g, h, i, z, 0, 0, 0, 1));
  camera.matrix.decompose(camera.position, camera.quaternion, camera.scale);
  camera.updateMatrixWorld(true);
  return camera;
}

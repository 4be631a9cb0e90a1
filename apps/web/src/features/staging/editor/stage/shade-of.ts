import { DataTexture, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry } from 'three';
import type { ContactData } from '../work/messages.ts';

/** Metres above the floor at which a piece's shade lies: over rugs, so that it darkens them too. */
const shadeHeight = 0.022;

/** A dark veil on the floor. Alpha blending in sRGB darkens by (1 − a); the light that is left is (1 − a)^2.2. */
export function shadeOf(contact: ContactData, ambientShare: number): Mesh<PlaneGeometry, MeshBasicMaterial> {
  const { width, height, occlusion, spanX, spanZ } = contact;
  const pixels = new Uint8Array(width * height * 4);
  occlusion.forEach((value, k) => {
    // Rows of a texture go up where the grid's go towards the viewer.
    const row = height - 1 - Math.floor(k / width);
    pixels[(row * width + (k % width)) * 4 + 3] = 255 * (1 - (1 - ambientShare * value) ** (1 / 2.2));
  });
  const map = new DataTexture(pixels, width, height);
  map.minFilter = map.magFilter = LinearFilter;
  map.needsUpdate = true;
  const material = new MeshBasicMaterial({ map, color: 0x000000, transparent: true, depthWrite: false });
  const plane = new Mesh(new PlaneGeometry(spanX, spanZ).rotateX(-Math.PI / 2), material);
  plane.position.y = shadeHeight;
  plane.renderOrder = -1;
  plane.raycast = () => undefined;
  return plane;
}

import type { Rgb, Vec2, Vec3 } from '@escena/scene/camera';
import type { Room } from '@escena/scene/room';
import {
  BackSide,
  BoxGeometry,
  type Group,
  Mesh,
  MeshBasicMaterial,
  type PerspectiveCamera,
  Plane,
  PlaneGeometry,
  PMREMGenerator,
  Raycaster,
  Scene,
  ShadowMaterial,
  Color,
  Vector2,
  Vector3,
  VSMShadowMap,
  WebGLRenderer,
} from 'three';
import { drawsInSoftware } from './draws-in-software.ts';
import { wallLine } from './footing.ts';
import { matchCamera } from './match-camera.ts';
import type { PieceModel } from './piece-model.ts';
import { createRoomLights } from './room-lights.ts';
import { standOf } from './stand-of.ts';

/** A piece to draw, and where. */
export interface StagedPiece {
  readonly id: string;
  readonly model: PieceModel;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly rotation: number;
}

/** Pixels of the map of shadows: with a graphics card and without. */
const shadowSide = 1024;
const plainShadowSide = 384;
/** Pixels of the surroundings' faces: they have but two colours. */
const surroundingsSide = 64;
/** Walls less certain than this cut no shadow off. */
const leastWall = 0.3;

/** The drawn room: furniture in the photo's light on a floor that shows nothing but its shadow. The photo lies below. */
export class Stage {
  /** of the floor's light, what comes from everywhere: pieces darken it where they stand */
  readonly ambientShare: number;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera: PerspectiveCamera;
  readonly #pieces = new Map<string, { model: PieceModel; group: Group }>();
  readonly #owned: { dispose(): void }[] = [];
  #frame: number | undefined;
  #drawn: WebGLSync | null = null;

  /** @throws Error where the browser has no WebGL 2 */
  constructor(canvas: HTMLCanvasElement | OffscreenCanvas, room: Room) {
    const plain = drawsInSoftware();
    this.#renderer = new WebGLRenderer({
      canvas,
      alpha: true,
      antialias: !plain,
      powerPreference: 'low-power',
    });
    this.#renderer.shadowMap.enabled = true;
    this.#renderer.shadowMap.type = VSMShadowMap;
    this.#renderer.localClippingEnabled = true;
    this.#camera = matchCamera(room.camera);
    const stand = standOf(room.floor.plan);
    const { lamps, sky, ground, ambientShare, keyShare } = createRoomLights(room, {
      stand,
      shadowSide: plain ? plainShadowSide : shadowSide,
    });
    this.ambientShare = ambientShare;
    for (const lamp of lamps) this.#scene.add(lamp, lamp.target);
    this.#scene.add(this.#catchShadows(room, { stand, keyShare }));
    this.#scene.environment = this.#surroundings(sky, ground);
  }

  /** @param width CSS pixels of the canvas; the photo fills it whole */
  resize(width: number, height: number, pixelRatio: number): void {
    this.#renderer.setPixelRatio(pixelRatio);
    this.#renderer.setSize(width, height, false);
    this.requestDraw();
  }

  /** Draws exactly these from now on. */
  show(pieces: readonly StagedPiece[]): void {
    const wanted = new Set(pieces.map(({ id }) => id));
    for (const [id, { group }] of this.#pieces) {
      if (wanted.has(id)) continue;
      this.#scene.remove(group);
      this.#pieces.delete(id);
    }
    for (const { id, model, x, y, z, rotation } of pieces) {
      const group = this.#groupOf(id, model);
      group.position.set(x, y, z);
      group.rotation.y = rotation;
    }
    this.requestDraw();
  }

  /**
   * The nearest piece at a point of the picture (fractions of its width and height): by its triangles, or with
   * `roughly` by its box, which is quick enough for every move of a pointer.
   */
  pick([x, y]: Vec2, { roughly = false } = {}): string | undefined {
    const caster = new Raycaster();
    caster.setFromCamera(new Vector2(2 * x - 1, 1 - 2 * y), this.#camera);
    const met = [...this.#pieces].flatMap(([id, { group, model }]) => {
      group.updateMatrixWorld();
      const local = caster.ray.clone().applyMatrix4(group.matrixWorld.clone().invert());
      const at = local.intersectBox(model.box, new Vector3());
      if (!at) return [];
      if (roughly) return [{ id, distance: at.distanceTo(local.origin) }];
      const [hit] = caster.intersectObject(group);
      return hit ? [{ id, distance: hit.distance }] : [];
    });
    return met.toSorted((a, b) => a.distance - b.distance)[0]?.id;
  }

  /** Draws with the browser's next frame for which the last one is done, once however often it is asked. */
  requestDraw(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#isDrawing()) this.requestDraw();
      else this.draw();
    });
  }

  draw(): void {
    this.#renderer.render(this.#scene, this.#camera);
    const gl = this.#gl();
    gl.deleteSync(this.#drawn);
    this.#drawn = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  }

  dispose(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    for (const one of this.#owned) one.dispose();
    this.#renderer.dispose();
  }

  /** Whether the graphics card is still at the last frame: a row of frames would hold up the whole page. */
  #isDrawing(): boolean {
    const gl = this.#gl();
    return this.#drawn !== null && gl.getSyncParameter(this.#drawn, gl.SYNC_STATUS) === gl.UNSIGNALED;
  }

  #gl(): WebGL2RenderingContext {
    return this.#renderer.getContext() as WebGL2RenderingContext;
  }

  #groupOf(id: string, model: PieceModel): Group {
    const known = this.#pieces.get(id);
    if (known?.model === model) return known.group;
    if (known) this.#scene.remove(known.group);
    const group = model.group.clone();
    this.#scene.add(group);
    this.#pieces.set(id, { model, group });
    return group;
  }

  #catchShadows({ walls }: Room, { stand, keyShare }: { stand: Vec3; keyShare: number }): Mesh {
    // Blending is in sRGB: a veil of opacity a leaves (1 − a)^2.2 of the light.
    const material = new ShadowMaterial({ opacity: 1 - (1 - keyShare) ** (1 / 2.2) });
    // Behind a wall is no floor of this room.
    material.clippingPlanes = walls
      .filter(({ confidence }) => confidence >= leastWall)
      .map((wall) => {
        const { normal } = wallLine(wall);
        return new Plane(
          new Vector3(normal[0], 0, normal[1]),
          -(normal[0] * wall.a[0] + normal[1] * wall.a[1]),
        );
      });
    const geometry = new PlaneGeometry(24, 24).rotateX(-Math.PI / 2);
    const floor = new Mesh(geometry, material);
    floor.position.set(stand[0], 0, stand[2]);
    floor.receiveShadow = true;
    floor.renderOrder = -2;
    this.#owned.push(material, geometry);
    return floor;
  }

  /** The light from everywhere, and what metal and glaze mirror: a box with the floor's radiance below, the sky's around. */
  #surroundings(sky: Rgb, ground: Rgb) {
    const box = new Scene();
    const sides = [sky, sky, sky, ground, sky, sky].map(
      (radiance) => new MeshBasicMaterial({ color: new Color(...radiance), side: BackSide }),
    );
    const geometry = new BoxGeometry(6, 2.6, 6);
    box.add(new Mesh(geometry, sides));
    const generator = new PMREMGenerator(this.#renderer);
    const target = generator.fromScene(box, 0.04, 0.1, 100, { size: surroundingsSide });
    generator.dispose();
    geometry.dispose();
    for (const side of sides) side.dispose();
    this.#owned.push(target);
    return target.texture;
  }
}

'use client';

import type { Room } from '@escena/scene/room';
import { type RefObject, useEffect, useState } from 'react';
import type { OwnPieces } from './goods/describe-piece.ts';
import { canBeMade, PieceStore } from './stage/piece-store.ts';
import { Stage, type StagedPiece } from './stage/stage.ts';
import type { Plan } from './state/plan.ts';
import { requestsOf } from './state/requests.ts';
import type { WorkerClient } from './work/worker-client.ts';

interface StageOptions {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly area: RefObject<HTMLElement | null>;
  readonly room: Room;
  readonly plan: Plan;
  readonly tools: WorkerClient;
  readonly own: OwnPieces;
}

/** Sharper than this nobody sees, and slower it is. */
const mostPixelRatio = 2;

interface Drawing {
  readonly stage: Stage;
  readonly store: PieceStore;
}

/** Keeps the drawn room in step with the plan. `building`: a piece is still being made; `failed`: no WebGL here. */
export function useStage({ canvas, area, room, plan, tools, own }: StageOptions) {
  const [drawing, setDrawing] = useState<Drawing>();
  const [failed, setFailed] = useState(false);
  const [made, setMade] = useState(0);

  useEffect(() => {
    const [element, box] = [canvas.current, area.current];
    if (!element || !box) return;
    let opened: Drawing | undefined;
    // The first call, which comes at once, opens the stage; later ones follow the window.
    const observer = new ResizeObserver(() => {
      try {
        opened ??= openDrawing(element, { room, tools });
      } catch {
        // Everything but the preview still works: the plan, the keys, the render.
        observer.disconnect();
        setFailed(true);
        return;
      }
      const { width, height } = box.getBoundingClientRect();
      if (width > 0) opened.stage.resize(width, height, Math.min(mostPixelRatio, window.devicePixelRatio));
      setDrawing(opened);
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
      opened?.store.dispose();
      opened?.stage.dispose();
    };
  }, [canvas, area, room, tools]);

  const requests = requestsOf(plan);
  const models = drawing ? requests.map((request) => drawing.store.get(request, own)) : [];
  const missing = requests.filter((request, index) => !models[index] && canBeMade(request.piece, own));
  const missingKey = JSON.stringify(missing);

  useEffect(() => {
    if (!drawing) return;
    for (const request of JSON.parse(missingKey) as typeof missing) {
      drawing.store.load(request, own).then(
        () => setMade((count) => count + 1),
        () => undefined,
      );
    }
  }, [drawing, missingKey, own]);

  useEffect(() => {
    if (!drawing) return;
    const wanted = requestsOf(plan);
    const pieces = plan.items.flatMap((item, index): StagedPiece[] => {
      const request = wanted[index];
      const model = request && drawing.store.get(request, own);
      return model ? [{ ...item, model }] : [];
    });
    drawing.stage.show(pieces);
    drawing.store.trim(wanted, own);
    // `made` counts what the store got meanwhile.
  }, [drawing, plan, made, own]);

  return { stage: drawing?.stage, building: !drawing || missing.length > 0, failed };
}

function openDrawing(
  canvas: HTMLCanvasElement,
  { room, tools }: { readonly room: Room; readonly tools: WorkerClient },
): Drawing {
  const stage = new Stage(canvas, room);
  return { stage, store: new PieceStore(tools, stage) };
}

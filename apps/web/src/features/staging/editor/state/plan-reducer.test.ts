import { describe, expect, it } from 'vitest';
import { startHistory } from './history.ts';
import { type Plan, type PlanItem, toArrangement, toItems } from './plan.ts';
import { type PlanAction, reducePlan } from './plan-reducer.ts';

const sofa: PlanItem = { id: 'a', piece: 'sofa', x: 0, y: 0, z: -3, rotation: 0 };
const lamp: PlanItem = { id: 'b', piece: 'floor-lamp', x: 1, y: 0, z: -3, rotation: 0 };
const plan: Plan = { room: 'living-room', style: 'modern', seed: 7, items: [sofa, lamp] };

const run = (...actions: PlanAction[]) => actions.reduce(reducePlan, startHistory(plan));
const items = (...actions: PlanAction[]) => run(...actions).present.items;

describe('reducePlan', () => {
  it('moves, turns, swaps and paints one piece and leaves the others the same', () => {
    const moved = items(
      { type: 'change', id: 'a', change: { x: 0.5 } },
      { type: 'change', id: 'a', change: { rotation: 1 } },
      { type: 'change', id: 'a', change: { piece: 'loveseat', color: '#336699' } },
    );
    expect(moved).toEqual([{ ...sofa, x: 0.5, rotation: 1, piece: 'loveseat', color: '#336699' }, lamp]);
    expect(moved[1]).toBe(lamp);
  });

  it('undoes a whole drag at once and a redo brings its end back', () => {
    const drag = [0.1, 0.2, 0.3].map((x): PlanAction => ({
      type: 'change',
      id: 'a',
      change: { x },
      gesture: 'drag a 1',
    }));
    expect(items(...drag, { type: 'undo' })[0]).toEqual(sofa);
    expect(items(...drag, { type: 'undo' }, { type: 'redo' })[0]?.x).toBe(0.3);
    const again: PlanAction = { type: 'change', id: 'a', change: { x: 0.9 }, gesture: 'drag a 1' };
    expect(items(...drag, { type: 'end-gesture' }, again, { type: 'undo' })[0]?.x).toBe(0.3);
  });

  it('adds, removes, clears and takes it all back', () => {
    const rug: PlanItem = { ...sofa, id: 'c', piece: 'rug' };
    expect(items({ type: 'add', item: rug })).toEqual([sofa, lamp, rug]);
    expect(items({ type: 'remove', id: 'a' })).toEqual([lamp]);
    expect(items({ type: 'clear' }, { type: 'undo' })).toEqual([sofa, lamp]);
  });

  it('does not count what finds nothing to change', () => {
    const nothing: PlanAction[] = [
      { type: 'change', id: 'gone', change: { x: 9 } },
      { type: 'remove', id: 'gone' },
      { type: 'style', style: 'modern' },
      { type: 'undo' },
      { type: 'redo' },
    ];
    expect(run(...nothing).past).toEqual([]);
  });
});

it('sends pieces as the contract wants them, and takes them back', () => {
  const sent = toArrangement([{ ...sofa, x: 0.123456, rotation: -0, color: '#336699' }]);
  expect(sent).toEqual([{ piece: 'sofa', x: 0.123, y: 0, z: -3, rotation: 0, color: '#336699' }]);
  const [back] = toItems(sent);
  expect(back).toMatchObject({ piece: 'sofa', x: 0.123, color: '#336699' });
  expect(toItems([{ piece: 'rug', x: 0, z: 0, rotation: 0 }])[0]?.y).toBe(0);
});

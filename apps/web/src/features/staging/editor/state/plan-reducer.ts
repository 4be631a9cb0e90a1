import type { Style } from '@escena/verticals/staging/options';
import { commit, endGesture, type History, redo, undo } from './history.ts';
import type { Plan, PlanItem } from './plan.ts';

/** Everything that can happen to a plan. A `gesture` names what belongs together (one drag, one run of arrow keys). */
export type PlanAction =
  | { readonly type: 'add'; readonly item: PlanItem }
  | {
      readonly type: 'change';
      readonly id: string;
      readonly change: Partial<Omit<PlanItem, 'id'>>;
      readonly gesture?: string;
    }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'clear' }
  | { readonly type: 'replace'; readonly plan: Plan }
  | { readonly type: 'style'; readonly style: Style }
  | { readonly type: 'end-gesture' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

export function reducePlan(history: History<Plan>, action: PlanAction): History<Plan> {
  const plan = history.present;
  switch (action.type) {
    case 'add':
      return commit(history, { ...plan, items: [...plan.items, action.item] });
    case 'change': {
      const index = plan.items.findIndex(({ id }) => id === action.id);
      const item = plan.items[index];
      if (!item) return history;
      const changed = { ...item, ...action.change };
      return commit(history, { ...plan, items: plan.items.with(index, changed) }, action.gesture);
    }
    case 'remove': {
      const items = plan.items.filter(({ id }) => id !== action.id);
      return items.length === plan.items.length ? history : commit(history, { ...plan, items });
    }
    case 'clear':
      return plan.items.length === 0 ? history : commit(history, { ...plan, items: [] });
    case 'replace':
      return commit(history, action.plan);
    case 'style':
      return action.style === plan.style ? history : commit(history, { ...plan, style: action.style });
    case 'end-gesture':
      return endGesture(history);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    default:
      return action satisfies never;
  }
}

import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import { createJudge } from '@escena/scene/judge-arrangement';
import type { Room } from '@escena/scene/room';
import { placeArrangement } from '@escena/scene/stand-arrangement';
import type { OwnPieces } from '../goods/describe-piece.ts';
import { toOwnGoods } from '../goods/to-own-goods.ts';
import { type Plan, toArrangement } from './plan.ts';

/** What is wrong with one piece, as a sentence. */
export interface Warning {
  readonly rule: string;
  readonly id: string;
  /** it cannot be rendered like this; other warnings are advice */
  readonly refused: boolean;
  readonly text: Text;
}

/** A function that looks at plans in one room by the layout's own rules; those of a wrong number first. */
export function createWarner(room: Room): (plan: Plan, own: OwnPieces) => readonly Warning[] {
  const judge = createJudge(room);
  return ({ items, style }, own) => {
    const idOf = (index: number) => items[index]?.id ?? '';
    try {
      const placed = placeArrangement(room, {
        style,
        arrangement: toArrangement(items),
        own: toOwnGoods(own),
      });
      return judge(placed).violations.map(({ rule, index, text }) => ({
        rule,
        id: idOf(index),
        refused: false,
        text,
      }));
    } catch (thrown) {
      if (!(thrown instanceof AppError) || !thrown.data) throw thrown;
      const { index, problem, en, es } = thrown.data;
      const text = { en: String(en), es: String(es) };
      return [{ rule: String(problem), id: idOf(Number(index)), refused: true, text }];
    }
  };
}

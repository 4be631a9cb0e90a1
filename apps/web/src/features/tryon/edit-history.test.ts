import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edit, redoEdit, startEdits, undoEdit } from './edit-history.ts';

it('comes back to every value by undoing, and forward by doing again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 100 }), (values) => {
      const end = values.reduce(edit, startEdits(-1));
      const back = values.reduce(undoEdit, end);
      expect(back.now).toBe(-1);
      expect(undoEdit(back)).toBe(back);
      const forth = values.reduce(redoEdit, back);
      expect(forth).toEqual(end);
      expect(redoEdit(forth)).toBe(forth);
    }),
  );
});

it('forgets what was undone once something else is done', () => {
  const undone = undoEdit(edit(startEdits('a'), 'b'));
  expect(redoEdit(edit(undone, 'c')).now).toBe('c');
});

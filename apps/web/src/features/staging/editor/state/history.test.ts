import { expect, it } from 'vitest';
import { commit, endGesture, historyLimit, redo, startHistory, undo } from './history.ts';

it('goes back and forth through every step, and forgets what was undone when something new is done', () => {
  let history = startHistory(0);
  for (let i = 1; i <= 150; i++) history = commit(history, i);
  for (let i = 149; i >= 0; i--) {
    history = undo(history);
    expect(history.present).toBe(i);
  }
  expect(undo(history)).toBe(history);
  for (let i = 1; i <= 150; i++) history = redo(history);
  expect(history.present).toBe(150);
  expect(redo(history)).toBe(history);
  history = commit(undo(history), 1000);
  expect(redo(history).present).toBe(1000);
  expect(undo(history).present).toBe(149);
});

it('takes a gesture as one step, until it ends', () => {
  let history = commit(startHistory(0), 1, 'drag sofa');
  history = commit(history, 2, 'drag sofa');
  history = commit(history, 3, 'drag sofa');
  expect(undo(history).present).toBe(0);
  history = commit(endGesture(history), 4, 'drag sofa');
  expect(undo(history).present).toBe(3);
  expect(undo(commit(history, 5, 'turn sofa')).present).toBe(4);
});

it('does not count what changes nothing, and keeps a limited past', () => {
  const start = startHistory('same');
  expect(commit(start, 'same')).toBe(start);
  let history = startHistory(0);
  for (let i = 1; i <= historyLimit + 50; i++) history = commit(history, i);
  expect(history.past).toHaveLength(historyLimit);
  expect(history.past[0]).toBe(50);
});

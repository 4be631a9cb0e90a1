import { describe, expect, it } from 'vitest';
import { cleanName } from './clean-name.ts';

describe('cleanName', () => {
  it.each([
    ['salón (1).jpg', 'salón (1).jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\photos\\room.png', 'room.png'],
    ['a\r\nSet-Cookie: x=1.jpg', 'aSet-Cookie: x=1.jpg'],
    ['room\u202Egpj.exe', 'roomgpj.exe'],
    ['\0\u0007', 'photo'],
    ['..', 'photo'],
    ['', 'photo'],
    ['habitación 👩‍👩‍👧.jpg', 'habitación 👩‍👩‍👧.jpg'],
  ])('%j → %j', (name, expected) => {
    expect(cleanName(name, 'photo')).toBe(expected);
  });

  it('cuts long names between characters', () => {
    expect(cleanName('👩'.repeat(500), 'photo')).toBe('👩'.repeat(100));
    expect(cleanName(`a${'👩'.repeat(500)}`, 'photo')).toBe(`a${'👩'.repeat(99)}`);
    expect(cleanName('a\ud800b', 'photo')).toBe('ab');
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, listPlace } from './list-place.ts';

const desk: Box = { left: 0, top: 0, right: 1280, bottom: 800 };

function caretAt(left: number, top: number): Box {
  return { left, top, right: left, bottom: top + 20 };
}

test('it hangs below the caret', () => {
  expect(listPlace(caretAt(300, 200), { height: 900 }, desk)).toEqual({
    left: 300,
    top: 224,
    width: 440,
    maxHeight: 320,
  });
});

test('at the right edge it moves to the left', () => {
  expect(listPlace(caretAt(1200, 200), { height: 100 }, desk)).toMatchObject({ left: 832, width: 440 });
});

test('at the bottom it stands above, just over the line', () => {
  expect(listPlace(caretAt(300, 700), { height: 100 }, desk)).toMatchObject({ top: 596 });
  expect(listPlace(caretAt(300, 700), { height: 900 }, desk)).toMatchObject({ top: 376, maxHeight: 320 });
});

test('a short list stays below as long as it fits', () => {
  expect(listPlace(caretAt(300, 700), { height: 60 }, desk)).toMatchObject({ top: 724 });
});

test('at 400 px and twice the size it takes the width there is', () => {
  const phone = { left: 0, top: 0, right: 200, bottom: 400 };
  expect(listPlace(caretAt(150, 100), { height: 900 }, phone)).toEqual({
    left: 8,
    top: 124,
    width: 184,
    maxHeight: 268,
  });
});

test('with the caret out of sight there is nothing to hang on', () => {
  expect(listPlace(caretAt(300, 900), { height: 100 }, desk)).toBeUndefined();
  expect(listPlace(caretAt(300, -30), { height: 100 }, desk)).toBeUndefined();
});

test('wherever the caret is seen, all of the list is, and the line is not under it', () => {
  const number = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(
      fc.record({
        left: number(0, 500),
        top: number(0, 500),
        width: number(200, 2_000),
        height: number(300, 2_000),
      }),
      fc.record({ x: number(0, 1_000), y: number(0, 1_000), height: number(20, 2_000) }),
      (window, { x, y, height }) => {
        const { left, top } = window;
        const seen = { left, top, right: left + window.width, bottom: top + window.height };
        const caret = caretAt(left + (x * window.width) / 1_000, top + (y * (window.height - 20)) / 1_000);
        const place = listPlace(caret, { height }, seen);
        expect(place).toBeDefined();
        if (!place) return;
        const bottom = place.top + Math.min(height, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(seen.left);
        expect(place.left + place.width).toBeLessThanOrEqual(seen.right);
        expect(place.top).toBeGreaterThanOrEqual(seen.top);
        expect(bottom).toBeLessThanOrEqual(seen.bottom);
        expect(bottom <= caret.top || place.top >= caret.bottom).toBe(true);
      },
    ),
  );
});

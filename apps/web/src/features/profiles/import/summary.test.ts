import { expect, test } from 'vitest';
import { changedSince, previewWords, profilesIn, resultWords } from './summary.ts';

const none = { created: 0, createdWithWarnings: 0, reused: 0, refused: 0, leftOut: 0 };

test.each([
  [{}, 'Nothing in it is ready to be imported.', 'No profile was made.'],
  [{ created: 1 }, '1 profile is ready.', '1 profile was made.'],
  [
    { createdWithWarnings: 2 },
    '2 profiles are ready, with warnings.',
    '2 profiles were made, with warnings.',
  ],
  [
    { created: 1_000, createdWithWarnings: 3, reused: 1, refused: 2, leftOut: 1 },
    '1,003 profiles are ready, 3 of them with warnings. 1 object is here already, 2 are refused, and 1 is left out.',
    '1,003 profiles were made, 3 of them with warnings. 1 object was here already, 2 were refused, and 1 was left out.',
  ],
  [
    { refused: 2 },
    'Nothing in it is ready to be imported. 2 objects are refused.',
    'No profile was made. 2 objects were refused.',
  ],
])('%j', (change, preview, result) => {
  const counts = { ...none, ...change };
  expect(previewWords({ counts })).toBe(preview);
  expect(resultWords({ counts })).toBe(result);
});

test('what came out otherwise than announced is counted', () => {
  const items = (...outcomes: ('created' | 'reused')[]) =>
    outcomes.map((outcome, index) => ({ index, outcome })) as Parameters<typeof changedSince>[0]['items'];
  const before = { items: items('created', 'created', 'reused') };
  expect(changedSince(before, { items: items('created', 'reused', 'reused') })).toBe(1);
  expect(changedSince(before, before)).toBe(0);
  expect(profilesIn({ counts: { ...none, created: 2, createdWithWarnings: 1 } })).toBe(3);
});

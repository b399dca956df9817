import { applyFix } from '@countersign/subject/finding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from './completions.ts';
import { propertiesIn, type Scope } from './properties.ts';

/** The text with the caret as |; what is offered first, and the text after choosing it. */
const cases: [Scope, string, string | undefined, string?][] = [
  ['iOS', '|', 'device.deviceName', 'device.deviceName'],
  ['iOS', '(dev|', 'device.deviceName', '(device.deviceName'],
  ['iOS', '(own|', 'device.deviceOwnership', '(device.deviceOwnership'],
  ['iOS', '(device.mod|', 'device.model', '(device.model'],
  ['iOS', '(device.mo|nday', 'device.model', '(device.model'],
  ['iOS', '(jail|', 'device.isRooted', '(device.isRooted'],
  ['iOS', '(device.modle|', 'device.model', '(device.model'],
  ['iOS', 'device.model |', '-eq', 'device.model -eq'],
  ['iOS', 'device.model -st|', '-startsWith', 'device.model -startsWith'],
  ['iOS', 'device.model -st| "x"', '-startsWith', 'device.model -startsWith "x"'],
  ['iOS', 'device.operatingSystemVersion greater|', '-gt', 'device.operatingSystemVersion -gt'],
  ['iOS', 'device.deviceOwnership -eq |', 'Corporate', 'device.deviceOwnership -eq "Corporate"'],
  ['iOS', 'device.deviceOwnership -eq "per|', 'Personal', 'device.deviceOwnership -eq "Personal"'],
  ['iOS', 'device.deviceOwnership -eq "per|s" and', 'Personal', 'device.deviceOwnership -eq "Personal" and'],
  ['macOS', 'device.cpuArchitecture -in ["arm64", "|', 'x64', 'device.cpuArchitecture -in ["arm64", "x64"'],
  ['windows10AndLater', 'device.operatingSystemSKU -eq "enterprize|', 'Enterprise'],
  ['iOS', 'device.model -eq |', '$null', 'device.model -eq $null'],
  ['iOS', 'device.model -eq "x" and |', 'device.deviceName', 'device.model -eq "x" and device.deviceName'],
  ['group', '(user.d|', 'user.displayName'],
  ['user', '(d|', 'user.displayName'],
  ['device', '(user.mail|', undefined],
  ['iOS', 'device.model -startsWith |', undefined],
  ['iOS', 'device.model -eq "x|', undefined],
  ['iOS', 'device.model -eq "x"|', undefined],
  ['iOS', 'device.model -eq "x" |', undefined],
  ['iOS', '(device.model -eq "x")|', undefined],
  ['iOS', 'user.ma|', undefined],
  ['iOS', 'nonsense |', undefined],
];

describe('what is offered at the caret', () => {
  test.each(cases)('%s: %s', (scope, marked, first, chosen) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    const found = completionsAt(text, caret, scope);
    expect(found?.candidates[0]?.label).toBe(first);
    const candidate = found?.candidates[0];
    if (chosen === undefined || !found || !candidate) return;
    expect(applyFix(text, { label: '', edits: [{ ...found.span, text: candidate.insert }] })).toBe(chosen);
  });

  test('only what may be asked of the platform', () => {
    const found = completionsAt('', 0, 'macOS');
    expect(found?.candidates.map(({ label }) => label)).toEqual(propertiesIn('macOS'));
    const architectures = completionsAt('device.cpuArchitecture -eq ', 27, 'windows10AndLater');
    expect(architectures?.candidates.map(({ label }) => label)).toEqual(['amd64', 'x86', 'arm64', 'unknown']);
  });

  test('at every place of any text the span lies around the caret', () => {
    const piece = fc.constantFrom('(', ')', '[', '"', ',', ' ', 'device.model', '-eq', 'and', '$null', 'x');
    fc.assert(
      fc.property(fc.array(piece), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const caret = seed % (text.length + 1);
        const found = completionsAt(text, caret, 'iOS');
        if (!found) return;
        expect(found.span.start).toBeLessThanOrEqual(caret);
        expect(found.span.end).toBeGreaterThanOrEqual(caret);
        expect(found.span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

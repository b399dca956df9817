import { describe, expect, test } from 'vitest';
import { type Values, checkRules } from './check.ts';
import type { KindId } from './kind.ts';
import { kindOf, kinds } from './kinds.ts';
import { samplesOf } from './samples.ts';
import type { RuleContext, Saved } from './setting.ts';

/** C20: an import brings what exists, and whoever edits it answers for what the edit changes. */

function firstSample(id: KindId): Values {
  const [values] = samplesOf(kindOf(id));
  if (!values) throw new Error(id);
  return values;
}

const broken = { scepServerUrls: ['ndes.contoso.com'] };
const imported = { ...firstSample('scep.ios'), ...broken };

function errors(id: KindId, values: Values, saved: Saved, context: Partial<RuleContext> = {}): string[] {
  return checkRules(kindOf(id), values, { door: 'edit', rootLinked: saved.rootLinked, saved, ...context })
    .filter(({ level }) => level === 'error')
    .map(({ rule, at }) => `${rule} ${at}`);
}

const ios = (change: Values, saved: Values = imported) =>
  errors('scep.ios', { ...saved, ...change }, { values: saved, rootLinked: true });

describe('the door of an edit', () => {
  test('what stood there stays, as a warning', () => {
    expect(ios({ renewalThreshold: 30 })).toEqual([]);
    const found = checkRules(kindOf('scep.ios'), imported, {
      door: 'edit',
      rootLinked: true,
      saved: { values: imported, rootLinked: true },
    });
    expect(found).toContainEqual(expect.objectContaining({ rule: 'V06', level: 'warning' }));
  });

  test('another wrong value in the same setting is refused, and so is one more row beside the wrong one', () => {
    expect(ios({ scepServerUrls: ['ndes.fabrikam.com'] })).toEqual(['V06 scepServerUrls']);
    expect(ios({ scepServerUrls: ['ndes.contoso.com', 'https://a.contoso.com'] })).toEqual([
      'V06 scepServerUrls',
    ]);
  });

  test('the order in which a database gives properties back is no change', () => {
    const saved = { ...imported, subject: { text: 'CN={{Nobody}}', format: 'custom' } };
    expect(ios({ subject: { format: 'custom', text: 'CN={{Nobody}}' } }, saved)).toEqual([]);
  });

  test('an error that another setting brings is new', () => {
    const saved = { ...firstSample('scep.windows10'), keyStorageProvider: 'useTpmKspOtherwiseFail' };
    const values = { ...saved, keySize: 'size4096' };
    expect(errors('scep.windows10', values, { values: saved, rootLinked: true })).toEqual([
      'V31 keyStorageProvider',
    ]);
    expect(
      errors('scep.windows10', { ...values, renewalThreshold: 30 }, { values, rootLinked: true }),
    ).toEqual([]);
  });

  test('so is what another certificate type brings to the subject', () => {
    const subject = { format: 'custom', text: 'CN={{Nobody}},OU={{UserName}}' };
    const saved = { ...firstSample('scep.ios'), certificateType: 'user', subject };
    const values = { ...saved, certificateType: 'machine' };
    expect(errors('scep.ios', values, { values: saved, rootLinked: true })).toEqual(['V12 subject']);
  });

  test('V05: a profile without the root it needs may be edited, and none may lose its root', () => {
    const saved = firstSample('scep.ios');
    expect(errors('scep.ios', saved, { values: saved, rootLinked: false })).toEqual([]);
    expect(errors('scep.ios', saved, { values: saved, rootLinked: true }, { rootLinked: false })).toEqual([
      'V05 rootProfile',
    ]);
  });

  test.each(kinds)('$id: with nothing saved an edit is as strict as a creation', (kind) => {
    for (const values of samplesOf(kind)) {
      const asked = (door: RuleContext['door']) => checkRules(kind, values, { door, rootLinked: false });
      expect(asked('edit')).toEqual(asked('create'));
    }
  });
});

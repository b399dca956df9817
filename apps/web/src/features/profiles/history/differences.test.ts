import { kindOf, kinds } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import { describe, expect, test } from 'vitest';
import { differencesOf, effectBetween } from './differences.ts';

const windows = kindOf('trusted.windows10');
const root = { sha256: 'ab'.repeat(32), fileName: 'root.cer' };
const stated = {
  displayName: 'Root',
  description: '',
  root: null,
  settings: { certificate: root, destinationStore: 'computerCertStoreRoot' },
};

test('the same differs in nothing and reaches nobody', () => {
  expect(differencesOf(windows, stated, structuredClone(stated))).toEqual([]);
  expect(effectBetween(windows, stated, structuredClone(stated))).toBe('none');
});

test('a name and a description are told, and reach nobody', () => {
  const after = { ...stated, displayName: 'Contoso root', description: 'For all' };
  expect(differencesOf(windows, stated, after)).toEqual([
    { key: 'displayName', label: 'Name', before: 'Root', after: 'Contoso root', effect: 'none' },
    { key: 'description', label: 'Description', before: 'None', after: 'For all', effect: 'none' },
  ]);
  expect(effectBetween(windows, stated, after)).toBe('none');
});

test('a setting reads as in the form, and is sent again', () => {
  const after = { ...stated, settings: { certificate: root, destinationStore: 'userCertStoreIntermediate' } };
  expect(differencesOf(windows, stated, after)).toEqual([
    {
      key: 'destinationStore',
      label: 'Destination store',
      before: 'Computer certificate store - Root',
      after: 'User certificate store - Intermediate',
      effect: 'resend',
    },
  ]);
  expect(effectBetween(windows, stated, after)).toBe('resend');
});

test('S000-34 a rule is told in words, and is sent to nobody', () => {
  const rule = { mode: 'exclude', editions: ['windows10Home', 'windows10Mobile'] } as const;
  const after = { ...stated, applicability: { edition: { ...rule, editions: [...rule.editions] } } };
  expect(differencesOf(windows, stated, after)).toEqual([
    {
      key: 'applicability.edition',
      label: 'OS edition',
      before: 'Any',
      after: "Don't assign profile if: Windows 10/11 Home, Windows 10 Mobile",
      effect: 'none',
    },
  ]);
  expect(effectBetween(windows, stated, after)).toBe('none');
});

test('another certificate in a file of the same name shows', () => {
  const other = { sha256: 'cd'.repeat(32), fileName: 'root.cer' };
  const after = { ...stated, settings: { ...stated.settings, certificate: other } };
  expect(differencesOf(windows, stated, after)).toEqual([
    {
      key: 'certificate',
      label: 'Certificate file',
      before: 'root.cer (abababababab…)',
      after: 'root.cer (cdcdcdcdcdcd…)',
      effect: 'resend',
    },
  ]);
});

test('a profile of the database differs in nothing from the same one in the order of its schema', () => {
  const ios = kindOf('scep.ios');
  const subject = { format: 'custom', text: 'CN={{UserName}}' };
  const before = { ...stated, settings: { subject: { text: subject.text, format: subject.format } } };
  expect(effectBetween(ios, before, { ...stated, settings: { subject } })).toBe('none');
});

test('another root has certificates issued anew', () => {
  const ios = kindOf('scep.ios');
  const after = { ...stated, root: { id: '1', displayName: 'Root' } };
  expect(effectBetween(ios, { ...stated, settings: {} }, { ...after, settings: {} })).toBe('reissue');
  expect(differencesOf(ios, { ...stated, settings: {} }, { ...after, settings: {} })).toEqual([
    { key: 'rootProfileId', label: 'Trusted certificate', before: 'None', after: 'Root', effect: 'reissue' },
  ]);
});

describe('law: whatever differs is shown, with what it does to devices', () => {
  const everySetting = kinds.flatMap((kind) =>
    Object.entries(kind.settings).map(([key, setting]) => ({
      kind,
      key,
      setting,
      name: `${kind.id} ${key}`,
    })),
  );
  /** One sample with the other value, and whatever has to stand there so that the setting is asked at all. */
  const having = (kind: (typeof kinds)[number], key: string, value: unknown) => {
    const [first = {}] = samplesOf(kind);
    const { visibleWhen } = kind.settings[key] ?? {};
    const settings = {
      ...first,
      ...(visibleWhen ? { [visibleWhen.setting]: visibleWhen.is[0] } : {}),
      [key]: value,
    };
    return { ...stated, settings };
  };

  test.each(everySetting)('$name', ({ kind, key, setting }) => {
    const { samples, effect, label } = setting;
    for (const [at, value] of samples.entries()) {
      // Of a text there is one sample: any other text will do.
      const other: unknown = samples.length === 1 ? `${String(value)}2` : samples[(at + 1) % samples.length];
      const [before, after] = [having(kind, key, value), having(kind, key, other)];
      const expected = typeof effect === 'string' ? effect : effect.of(value, other);
      const differences = differencesOf(kind, before, after);
      const own = differences.find((difference) => difference.key === key);
      expect(own).toMatchObject({ label, effect: expected });
      expect(own?.before).not.toBe(own?.after);
      // Besides, only what is asked because of it.
      const others = differences.filter((difference) => difference !== own);
      expect(others.every((one) => kind.settings[one.key]?.visibleWhen?.setting === key)).toBe(true);
      if (others.length === 0) expect(effectBetween(kind, before, after)).toBe(expected);
    }
  });

  const conditional = everySetting.filter(({ setting }) => setting.visibleWhen);

  test.each(conditional)('$name comes and goes with its condition', ({ kind, key, setting }) => {
    const asked = having(kind, key, setting.samples[0]);
    const [not = {}] = samplesOf(kind).filter((values) => !(key in values));
    const others = { ...asked.settings, ...not };
    const { [key]: _gone, ...settings } = others;
    const reads = setting.show(setting.samples[0]);
    expect(differencesOf(kind, asked, { ...stated, settings })).toContainEqual(
      expect.objectContaining({ key, before: reads, after: 'No longer asked', effect: 'resend' }),
    );
    expect(differencesOf(kind, { ...stated, settings }, asked)).toContainEqual(
      expect.objectContaining({ key, before: 'Not set', after: reads }),
    );
  });

  const linkable = kinds.filter(({ rootLink }) => rootLink);

  test.each(linkable)('$id: another root, a root where none was, and none any more', (kind) => {
    const [settings = {}] = samplesOf(kind);
    const on = (id: string | null) => ({
      ...stated,
      settings,
      root: id === null ? null : { id, displayName: `Root ${id}` },
    });
    for (const [one, other] of [
      ['a', 'b'],
      [null, 'a'],
      ['a', null],
    ] as const) {
      expect(differencesOf(kind, on(one), on(other))).toMatchObject([
        { key: 'rootProfileId', effect: 'reissue' },
      ]);
      expect(effectBetween(kind, on(one), on(other))).toBe('reissue');
    }
  });

  test('a root that only got another name is no other root', () => {
    const on = (displayName: string) => ({ ...stated, settings: {}, root: { id: 'a', displayName } });
    expect(effectBetween(kindOf('scep.ios'), on('Root'), on('Renamed'))).toBe('none');
  });
});

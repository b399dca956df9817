import { describe, expect, test } from 'vitest';
import { checkRules, settingsSchema } from './check.ts';
import { fromGraph, kindOfGraphType, toGraph } from './graph.ts';
import { kinds } from './kinds.ts';
import { reviewOf } from './review.ts';
import { samplesOf } from './samples.ts';
import type { CertificateStore, Control } from './setting.ts';
import { visibleSettings } from './visibility.ts';

/**
 * The laws that keep every setting of every kind true (architecture.md); a new kind is under them from its first line. The
 * runner counts them by these titles (packages/setup/src/stages/laws.mjs).
 */

/** Bytes that say which certificate they stand for. */
const store: CertificateStore = {
  base64Of: (sha256) => `bytes of ${sha256}`,
  keep: (base64) => base64.replace('bytes of ', ''),
};

const cases = kinds.flatMap((kind) =>
  samplesOf(kind).map((values, at) => [`${kind.id} sample ${at + 1}`, { kind, values }] as const),
);
const everySetting = kinds.flatMap((kind) =>
  Object.entries(kind.settings).map(([key, setting]) => [`${kind.id} ${key}`, { key, setting }] as const),
);
const everyKind = kinds.map((kind) => [kind.id, kind] as const);
const rootProfileId = '0b0e8a3e-6c1d-4d8e-9a51-0a6b8f3c2d10';
const basics = { displayName: 'A profile', description: 'What it is for' };

describe('law 1: Graph keeps it', () => {
  test.each(cases)('%s', (_name, { kind, values }) => {
    const profile = { ...basics, settings: values, ...(kind.rootLink?.onWire ? { rootProfileId } : {}) };
    const object = JSON.parse(JSON.stringify(toGraph(kind, profile, store)));
    expect(Object.keys(object)[0]).toBe('@odata.type');
    expect(kindOfGraphType(object['@odata.type'].toUpperCase(), { platform: kind.platform })).toBe(kind);
    expect(fromGraph(kind, object, store)).toEqual(profile);
  });

  test.each(everySetting)('%s writes just the properties it names', (_name, { setting }) => {
    for (const sample of setting.samples) {
      expect(Object.keys(setting.wire.write(sample, store))).toEqual(setting.wire.properties);
    }
  });

  test.each(everyKind)('%s has no two settings of one property', (_name, { settings }) => {
    const properties = Object.values(settings).flatMap((setting) => setting.wire.properties);
    expect(new Set(properties).size).toBe(properties.length);
  });
});

describe('law 2: the review shows it', () => {
  test.each(cases)('%s', (_name, { kind, values }) => {
    const rows = reviewOf(kind, { ...basics, settings: values }).flatMap((group) => group.rows);
    for (const key of visibleSettings(kind, values)) {
      const setting = kind.settings[key];
      if (!setting) throw new Error(key);
      expect(rows).toContainEqual({ key, label: setting.label, value: setting.show(values[key]) });
    }
  });
});

describe('law 4: the form can reach it', () => {
  type Setting = (typeof everySetting)[number][1]['setting'];

  /** Whether somebody who uses the control as it is drawn can arrive at the value. */
  const reachable: {
    [Type in Control['type']]: (control: Extract<Control, { type: Type }>, value: never) => boolean;
  } = {
    certificate: (_control, { sha256, fileName }: { sha256: string; fileName: string }) =>
      sha256.length === 64 && fileName !== '',
    choice: ({ options, unset }, value: string | null) =>
      value === null ? unset !== undefined : options.some((option) => option.value === value),
    flags: ({ options }, value: string[]) =>
      value.every((one) => options.some((option) => option.value === one)),
    switch: ({ on, off }, value: boolean) => typeof value === 'boolean' && on !== off,
    text: ({ max }, value: string) => value.length <= max,
    integer: ({ min, max }, value: number) => value >= min && value <= max,
    duration: ({ units, max }, { value, unit }: { value: number; unit: string }) =>
      value <= max && units.some((option) => option.value === unit),
    subject: ({ formats }, { format, text }: { format: string; text: string }) =>
      formats.some((option) => option.value === format) && (format === 'custom') === (text !== ''),
    alternativeNames: ({ types, max }, rows: { sanType: string }[]) =>
      rows.length <= max && rows.every((row) => types.some((option) => option.value === row.sanType)),
    extendedKeyUsages: ({ max }, rows: { name: string; oid: string }[]) =>
      rows.length <= max && rows.every(({ name, oid }) => name !== '' && oid !== ''),
    urls: ({ max }, urls: string[]) => urls.length <= max,
    packages: ({ max }, ids: string[]) => ids.length <= max,
  };

  function reach({ control }: Setting, value: unknown): boolean {
    return (reachable[control.type] as (control: Control, value: unknown) => boolean)(control, value);
  }

  test.each(everySetting)('%s', (_name, { setting }) => {
    expect(setting.label).not.toBe('');
    for (const sample of setting.samples) expect(reach(setting, sample), JSON.stringify(sample)).toBe(true);
    const initial = setting.initial({ door: 'create' });
    if (initial !== undefined && setting.control.type !== 'subject')
      expect(reach(setting, initial)).toBe(true);
  });
});

describe('law 5: samples are valid and cover every option', () => {
  test.each(cases)('%s', (_name, { kind, values }) => {
    expect(settingsSchema(kind).parse(values)).toEqual(values);
    const found = checkRules(kind, values, { door: 'create', rootLinked: true });
    expect(found.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each(everySetting)('%s has samples of every option', (_name, { setting: { control, samples } }) => {
    expect(new Set(samples.map((sample) => JSON.stringify(sample))).size).toBeGreaterThan(1);
    if (control.type === 'choice') {
      expect(samples).toEqual([
        ...control.options.map(({ value }) => value),
        ...(control.unset === undefined ? [] : [null]),
      ]);
      expect(new Set(control.options.map(({ label }) => label)).size).toBe(control.options.length);
    }
    if (control.type === 'flags') {
      for (const { value } of control.options) expect(samples).toContainEqual([value]);
    }
    if (control.type === 'subject') {
      for (const { value } of control.formats)
        expect(samples.some((sample: { format: string }) => sample.format === value)).toBe(true);
    }
    if (control.type === 'alternativeNames') {
      for (const { value } of control.types)
        expect(samples.flat().some((row: { sanType: string }) => row.sanType === value)).toBe(true);
    }
  });

  test.each(everyKind)('%s refuses a setting it does not have', (_name, kind) => {
    const [values] = samplesOf(kind);
    expect(settingsSchema(kind).safeParse({ ...values, surprise: 1 }).success).toBe(false);
  });
});

describe('slot and claim', () => {
  test.each(cases)('%s', (_name, { kind, values }) => {
    expect(kind.slot(values)).toBe(kind.slot(JSON.parse(JSON.stringify(values))));
    expect(kind.slot(values)).not.toBe('');
    expect(kind.claim(values)).toBeTypeOf('string');
  });
});

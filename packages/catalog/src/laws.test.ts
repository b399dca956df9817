import { describe, expect, test } from 'vitest';
import { checkRules, settingsSchema } from './check.ts';
import { fromGraph, kindOfGraphType, toGraph } from './graph.ts';
import { kinds } from './kinds.ts';
import { reviewOf } from './review.ts';
import { samplesOf } from './samples.ts';
import type { CertificateStore, Control } from './setting.ts';

/** The laws that keep every setting of every kind true (architecture.md); a new kind is under them from its first line. */

/** Bytes that say which certificate they stand for. */
const store: CertificateStore = {
  base64Of: (sha256) => `bytes of ${sha256}`,
  keep: (base64) => base64.replace('bytes of ', ''),
};

const cases = kinds.flatMap((kind) =>
  samplesOf(kind).map((values, at) => ({ kind, values, name: `${kind.id} sample ${at + 1}` })),
);
const everySetting = kinds.flatMap((kind) =>
  Object.entries(kind.settings).map(([key, setting]) => ({ kind, key, setting, name: `${kind.id} ${key}` })),
);
const basics = { displayName: 'A profile', description: 'What it is for' };

describe('law 1: Graph keeps it', () => {
  test.each(cases)('$name', ({ kind, values }) => {
    const profile = { ...basics, settings: values };
    const object = JSON.parse(JSON.stringify(toGraph(kind, profile, store)));
    expect(Object.keys(object)[0]).toBe('@odata.type');
    expect(kindOfGraphType(object['@odata.type'].toUpperCase(), { platform: kind.platform })).toBe(kind);
    expect(fromGraph(kind, object, store)).toEqual(profile);
  });

  test.each(everySetting)('$name writes just the properties it names', ({ setting }) => {
    for (const sample of setting.samples) {
      expect(Object.keys(setting.wire.write(sample, store))).toEqual(setting.wire.properties);
    }
  });

  test.each(kinds)('$id has no two settings of one property', ({ settings }) => {
    const properties = Object.values(settings).flatMap((setting) => setting.wire.properties);
    expect(new Set(properties).size).toBe(properties.length);
  });
});

describe('law 2: the review shows it', () => {
  test.each(cases)('$name', ({ kind, values }) => {
    const rows = reviewOf(kind, { ...basics, settings: values }).flatMap((group) => group.rows);
    for (const [key, setting] of Object.entries(kind.settings)) {
      expect(rows).toContainEqual({ key, label: setting.label, value: setting.show(values[key]) });
    }
  });
});

describe('law 4: the form can reach it', () => {
  const drawn: Record<Control['type'], (setting: (typeof everySetting)[number]['setting']) => void> = {
    certificate: ({ schema, samples }) =>
      samples.forEach((sample: unknown) => expect(schema.safeParse(sample).success).toBe(true)),
    choice: ({ control, samples }) => {
      if (control.type !== 'choice') throw new Error('drawn by its type');
      expect(samples).toEqual(control.options.map(({ value }) => value));
      expect(new Set(control.options.map(({ label }) => label)).size).toBe(control.options.length);
    },
  };

  test.each(everySetting)('$name', ({ setting }) => {
    expect(setting.label).not.toBe('');
    drawn[setting.control.type](setting);
  });
});

describe('law 5: samples are valid and cover every option', () => {
  test.each(cases)('$name', ({ kind, values }) => {
    expect(settingsSchema(kind).parse(values)).toEqual(values);
    expect(checkRules(kind, values, { door: 'create' }).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each(kinds)('$id refuses a setting it does not have', (kind) => {
    const [values] = samplesOf(kind);
    expect(settingsSchema(kind).safeParse({ ...values, surprise: 1 }).success).toBe(false);
  });
});

describe('slot and claim', () => {
  test.each(cases)('$name', ({ kind, values }) => {
    expect(kind.slot(values)).toBe(kind.slot({ ...values }));
    expect(kind.slot(values)).not.toBe('');
    expect(kind.claim(values)).toBeTypeOf('string');
  });
});

import { graphTypesOf } from '@countersign/catalog/graph';
import { kindOf, kinds } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { rulesOfKind } from '@countersign/catalog/rules-of-kind';
import { catalog } from '@countersign/contract/catalog';
import { profileDraft } from '@countersign/contract/profiles';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeKind } from './describe-kind.ts';

const all = kinds.map((kind) => ({ kind, description: describeKind(kind), name: kind.id }));

describe('a description', () => {
  test('of every kind has the shape of the contract, and loses nothing on the way', () => {
    const said = { version: '1', kinds: all.map(({ description }) => description) };
    const sent = JSON.parse(JSON.stringify(z.encode(catalog, said)));
    expect(sent).toEqual(JSON.parse(JSON.stringify(said)));
    expect(sent.kinds).toHaveLength(kinds.length);
  });

  test.each(all)('$name tells all that its file says', ({ kind, description }) => {
    const { settings, rules } = description;
    expect(settings.map(({ name }) => name)).toEqual(Object.keys(kind.settings));
    expect(settings.flatMap(({ wire }) => wire.properties)).toEqual(
      Object.values(kind.settings).flatMap(({ wire }) => wire.properties),
    );
    expect(rules.map(({ id }) => id)).toEqual(rulesOfKind(kind).map(({ id }) => id));
    expect(description.graph.reads).toEqual(graphTypesOf(kind));
    expect(description.osRanges).toHaveLength(platform(kind.platform).works.length);
    expect(description.retired === null).toBe(platform(kind.platform).retired === undefined);
    for (const { name, label, schema, control, options } of settings) {
      expect(label, name).not.toBe('');
      expect(schema, name).not.toEqual({});
      if (control === 'choice' || control === 'flags') expect(options.length, name).toBeGreaterThan(1);
    }
  });

  test.each(all.filter(({ kind }) => kind.type !== 'trusted'))(
    '$name has an example that can be sent as it stands',
    ({ kind, description: { example } }) => {
      const draft = { kind: kind.id, displayName: 'x', settings: example };
      expect(profileDraft.safeParse(draft).error).toBeUndefined();
    },
  );
});

describe('what a program reads of SCEP for Windows', () => {
  const { settings, rules, conflicts, root, graph } = describeKind(kindOf('scep.windows10'));
  const setting = (name: string) => settings.find((one) => one.name === name);

  test('options with labels and their values on the wire', () => {
    expect(setting('keySize')).toMatchObject({
      control: 'choice',
      options: [
        { value: 'size1024', label: '1024', wire: 'size1024' },
        { value: 'size2048', label: '2048', wire: 'size2048' },
        { value: 'size4096', label: '4096', wire: 'size4096' },
      ],
      unset: { label: 'Not configured' },
      initial: [{ when: null, value: 'size2048' }],
      effect: 'reissue',
      wire: { properties: ['keySize'], missing: { value: null } },
    });
  });

  test('limits, and the shape as JSON Schema', () => {
    expect(setting('renewalThreshold')).toMatchObject({
      limits: { min: 1, max: 99, unit: '%' },
      schema: { type: 'integer', minimum: 1, maximum: 99 },
      wire: { missing: null },
    });
    expect(setting('scepServerUrls')).toMatchObject({
      schema: { type: 'array', minItems: 1, maxItems: 50 },
      effect: 'resend',
      effectUnless: expect.stringContaining('order'),
    });
  });

  test('which step of the preparation a value comes from', () => {
    expect(setting('scepServerUrls')).toMatchObject({ guidance: 'ndes.address' });
    expect(setting('subject')).toMatchObject({ guidance: null });
  });

  test('rules with place, level at both doors, and what they want', () => {
    const rule = (id: string) => rules.filter((one) => one.id === id);
    expect(rule('V05')).toMatchObject([{ at: '/rootProfileId', level: 'error', levelOnImport: 'warning' }]);
    expect(rule('V01')).toMatchObject([{ at: '/displayName', level: 'error', levelOnImport: 'error' }]);
    expect(rule('V31').map(({ level }) => level)).toEqual(['error', 'warning']);
    expect(rule('V21')).toMatchObject([{ at: '/settings/subject', level: 'warning' }]);
    expect(rule('V18')).toEqual([]);
  });

  test('what it stands on, what it is in conflict with, and who shares its type', () => {
    expect(root).toEqual({
      need: 'required',
      onWire: true,
      kinds: ['trusted.windows10', 'trusted.windows81'],
    });
    expect(graph).toMatchObject({ sharedWith: ['scep.windows81'] });
    expect(conflicts).toMatchObject({ root: true, slot: expect.arrayContaining(['subject']) });
    expect(conflicts.words).toContain('or “root”, they are in conflict.');
  });
});

test('conditions, what cannot change, and where it stands', () => {
  const owner = describeKind(kindOf('scep.androidDeviceOwner'));
  expect(owner.settings.at(-1)).toMatchObject({
    name: 'silentApps',
    step: 'apps',
    required: false,
    visibleWhen: { setting: 'certificateAccess', is: ['specificApps'] },
  });
  const mac = describeKind(kindOf('trusted.macos'));
  expect(mac.settings.find(({ name }) => name === 'deploymentChannel')?.fixed).toContain('Mac');
  expect(mac.rules.find(({ id }) => id === 'V39')?.at).toBeNull();
  const administrator = describeKind(kindOf('pkcs.androidDeviceAdministrator'));
  expect(administrator.osRanges).toMatchObject([
    { devices: null, to: '10', source: expect.stringContaining('device administrator') },
    { devices: 'Samsung Knox', to: '12' },
  ]);
  expect(administrator.retired).toMatchObject({ since: '2024-12-31' });
});

import { spellingsOf, variables } from '@countersign/subject/variables';
import { describe, expect, test } from 'vitest';
import { type Values, checkRules, settingsSchema } from './check.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';
import { atDoor } from './rule.ts';
import { ruleIds, ruleSentences } from './rule-sentences.ts';
import { besideSettings, rulesOfKind } from './rules-of-kind.ts';
import { samplesOf } from './samples.ts';
import type { Control, RuleContext } from './setting.ts';

/** What makes rules speak: values beside those of the first sample, each alone. */
const url = (text: string) => ({ scepServerUrls: [text] });
const usage = (oid: string) => ({ extendedKeyUsages: [{ name: oid, oid }] });
const cloud = 'https://{{CloudPKIFQDN}}/x';
const secureEmail = '1.3.6.1.5.5.7.3.4';
const texts: Values[] = [
  '',
  'CN={{',
  'CN=a#b,CN={UserName}',
  String.raw`CN=a\,b`,
  'CN=a,b',
  'CN={{OnPrem_Distinguished_Name}}',
  `CN=${'x'.repeat(65)}`,
  ...variables.flatMap(spellingsOf).map((name) => `CN={{${name}}}`),
].map((text): Values => ({ subject: { format: 'custom', text } }));
const rowTexts = [
  '',
  '{{',
  'a;b',
  'x-',
  '@',
  'x{{OnPremisesSecurityIdentifier}}',
  'tag:microsoft.com,2022-09-14:sid:{{DeviceName}}',
  ...variables.flatMap(spellingsOf).map((name) => `{{${name}}}`),
];

function rowsOf({ settings }: Kind): Values[] {
  const control = settings['alternativeNames']?.control;
  if (control?.type !== 'alternativeNames') return [];
  const rows = control.types.flatMap(({ value: sanType }) => rowTexts.map((value) => ({ sanType, value })));
  return [{ alternativeNames: [] }, { alternativeNames: rows }];
}

const others: Values[] = [
  url('ndes.contoso.com'),
  url('http://ndes.contoso.com'),
  url('https://ndes.contoso.com:8443'),
  { renewalThreshold: 40 },
  { validity: { value: 4, unit: 'days' } },
  usage('x'),
  usage(secureEmail),
  { ...usage('2.5.29.37.0'), ...url(cloud) },
  { keySize: 'size4096', keyStorageProvider: 'useTpmKspOtherwiseFail' },
  { keySize: 'size4096', keyStorageProvider: null },
  { keySize: 'size1024' },
  { hashAlgorithm: ['sha1'] },
  { deploymentChannel: 'userChannel', certificateType: 'machine' },
  { deploymentChannel: 'deviceChannel', certificateType: 'user' },
  { certificateTemplateName: 'Contoso User' },
  { certificationAuthority: 'ca' },
  { certificationAuthority: 'Contoso Issuing CA' },
];

const contexts: Partial<RuleContext>[] = [
  {},
  { rootLinked: false },
  { certificate: { verdict: 'end-entity', warnings: [{ code: 'expired', message: 'It expired.' }] } },
];

/** Only what the kind has: another setting would be refused before any rule. */
function valuesOf(kind: Kind): Values[] {
  const [first = {}] = samplesOf(kind);
  const changes = [...others, ...texts, ...rowsOf(kind)].filter((change) =>
    Object.keys(change).some((key) => key in kind.settings),
  );
  const changed = changes.flatMap((change) =>
    ['user', 'machine', undefined].map((certificateType) => ({
      ...first,
      ...(certificateType === undefined ? {} : { certificateType }),
      ...change,
    })),
  );
  return [...samplesOf(kind), ...changed]
    .map((values) => Object.fromEntries(Object.entries(values).filter(([key]) => key in kind.settings)))
    .map((values) => settingsSchema(kind).safeParse(values).data)
    .filter((values) => values !== undefined);
}

function found(kind: Kind, door: RuleContext['door']): Set<string> {
  const said = (values: Values, context: Partial<RuleContext>) =>
    checkRules(kind, values, { door, rootLinked: true, ...context });
  const [first = {}, ...more] = valuesOf(kind);
  const all = [
    ...contexts.flatMap((context) => said(first, context)),
    ...more.flatMap((values) => said(values, {})),
  ];
  return new Set(all.map(({ rule, at, level }) => `${rule} ${at} ${level}`));
}

describe('the rules that a kind lists', () => {
  test('X21 together are V01 to V48, without V35, which belongs to targeting', () => {
    const numbered = Array.from({ length: 48 }, (_, at) => `V${String(at + 1).padStart(2, '0')}`);
    expect(ruleIds).toEqual(numbered.filter((id) => id !== 'V35'));
    const listed = new Set(kinds.flatMap(rulesOfKind).map(({ id }) => id));
    expect([...listed].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(ruleIds);
    for (const sentence of Object.values(ruleSentences)) expect(sentence).toMatch(/^[^.]*\S.*\.$/);
  });

  test.each(kinds)('$id: are all that is ever said, at either door', (kind) => {
    const listed = rulesOfKind(kind);
    for (const door of ['create', 'import'] as const) {
      const known = new Set(
        listed.map(({ id: rule, ...listed }) => {
          const { at, level } = atDoor({ rule, ...listed, message: '' }, { door });
          return `${rule} ${at} ${level}`;
        }),
      );
      expect([...found(kind, door)].filter((one) => !known.has(one))).toEqual([]);
    }
  });

  test.each(kinds)('$id: are each said of something', (kind) => {
    const said = found(kind, 'create');
    const silent = rulesOfKind(kind)
      .filter(({ id, at }) => kind.settings[at]?.schemaRules?.includes(id) !== true)
      .filter(({ at }) => at !== besideSettings.name && at !== besideSettings.deletion)
      .filter(({ id, at, level }) => !said.has(`${id} ${at} ${level}`));
    expect(silent).toEqual([]);
  });
});

describe('the rules that a schema holds by itself', () => {
  const wrong: Partial<Record<Control['type'], unknown>> = {
    certificate: undefined,
    text: ' ',
    integer: 0,
    duration: { value: 0, unit: 'days' },
    urls: [],
    packages: [],
  };
  const held = kinds.flatMap((kind) =>
    Object.entries(kind.settings)
      .filter(([, { schemaRules }]) => schemaRules !== undefined)
      .map(([key, setting]) => ({ kind, key, setting, name: `${kind.id} ${key}` })),
  );

  test.each(held)('$name', ({ kind, key, setting: { control, visibleWhen } }) => {
    expect(Object.keys(wrong)).toContain(control.type);
    const [first] = samplesOf(kind);
    const shown = visibleWhen ? { [visibleWhen.setting]: visibleWhen.is[0] } : {};
    const parsed = settingsSchema(kind).safeParse({ ...first, ...shown, [key]: wrong[control.type] });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([key]);
  });
});

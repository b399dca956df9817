import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSan } from './check-san.ts';
import { checkSubject } from './check-subject.ts';
import { type NameForm, nameRulesFor } from './name-rules.ts';
import { platformNames } from './place.ts';
import { sanTypesFor } from './san-types.ts';
import { spellingsOf, variables } from './variables.ts';

const forms: NameForm[] = platformNames.flatMap((platform) =>
  (['scep', 'pkcs'] as const).map((profileType) => ({
    platform,
    profileType,
    certificateTypes: ['user', 'device'] as const,
    subjectText: true,
    sanTypes: sanTypesFor(profileType),
    secureEmail: true,
  })),
);

const spellings = variables.flatMap(spellingsOf).map((name) => `{{${name}}}`);

/** What a text is made of when somebody gets it wrong, and the ways to get it right. */
const parts = [
  ...spellings,
  'CN=',
  'C=',
  'G={{GivenName}}',
  ',',
  '+',
  ';',
  '|',
  '"',
  '\\,',
  '=',
  '#',
  '@',
  '.',
  '-',
  '{UserName}',
  '{{',
  '}}',
  '{{}}',
  '{{Nobody}}',
  ' ',
  'x'.repeat(65),
  'tag:microsoft.com,2022-09-14:sid:',
];
const text = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((some) => some.join(''));

function found(form: NameForm, subject: string, value: string): string[] {
  const { platform, profileType, certificateTypes, sanTypes, secureEmail, subjectText } = form;
  return certificateTypes.flatMap((certificateType) => {
    const context = { platform, profileType, certificateType };
    const ofSubject = subjectText ? checkSubject(subject, { ...context, secureEmail }) : [];
    const rows = sanTypes.map((sanType) => ({ sanType, value }));
    const ofRows = [...checkSan(rows, context), ...checkSan([], context)];
    return [
      ...ofSubject.map(({ rule, level }) => `${rule} subject ${level}`),
      ...ofRows.map(({ rule, level }) => `${rule} alternativeNames ${level}`),
    ];
  });
}

const listed = (form: NameForm) => nameRulesFor(form).map((one) => `${one.rule} ${one.in} ${one.level}`);

/** Together they make every rule speak that can. */
const provoking: [string, string][] = [
  ['', ''],
  ['CN={{UserName}}', 'x{{OnPremisesSecurityIdentifier}}'],
  ['CN={{', '{{'],
  ['CN=a#b,CN={UserName}', 'a;b'],
  [String.raw`CN=a\,b`, 'x-'],
  ['CN=a,b', '@'],
  ['CN={{OnPrem_Distinguished_Name}}', 'tag:microsoft.com,2022-09-14:sid:{{DeviceName}}'],
  [`CN=${'x'.repeat(65)}`, 'x'],
  ...spellings.map((spelling): [string, string] => [`CN=${spelling}`, spelling]),
];

describe.each(forms)('the list of rules for $profileType on $platform', (form) => {
  test('holds whatever is said of any text', () => {
    const known = new Set(listed(form));
    fc.assert(
      fc.property(text, text, (subject, value) =>
        found(form, subject, value).every((finding) => known.has(finding)),
      ),
      { numRuns: 60 },
    );
  });

  test('holds nothing that is never said', () => {
    const said = new Set(provoking.flatMap(([subject, value]) => found(form, subject, value)));
    expect(listed(form).filter((one) => !said.has(one))).toEqual([]);
  });
});

test('a kind without text, rows, device certificates or purposes has fewer', () => {
  const bare: NameForm = {
    platform: 'androidDeviceAdministrator',
    profileType: 'pkcs',
    certificateTypes: ['user'],
    subjectText: false,
    sanTypes: [],
    secureEmail: false,
  };
  expect(listed(bare)).toEqual([]);
  const rules = (change: Partial<NameForm>) =>
    new Set(nameRulesFor({ ...bare, ...change }).map(({ rule }) => rule));
  expect(rules({ subjectText: true }).has('V38')).toBe(false);
  expect(rules({ subjectText: true, secureEmail: true }).has('V38')).toBe(true);
  expect(rules({ subjectText: true }).has('V12')).toBe(false);
  expect(rules({ subjectText: true, certificateTypes: ['user', 'device'] }).has('V12')).toBe(true);
  expect([...rules({ sanTypes: ['domainNameService'] })]).toEqual([
    'V11',
    'V13',
    'V14',
    'V16',
    'V17',
    'V18',
    'V47',
  ]);
});

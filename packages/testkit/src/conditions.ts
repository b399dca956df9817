import {
  type DeviceFacts,
  type PersonFacts,
  architectures,
  deviceFamilies,
  joinTypes,
  ownerships,
} from '@countersign/targeting/facts';
import { type Comparison, type Condition, allOf, anyOf } from '@countersign/targeting/filter/condition';
import { operatorNames, takesList } from '@countersign/targeting/filter/operators';
import { propertyNames, propertyOf } from '@countersign/targeting/filter/properties';
import { fold } from '@countersign/targeting/fold';
import { versionParts } from '@countersign/targeting/os-version';
import { windowsSkuNames } from '@countersign/targeting/windows-skus';
import fc from 'fast-check';
import type { Pool } from 'pg';

/** As long as a rule may be. */
export const long = 3_072;

const hostile = [
  `O'Brien`,
  `'; drop table device; --`,
  `"quoted"`,
  'back\\slash\\',
  '100%',
  'under_score',
  '$1',
  'Ünïcödé',
  'u\u0308ni',
  '👩‍💻',
  'ΑΣ',
  'İstanbul',
  'a',
  'ab',
  ...[`'`, '"', '\\', '%', '_', 'x'].map((mark) => mark.repeat(long)),
];
const text = fc.constantFrom(...hostile);

export const versions = [
  '10.0',
  '10.0.0.1',
  '10.0.22631.3447',
  '9.9',
  '17.4.1',
  '010.00',
  '13',
  'unknown',
  '99999999999.1',
];
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const device: fc.Arbitrary<DeviceFacts> = fc.record({
  family: fc.constantFrom(...deviceFamilies),
  name: text,
  ownership: fc.constantFrom(...ownerships),
  category: maybe(text),
  enrolmentProfile: maybe(text),
  joinType: fc.constantFrom(...joinTypes),
  sku: maybe(fc.constantFrom(...windowsSkuNames)),
  osVersion: maybe(fc.constantFrom(...versions)),
  manufacturer: maybe(text),
  model: maybe(text),
  architecture: fc.constantFrom(...architectures),
  rooted: maybe(fc.boolean()),
  knox: fc.boolean(),
});

const person: fc.Arbitrary<PersonFacts> = fc.record({
  upn: text,
  mail: maybe(text),
  name: text,
  givenName: maybe(text),
  surname: maybe(text),
  department: maybe(text),
  sam: maybe(text),
  enabled: fc.boolean(),
});

/** Devices and people with values that are hard to compare, stored in this order: the first is number 1. */
export async function storeHostile(pool: Pool): Promise<{ devices: DeviceFacts[]; people: PersonFacts[] }> {
  const samples = { numRuns: 60, seed: 5 };
  const devices = fc.sample(device, samples);
  // No two people have one user principal name.
  const people = fc.sample(person, samples).map((facts, at) => ({ ...facts, upn: `${facts.upn}${at}` }));
  await pool.query(
    `insert into device (id, family, name, name_key, ownership, category_key, enrolment_profile_key, join_type, sku_key, os_version_key,
        os_version_parts, manufacturer_key, model_key, architecture, rooted, source, search_key, created_at, modified_at)
      select gen_random_uuid(), family, name, name, ownership, category, "enrolmentProfile", "joinType", sku, "osVersion",
        parts, manufacturer, model, architecture, rooted, 'sample', '', now(), now()
      from jsonb_to_recordset($1) as f (family text, name text, ownership text, category text, "enrolmentProfile" text, "joinType" text,
        sku text, "osVersion" text, parts int[], manufacturer text, model text, architecture text, rooted bool)`,
    [JSON.stringify(devices.map((facts) => ({ ...folded(facts), parts: versionParts(facts.osVersion) })))],
  );
  await pool.query(
    `insert into person (id, upn, upn_key, mail_key, name, name_key, given_name_key, surname_key, department_key, sam_key, disabled_at,
        source, search_key, created_at, modified_at)
      select gen_random_uuid(), upn, upn, mail, name, name, "givenName", surname, department, sam, case when not enabled then now() end,
        'sample', '', now(), now()
      from jsonb_to_recordset($1) as f (upn text, mail text, name text, "givenName" text, surname text, department text, sam text,
        enabled bool)`,
    [JSON.stringify(people.map(folded))],
  );
  return { devices, people };
}

/** As the directory writes its columns; what names a choice is in lower case already or compared as it is. */
function folded(facts: DeviceFacts | PersonFacts): object {
  const asIs = new Set(['family', 'ownership', 'joinType', 'architecture']);
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && !asIs.has(name) ? fold(value) : value,
    ]),
  );
}

/** Texts that hit, near misses, and what no check would let through. */
function valueFor({ property, operator }: Pick<Comparison, 'property' | 'operator'>) {
  const { value } = propertyOf(property);
  const choices = value.kind === 'choice' ? value.choices.map((choice) => choice.text) : windowsSkuNames;
  const one = fc.oneof(
    text,
    text.map((found) => Array.from(found).slice(0, 3).join('').toUpperCase()),
    text.map((found) => Array.from(found).slice(1).join('')),
    fc.constantFrom(...choices, ...versions),
  );
  return takesList(operator)
    ? fc.array(one, { minLength: 1, maxLength: 4 })
    : fc.oneof({ arbitrary: one, weight: 6 }, { arbitrary: fc.constant(null), weight: 1 });
}

/** Any condition that can be written down, also such as no check would let through. */
export function conditionAbout(about: 'device' | 'user'): fc.Arbitrary<Condition> {
  const names = propertyNames.filter((name) => propertyOf(name).about === about);
  const comparison = fc
    .record({ property: fc.constantFrom(...names), operator: fc.constantFrom(...operatorNames) })
    .chain((asked) => valueFor(asked).map((value): Condition => ({ ...asked, value })));
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2 },
      comparison,
      fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map(allOf),
      fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map(anyOf),
      tie('condition').map((not) => ({ not })),
    ),
  })).condition;
}

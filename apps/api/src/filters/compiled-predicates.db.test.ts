import { compileRules, refusedBy } from '@countersign/targeting/applicability/applies';
import { osEditionNames } from '@countersign/targeting/applicability/editions';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import {
  type DeviceFacts,
  type PersonFacts,
  architectures,
  deviceFamilies,
  joinTypes,
  ownerships,
} from '@countersign/targeting/facts';
import { compileFilter } from '@countersign/targeting/filter/compile';
import { type Comparison, type Condition, allOf, anyOf } from '@countersign/targeting/filter/condition';
import { matches } from '@countersign/targeting/filter/matches';
import { operatorNames, takesList } from '@countersign/targeting/filter/operators';
import { propertyNames, propertyOf } from '@countersign/targeting/filter/properties';
import { fold } from '@countersign/targeting/fold';
import { versionParts } from '@countersign/targeting/os-version';
import type { Sql } from '@countersign/targeting/sql';
import { windowsSkuNames } from '@countersign/targeting/windows-skus';
import { type TestDatabase, freshDatabase } from '@countersign/testkit/database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';

const long = 3_072;
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
const versions = [
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

const samples = { numRuns: 60, seed: 5 };
const devices = fc.sample(device, samples);
// No two people have one user principal name.
const people = fc.sample(person, samples).map((facts, at) => ({ ...facts, upn: `${facts.upn}${at}` }));

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query(
    `insert into device (id, family, name, name_key, ownership, category_key, enrolment_profile_key, join_type, sku_key, os_version_key,
        os_version_parts, manufacturer_key, model_key, architecture, rooted, source, search_key, created_at, modified_at)
      select gen_random_uuid(), family, name, name, ownership, category, "enrolmentProfile", "joinType", sku, "osVersion",
        parts, manufacturer, model, architecture, rooted, 'sample', '', now(), now()
      from jsonb_to_recordset($1) as f (family text, name text, ownership text, category text, "enrolmentProfile" text, "joinType" text,
        sku text, "osVersion" text, parts int[], manufacturer text, model text, architecture text, rooted bool)`,
    [JSON.stringify(devices.map((facts) => ({ ...folded(facts), parts: versionParts(facts.osVersion) })))],
  );
  await database.pool.query(
    `insert into person (id, upn, upn_key, mail_key, name, name_key, given_name_key, surname_key, department_key, sam_key, disabled_at,
        source, search_key, created_at, modified_at)
      select gen_random_uuid(), upn, upn, mail, name, name, "givenName", surname, department, sam, case when not enabled then now() end,
        'sample', '', now(), now()
      from jsonb_to_recordset($1) as f (upn text, mail text, name text, "givenName" text, surname text, department text, sam text,
        enabled bool)`,
    [JSON.stringify(people.map(folded))],
  );
});
afterAll(() => database.drop());

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

/** Answers of the database, one for each row in its order. */
async function answersOf(table: 'device d' | 'person p', { strings, values }: Sql): Promise<unknown[]> {
  const predicate = Prisma.sql([...strings], ...values);
  const query = Prisma.sql([`select (`, `) as answer from ${table} order by no`], predicate);
  const { rows } = await database.pool.query<{ answer: unknown }>(query.text, query.values);
  return rows.map(({ answer }) => answer);
}

async function answers(table: 'device d' | 'person p', condition: Condition): Promise<unknown[]> {
  return answersOf(table, compileFilter(condition));
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

function conditionAbout(about: 'device' | 'user'): fc.Arbitrary<Condition> {
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

describe('PostgreSQL answers what the pure engine answers', () => {
  test('of devices', async () => {
    await fc.assert(
      fc.asyncProperty(conditionAbout('device'), async (condition) => {
        const expected = devices.map((facts) => matches(condition, { device: facts }));
        expect(await answers('device d', condition)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('of people', async () => {
    await fc.assert(
      fc.asyncProperty(conditionAbout('user'), async (condition) => {
        const expected = people.map((facts) => matches(condition, { person: facts }));
        expect(await answers('person p', condition)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('compiled SQL takes parameters only', () => {
  const marks = [`'`, '"', '\\', '%', '_', `'; drop table device; --`, '$1', '👩‍💻'];
  const cases = operatorNames.flatMap((operator) => marks.map((mark) => [operator, mark] as const));

  test.each(cases)('-%s with 3,072 characters of %s', async (operator, mark) => {
    const whole = mark.repeat(Math.ceil(long / mark.length)).slice(0, long);
    const value = takesList(operator) ? [whole, mark] : whole;
    const condition: Condition = { property: 'device.deviceName', operator, value };
    const { strings } = compileFilter(condition);
    expect(strings.join('?')).toMatch(/^[a-z_.?()[\]:,= ]+$/);
    const expected = devices.map((facts) => matches(condition, { device: facts }));
    expect(await answers('device d', condition)).toEqual(expected);
  });
});

describe('S000-34 applicability rules in PostgreSQL', () => {
  const mode = fc.constantFrom('include' as const, 'exclude' as const);
  const editions = fc.uniqueArray(fc.constantFrom(...osEditionNames), { minLength: 1, maxLength: 5 });
  const bound = fc.constantFrom(...versions, '10.0.19041.0', '12.0.0.0');
  const rules: fc.Arbitrary<ApplicabilityRules> = fc.record(
    {
      edition: fc.record({ mode, editions }),
      version: fc.record({ mode, min: bound, max: bound }),
    },
    { requiredKeys: [] },
  );

  test('keep out whom the pure engine keeps out', async () => {
    await fc.assert(
      fc.asyncProperty(rules, async (given) => {
        const expected = devices.map((facts) => refusedBy(given, facts) === undefined);
        expect(await answersOf('device d', compileRules(given))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

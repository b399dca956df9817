import { compileRules, refusedBy } from '@countersign/targeting/applicability/applies';
import { osEditionNames } from '@countersign/targeting/applicability/editions';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import type { DeviceFacts, PersonFacts } from '@countersign/targeting/facts';
import { compileFilter } from '@countersign/targeting/filter/compile';
import type { Condition } from '@countersign/targeting/filter/condition';
import { matches } from '@countersign/targeting/filter/matches';
import { operatorNames, takesList } from '@countersign/targeting/filter/operators';
import type { Sql } from '@countersign/targeting/sql';
import { conditionAbout, long, storeHostile, versions } from '@countersign/testkit/conditions';
import { type TestDatabase, freshDatabase } from '@countersign/testkit/database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';

let database: TestDatabase;
let devices: DeviceFacts[];
let people: PersonFacts[];
beforeAll(async () => {
  database = await freshDatabase();
  ({ devices, people } = await storeHostile(database.pool));
});
afterAll(() => database.drop());

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

import { type PlatformName, platform } from '@countersign/catalog/platforms';
import { type Organisation, openOrganisation, organisationTime } from '@countersign/testkit/organisation';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import type { Assignment } from '@countersign/targeting/assignment/assignment';
import { type Asked, type Targeting, explain } from '@countersign/targeting/explain/explain';
import type { Condition } from '@countersign/targeting/filter/condition';
import { parseFilter } from '@countersign/targeting/filter/parse';
import { fold } from '@countersign/targeting/fold';
import { versionParts } from '@countersign/targeting/os-version';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';
import { loadAim } from './aim.ts';
import { foundOfProfile } from './found-of-profile.ts';
import { queueAll, queueDevices } from './queue.ts';
import { runOn } from './run.ts';
import { wantedRows } from './wanted.ts';

let it: Organisation;
beforeAll(async () => {
  it = await openOrganisation();
});
afterAll(() => it.close());

const rules = [
  'device.deviceName -startsWith "lab"',
  'device.deviceOwnership -eq "Corporate" and not (device.deviceCategory -eq "Kiosk")',
  'device.operatingSystemVersion -ge 11.0',
  'device.deviceCategory -eq $null or device.isRooted -eq "True"',
];

const aDevice = fc.record({
  family: fc.constantFrom('windows', 'ios', 'androidDeviceAdministrator'),
  name: fc.constantFrom('LAB one', 'lab-Ü', 'desk', "o'neil"),
  ownership: fc.constantFrom('corporate', 'personal', 'unknown'),
  category: fc.constantFrom(null, 'Kiosk', 'kiosk', 'Office'),
  sku: fc.constantFrom(null, 'Enterprise', 'ServerRdsh', 'Core'),
  osVersion: fc.constantFrom(null, '5.1', '6.3.9600', '10', '10.0.19045.1', '10.0.22631', '12', '17.2'),
  rooted: fc.constantFrom(null, true, false),
  knox: fc.boolean(),
  retired: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  person: fc.option(fc.nat(3)),
});

const aLine = fc.record({
  mode: fc.constantFrom('include', 'include', 'include', 'exclude'),
  target: fc.constantFrom('group', 'group', 'group', 'allUsers', 'allDevices'),
  group: fc.nat(3),
  filter: fc.option(fc.nat(rules.length - 1)),
  filterMode: fc.constantFrom('include', 'exclude'),
});

const applicabilities: ApplicabilityRules[] = [
  { edition: { mode: 'include', editions: ['windows10Enterprise'] } },
  { version: { mode: 'exclude', min: '10.0.19041.0', max: '10.0.19045.9999' } },
  {
    edition: { mode: 'exclude', editions: ['windows10Home'] },
    version: { mode: 'include', min: '10.0', max: '10.0.99999' },
  },
];

const aProfile = fc.record({
  platform: fc.constantFrom<PlatformName>('windows10', 'windows81', 'ios', 'androidDeviceAdministrator'),
  needsUser: fc.boolean(),
  slot: fc.constantFrom('one', 'two', 'three'),
  claim: fc.constantFrom('x', 'y'),
  rules: fc.option(fc.constantFrom(...applicabilities)),
  lines: fc.array(aLine, { maxLength: 4 }),
});

const anOrganisation = fc.record({
  devices: fc.array(aDevice, { minLength: 1, maxLength: 8 }),
  people: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(3)), { selector: String, maxLength: 8 }),
  members: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(7)), { selector: String, maxLength: 12 }),
  profiles: fc.array(aProfile, { minLength: 1, maxLength: 5 }),
});

type Drawn = typeof anOrganisation extends fc.Arbitrary<infer T> ? T : never;

const conditions = rules.map((rule) => {
  const { condition } = parseFilter(rule);
  if (!condition) throw new Error(`${rule} cannot be read`);
  return condition;
});

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const stamp = { createdAt: organisationTime, modifiedAt: organisationTime };
const named = (name: string) => ({ name, nameKey: fold(name), source: 'test', ...stamp });

/** Numbers are places in the lists, from 1 on, so that both sides name things alike. */
async function build({ devices, people, members, profiles }: Drawn): Promise<void> {
  const { db } = it;
  await it.empty();
  await db.person.createMany({
    data: [0, 1, 2, 3].map((n) => ({
      no: n + 1,
      id: id(n + 1),
      upn: `p${n}`,
      upnKey: `p${n}`,
      searchKey: '',
      ...named(`p${n}`),
    })),
  });
  await db.group.createMany({
    data: [0, 1, 2, 3].map((n) => ({ no: n + 1, id: id(n + 1), ...named(`g${n}`) })),
  });
  await db.filter.createMany({
    data: rules.map((rule, n) => ({
      no: n + 1,
      id: id(n + 1),
      name: rule,
      nameKey: rule,
      platform: 'iOS',
      rule,
      ast: JSON.parse(JSON.stringify(conditions[n])),
      ...stamp,
    })),
  });
  await db.device.createMany({
    data: devices.map(({ retired, person, ...device }, n) => ({
      ...device,
      ...named(device.name),
      no: n + 1,
      id: id(n + 1),
      searchKey: '',
      categoryKey: device.category === null ? null : fold(device.category),
      skuKey: device.sku === null ? null : fold(device.sku),
      osVersionParts: versionParts(device.osVersion) ?? [],
      personNo: person === null ? null : person + 1,
      retiredAt: retired ? organisationTime : null,
    })),
  });
  await db.groupPerson.createMany({ data: people.map(([g, p]) => ({ groupNo: g + 1, personNo: p + 1 })) });
  await db.groupDevice.createMany({
    data: members
      .filter(([, d]) => d < devices.length)
      .map(([g, d]) => ({ groupNo: g + 1, deviceNo: d + 1 })),
  });
  await db.profile.createMany({
    data: profiles.map(({ platform: name, slot, claim, needsUser, rules: applicability }, n) => ({
      platform: name,
      slot,
      claim,
      no: n + 1,
      id: id(n + 1),
      kind: `scep.${name}`,
      type: 'scep',
      platformFamily: platform(name).family,
      displayName: `profile ${n}`,
      nameKey: `profile ${n}`,
      searchKey: '',
      description: '',
      settings: {},
      catalogVersion: 1,
      forUser: needsUser,
      ...(applicability && name === 'windows10'
        ? { applicability: JSON.parse(JSON.stringify(applicability)) }
        : {}),
      ...stamp,
    })),
  });
  await db.assignment.createMany({
    data: profiles.flatMap(({ lines }, n) =>
      lines.map((line, ord) => ({ profileNo: n + 1, ord, ...columnsOf(line) })),
    ),
  });
}

type Line = Drawn['profiles'][number]['lines'][number];

function columnsOf({ mode, target, group, filter, filterMode }: Line) {
  return {
    mode,
    target,
    groupNo: target === 'group' ? group + 1 : null,
    filterNo: filter === null ? null : filter + 1,
    filterMode: filter === null ? 'none' : filterMode,
  };
}

function asAssignment(line: Line): Assignment {
  const { groupNo, filterNo, ...rest } = columnsOf(line);
  return {
    ...(rest as Pick<Assignment, 'mode' | 'target' | 'filterMode'>),
    groupId: groupNo === null ? null : id(groupNo),
    filterId: filterNo === null ? null : id(filterNo),
  };
}

function asTargeting(
  { lines, rules: applicability, ...profile }: Drawn['profiles'][number],
  n: number,
): Targeting {
  return {
    ...profile,
    id: id(n + 1),
    assignments: lines.map(asAssignment),
    filters: new Map<string, Condition>(conditions.map((condition, at) => [id(at + 1), condition])),
    rules: profile.platform === 'windows10' ? (applicability ?? {}) : {},
  };
}

function asAsked({ devices, people, members }: Drawn, n: number): Asked {
  const device = devices[n];
  if (!device) throw new Error(`no device ${n}`);
  const groupsOf = (pairs: [number, number][], member: number) =>
    pairs.filter(([, of]) => of === member).map(([group]) => ({ groupId: id(group + 1), byRule: false }));
  return {
    device: {
      ...device,
      enrolmentProfile: null,
      joinType: 'unknown',
      manufacturer: null,
      model: null,
      architecture: 'unknown',
    },
    retired: device.retired,
    groups: groupsOf(members, n),
    person: device.person === null ? null : { groups: groupsOf(people, device.person) },
  };
}

/** What the pure engine says of every profile and device, as the rows would say it. */
function foretold(drawn: Drawn): string[] {
  const targetings = drawn.profiles.map(asTargeting);
  return targetings.flatMap((profile, p) =>
    drawn.devices.flatMap((_, d) => {
      const neighbours = targetings.filter(
        (other) => platform(other.platform).family === platform(profile.platform).family,
      );
      const { outcome, code, other, line } = explain(asAsked(drawn, d), profile, neighbours);
      if (outcome === 'outside') return [];
      const state = outcome === 'targeted' ? 'pending' : outcome;
      const cause = code === 'targeted' ? 'notDelivered' : code;
      return [`${p + 1} ${d + 1} ${state} ${cause} ${other ? Number(other.slice(-12)) : '-'} ${line?.index}`];
    }),
  );
}

async function found(): Promise<string[]> {
  const { rows } = await it.pool.query<{ line: string }>(
    `select concat_ws(' ', e.profile_no, e.device_no, e.state, e.cause, coalesce(e.other_profile_no::text, '-'), a.ord) as line
     from profile_device e left join assignment a on a.no = e.assignment_no order by e.profile_no, e.device_no`,
  );
  return rows.map(({ line }) => line);
}

/** What each profile wants when all devices are looked at, and not only the few that its groups hold. */
async function wantedOfAll({ profiles }: Drawn): Promise<string[]> {
  const run = runOn(it.pool);
  const lines: string[] = [];
  for (const no of profiles.map((_, n) => n + 1)) {
    const aim = await loadAim(run, no);
    const question = foundOfProfile(aim && { ...aim, few: false });
    const rows = await run<{
      line: string;
    }>(Prisma.sql`with ${wantedRows(question)} select concat_ws(' ', w.profile_no, w.device_no, w.state, w.cause,
        coalesce(w.other_profile_no::text, '-'), a.ord) as line
      from wanted w left join assignment a on a.no = w.assignment_no order by w.device_no`);
    lines.push(...rows.map(({ line }) => line));
  }
  return lines;
}

test(
  'SQL says what the pure engine says, profile by profile and device by device',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anOrganisation, async (drawn) => {
        await build(drawn);
        const expected = foretold(drawn);
        await queueAll(runOn(it.pool), 'profile');
        await it.settle();
        expect(await found()).toEqual(expected);
        expect(await wantedOfAll(drawn)).toEqual(expected);
        await it.pool.query('truncate profile_device');
        await queueDevices(
          runOn(it.pool),
          drawn.devices.map((_, n) => n + 1),
          'directory',
        );
        await it.settle();
        expect(await found()).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  },
);

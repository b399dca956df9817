import { kindOf } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import { makeCertificate } from '@countersign/testkit/certificates';
import type { Pool } from 'pg';
import type { Caller } from './caller.ts';
import { givenNames, surnames } from './seed-directory.ts';
import type { Sizes } from './sizes.ts';

/** What measurements ask about, by the ids of the API. */
export type House = {
  profiles: Made[];
  filters: Made[];
  /** Group number n, which holds the n-th part of everything. */
  groupId: (n: number) => string;
  /** A small group that ten profiles are assigned to. */
  newcomers: string;
  /** Dynamic groups, whose rules ask about devices and about people. */
  ruled: Ruled[];
};

type Ruled = { id: string; name: string; rule: string; about: 'user' | 'device' };

export type Made = { id: string; no: number; kind: string; rootProfileId?: string };

const platforms = [
  'windows10',
  'windows10',
  'ios',
  'windows10',
  'windows10',
  'macos',
  'windows10',
  'ios',
  'windows10',
  'androidDeviceOwner',
] as const;
type Platform = (typeof platforms)[number];

const filterPlatforms: Record<Platform, string> = {
  windows10: 'windows10AndLater',
  ios: 'iOS',
  macos: 'macOS',
  androidDeviceOwner: 'androidForWork',
};

/** Which of every ten are for the newcomers. */
const forNewcomers = 7;

/** Filters, a root for each platform and the profiles that stand on them, made and assigned as people do: by requests. */
export async function seedProfiles(call: Caller, pool: Pool, sizes: Sizes): Promise<House> {
  const groupIds = await pool.query<{ id: string }>('select id from directory_group order by no');
  const groupId = (n: number) => groupIds.rows[n - 1]?.id ?? '';
  const newcomers = groupId(sizes.groups);
  const ruled = await makeRuled(call);
  const filters = new Map<Platform, string>();
  const roots = new Map<Platform, string>();
  const { der } = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  for (const platform of new Set(platforms)) {
    filters.set(platform, await makeFilter(call, platform));
    roots.set(platform, await makeRoot(call, platform, Buffer.from(der).toString('base64')));
  }
  for (let at = roots.size; at < sizes.profiles; at += 1) {
    const platform =
      at % 10 === forNewcomers ? 'windows10' : (platforms[(at * 3 + Math.floor(at / 10)) % 10] ?? 'ios');
    const place = { groupId, newcomers, ruled, filterId: filters.get(platform) ?? '' };
    await makeIdentity(call, {
      at,
      platform,
      rootProfileId: roots.get(platform) ?? '',
      assignments: assignmentsOf(at, place),
    });
  }
  await pool.query(
    `update profile set applicability = '{"edition": {"mode": "include", "editions": ["windows10Enterprise"]}}'
     where platform = 'windows10' and type = 'scep' and no % 5 = 3`,
  );
  const made = await pool.query<Made>(`select p.id, p.no, p.kind, r.id as "rootProfileId"
    from profile p left join profile r on r.no = p.root_profile_no order by p.no`);
  const stored = await pool.query<Made>(`select id, no, platform as kind from filter order by no`);
  return { profiles: made.rows, filters: stored.rows, groupId, newcomers, ruled };
}

/** A hundred of each kind; each rule is true of a hundredth of the devices that run Windows, or of a 143th of the people. */
async function makeRuled(call: Caller): Promise<Ruled[]> {
  const ruled: Ruled[] = [];
  for (let at = 0; at < 200; at += 1) {
    const about = at % 2 === 0 ? 'device' : 'user';
    const n = Math.floor(at / 2);
    const rule =
      about === 'device'
        ? `device.deviceName -startsWith "WIN-${String(n).padStart(2, '0')}" and device.deviceOwnership -ne "Personal"`
        : `user.givenName -eq "${givenNames[n % givenNames.length]}" and user.surname -eq "${surnames[n % surnames.length]}"`;
    const name = `By rule ${at + 1}`;
    const { id } = await call<{ id: string }>('POST', '/groups', { name, rule });
    ruled.push({ id, name, rule, about });
  }
  return ruled;
}

async function makeFilter(call: Caller, platform: Platform): Promise<string> {
  const rule =
    platform === 'windows10'
      ? 'device.deviceOwnership -eq "Corporate" and not (device.deviceCategory -eq "Kiosk")'
      : 'device.deviceOwnership -ne "Personal" and device.manufacturer -startsWith "A"';
  const body = {
    name: `Not for kiosks (${platform})`,
    description: '',
    platform: filterPlatforms[platform],
    rule,
  };
  return (await call<{ id: string }>('POST', '/filters', body)).id;
}

async function makeRoot(call: Caller, platform: Platform, data: string): Promise<string> {
  const kind = `trusted.${platform}` as const;
  const settings = { ...samplesOf(kindOf(kind))[0], certificate: { data, fileName: 'ca.cer' } };
  return makeProfile(call, { kind, displayName: `Root for ${platform}`, description: '', settings }, [
    { mode: 'include', target: 'allDevices' },
  ]);
}

type Identity = { at: number; platform: Platform; rootProfileId: string; assignments: object[] };

async function makeIdentity(
  call: Caller,
  { at, platform, rootProfileId, assignments }: Identity,
): Promise<string> {
  const kind = `${at % 3 === 0 ? 'pkcs' : 'scep'}.${platform}` as const;
  const settings = settingsOf(kind, at);
  const draft = {
    kind,
    displayName: `${settings.certificateType === 'user' ? 'User' : 'Device'} certificate ${at}`,
    description: '',
    settings,
    rootProfileId,
  };
  return makeProfile(call, draft, assignments);
}

/** A subject of its own, so that few clash: two of every twenty. */
export function settingsOf(kind: Parameters<typeof kindOf>[0], at: number) {
  const base = samplesOf(kindOf(kind))[0] ?? {};
  const clashes = at % 20 === 17;
  const unit = clashes ? at - 10 : at;
  return {
    ...base,
    certificateType: 'user',
    subject: { format: 'custom', text: `CN={{UserPrincipalName}},OU=Unit ${unit}` },
    ...('keySize' in base ? { keySize: clashes ? 'size4096' : 'size2048' } : {}),
    ...('hashAlgorithm' in base ? { hashAlgorithm: ['sha2'] } : {}),
  };
}

async function makeProfile(call: Caller, draft: object, assignments: object[]): Promise<string> {
  const { profiles } = await call<{ profiles: { id: string }[] }>('POST', '/profiles', {
    profiles: [draft],
    assignments,
  });
  return profiles[0]?.id ?? '';
}

type Place = Pick<House, 'groupId' | 'newcomers' | 'ruled'> & { filterId: string };

/** Ten ways to be assigned, each with its own groups. */
export function assignmentsOf(at: number, { groupId, newcomers, ruled, filterId }: Place): object[] {
  const include = (n: number) => ({ mode: 'include', target: 'group', groupId: groupId(n) });
  const exclude = (n: number) => ({ mode: 'exclude', target: 'group', groupId: groupId(n) });
  const byRule = (n: number) => ({ mode: 'include', target: 'group', groupId: ruled[n % ruled.length]?.id });
  const allDevices = { mode: 'include', target: 'allDevices' };
  const allUsers = { mode: 'include', target: 'allUsers' };
  const ways: object[][] = [
    [allDevices],
    [allUsers],
    [{ ...allDevices, filterId, filterMode: 'include' }],
    [include(1), include(2)],
    [include(2), include(3), byRule(at * 2), exclude(5)],
    [
      include(2),
      include(3),
      { ...include(5), filterId, filterMode: 'exclude' },
      include(8),
      byRule(at * 2 + 1),
    ],
    [allUsers, exclude(4), exclude(7)],
    [include(20), { mode: 'include', target: 'group', groupId: newcomers }],
    [allDevices, exclude(10)],
    [{ ...include(1), filterId, filterMode: 'include' }, exclude(6)],
  ];
  return ways[at % 10] ?? [];
}

import { deviceFields } from '@countersign/contract/devices';
import { deviceColumns } from '../devices/device-columns.ts';
import type { Chance } from './chance.ts';
import { type Fleet, fleets } from './sample-models.ts';
import { organisation } from './sample-words.ts';

export type SampleDevice = { id: string; retiredAt: Date | null } & ReturnType<typeof deviceColumns>;
type Owner = { no: number };

const dayLength = 24 * 60 * 60_000;

/** 600 devices, most of them seen today; some lack what a certificate may ask for, as in any real fleet. */
export function sampleDevices(
  chance: Chance,
  { at, owners }: { at: Date; owners: readonly Owner[] },
): SampleDevice[] {
  return fleets.flatMap((fleet) =>
    Array.from({ length: fleet.count }, (_, number) => {
      const name = `${fleet.prefix}${String(number + 1).padStart(3, '0')}`;
      const fields = deviceFields.parse({
        ...commonFields(chance, fleet),
        ...(fleet.family === 'windows' ? windowsFields(chance, { fleet, name }) : {}),
        ...(fleet.phone ? phoneFields(chance, fleet) : {}),
        name,
        lastSeenAt: lastSeen(chance, at),
        externalKey: `sample-device-${name.toLowerCase()}`,
      });
      const personNo = chance.percent(fleet.owned) ? chance.one(owners).no : null;
      const retiredAt = chance.percent(2) ? new Date(at.getTime() - chance.below(90) * dayLength) : null;
      return { id: chance.uuid(), retiredAt, ...deviceColumns(fields, { at, personNo }) };
    }),
  );
}

function commonFields(chance: Chance, fleet: Fleet) {
  const { family, ownership, managementMode, category, enrolmentProfile, architecture } = fleet;
  const versions = [...fleet.versions].toSorted();
  const osVersion = chance.one(fleet.versions);
  return {
    family,
    ownership,
    managementMode,
    category,
    enrolmentProfile,
    architecture,
    ...chance.one(fleet.models),
    osVersion,
    enrolledOsVersion: chance.percent(50) ? osVersion : versions[0],
    serial: chance.percent(2) ? null : chance.hex(10).toUpperCase(),
    mac: chance.percent(5) ? null : chance.hex(12),
    aadId: chance.percent(3) ? null : chance.uuid(),
    registered: !chance.percent(1),
  };
}

function windowsFields(chance: Chance, { fleet, name }: { fleet: Fleet; name: string }) {
  const sessions = fleet.category === 'Session host';
  const joined = sessions || chance.percent(70);
  return {
    sku: sessions
      ? 'ServerRdsh'
      : chance.one(['Enterprise', 'Enterprise', 'Enterprise', 'Professional', 'Education'] as const),
    joinType: joined ? ('hybridAzureAdJoined' as const) : ('azureAdJoined' as const),
    domainJoined: joined,
    fqdn: joined ? `${name.toLowerCase()}.corp.${organisation.domain}` : null,
    sid: joined ? `${organisation.sid}-${5_000 + chance.below(4_000)}` : null,
    tpm: fleet.architecture === 'x86' ? false : !chance.percent(3),
    helloReady: sessions ? false : chance.percent(80),
  };
}

function phoneFields(chance: Chance, { family, models }: Fleet) {
  const android = family.startsWith('android');
  return {
    // Tablets have no mobile radio, and a work profile from Android 12 on may hide it.
    imei: chance.percent(family === 'androidWorkProfile' ? 35 : 12) ? null : `35${chance.digits(13)}`,
    meid: chance.percent(8) ? chance.hex(14).toUpperCase() : null,
    knox: android && models.some(({ manufacturer }) => manufacturer === 'Samsung') && chance.percent(60),
    rooted: chance.percent(5) ? null : chance.percent(2),
  };
}

/** Most today, some on holiday, a few forgotten in a drawer, one or two never. */
function lastSeen(chance: Chance, at: Date): string | null {
  if (chance.percent(1)) return null;
  const days = chance.percent(80) ? chance.next() : chance.percent(80) ? chance.below(14) : chance.below(200);
  return new Date(at.getTime() - days * dayLength).toISOString();
}

import { personFields } from '@countersign/contract/people';
import { fold } from '@countersign/targeting/fold';
import { personColumns } from '../people/person-columns.ts';
import type { Chance } from './chance.ts';
import { departments, givenNames, organisation, surnames } from './sample-words.ts';

export type SamplePerson = { id: string; disabled: boolean } & ReturnType<typeof personColumns>;

/** 240 people: a few are disabled, known to the cloud alone, or lack what a certificate may ask for. */
export function samplePeople(chance: Chance, at: Date): SamplePerson[] {
  const workplaces = Object.entries(departments).flatMap(([name, count]) =>
    Array.from({ length: count }, () => name),
  );
  const taken = new Set<string>();
  return workplaces.map((department, number) => {
    const givenName = chance.one(givenNames);
    const surname = chance.one(surnames);
    const account = freeAccount(`${plain(givenName)}.${plain(surname)}`, taken);
    const external = department === 'External';
    const cloudOnly = external || chance.percent(4);
    const fields = personFields.parse({
      upn: `${account}@${organisation.domain}`,
      name: `${givenName} ${surname}`,
      mail: chance.percent(4) ? null : `${account}@${organisation.domain}`,
      givenName,
      surname,
      department,
      sam: cloudOnly ? null : `${organisation.realm}\\${account.slice(0, 20)}`,
      dn: cloudOnly ? null : distinguishedName(`${givenName} ${surname}`, department),
      sid: cloudOnly ? null : `${organisation.sid}-${1_100 + number}`,
      enabled: !chance.percent(external ? 40 : 3),
      externalKey: `sample-user-${number + 1}`,
    });
    return {
      id: chance.uuid(),
      disabled: !fields.enabled,
      ...personColumns(fields, { at, disabledAt: null }),
    };
  });
}

/** RFC 4514: what has a meaning in a name gets a backslash. */
function distinguishedName(name: string, department: string): string {
  const escaped = (text: string) => text.replaceAll(/[,+"\\<>;=]/g, String.raw`\$&`);
  return `CN=${escaped(name)},OU=${escaped(department)},OU=People,${organisation.directory}`;
}

function freeAccount(wanted: string, taken: Set<string>): string {
  let account = wanted;
  for (let number = 2; taken.has(account); number += 1) account = `${wanted}${number}`;
  taken.add(account);
  return account;
}

const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  ı: 'i',
  æ: 'ae',
};

/** As people's accounts are spelled: letters of ASCII. */
function plain(name: string): string {
  return fold(name)
    .replaceAll(/[äöüßøåıæ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[^a-z-]/g, '');
}

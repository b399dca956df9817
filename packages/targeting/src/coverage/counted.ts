import type { Level } from '@countersign/catalog/rule';
import { type Counted, type CountedCode, type CoverageFinding, counting, devicesOf } from './finding.ts';

type Words = {
  level: Level;
  about: (what: string) => string;
  advice: string;
  /** Of which devices it is counted, where it is not of those that are reached. */
  among?: string;
};

/** One table: code, how grave, and what is said. `what` is the thing that the code is about. */
const words: Record<CountedCode, Words> = {
  noUser: {
    level: 'warning',
    about: () => 'Without a user',
    among: 'assigned',
    advice: 'This certificate names one. Leave them out, or give them a user.',
  },
  outsideOsRange: {
    level: 'warning',
    about: (range) => `With a version on which this does not work (${range})`,
    among: 'assigned',
    advice: 'They stay Not applicable.',
  },
  noTpm: {
    level: 'warning',
    about: () => 'Without a TPM',
    advice: 'They will fail. Choose a key storage provider that falls back to software, or leave them out.',
  },
  tpmUnknown: {
    level: 'hint',
    about: () => 'Not known whether they have a TPM',
    advice: 'Those without one will fail. Import what is known of them, or try it on one.',
  },
  helloNotReady: {
    level: 'warning',
    about: () => 'Not ready for Windows Hello',
    advice: 'They will fail until it is set up. Choose another key storage provider, or leave them out.',
  },
  helloUnknown: {
    level: 'hint',
    about: () => 'Not known whether they are ready for Windows Hello',
    advice: 'Those that are not will fail. Import what is known of them, or try it on one.',
  },
  notDomainJoined: {
    level: 'warning',
    about: (variable) => `Not known to be in a domain, so that ${variable} has no value`,
    advice: 'They get no certificate. Use another variable, or leave them out.',
  },
  valueMissing: {
    level: 'warning',
    about: (variable) => `Without a value for ${variable}`,
    advice: 'They get no certificate until the directory has one.',
  },
  notOfDevice: {
    level: 'warning',
    about: (variable) =>
      `Without a value for ${variable}, since a device certificate takes none from its user`,
    advice: 'They get no certificate. Use a variable of the device, or choose the certificate type User.',
  },
  nameDoubtful: {
    level: 'hint',
    about: (character) => `With ${character} in a value of the name`,
    advice: 'The preview shows how it will stand in the certificate.',
  },
  slotClash: {
    level: 'warning',
    about: (profile) => `Also reached by ${profile}, which wants the same certificate with other settings`,
    among: 'it would reach otherwise',
    advice: 'Neither is delivered there until one of the two leaves.',
  },
  rootExpires: {
    level: 'warning',
    about: (certificate) => `With certificates that outlive ${certificate}`,
    advice: 'Renew it first, or issue for a shorter time.',
  },
  consumerUncovered: {
    level: 'warning',
    about: (consumer) => `Reached by ${consumer}, which needs the certificate, and not by this profile`,
    among: 'that have it',
    advice: 'Assign both alike.',
  },
};

/** Nothing where no device is concerned. */
export function countedFinding(
  code: CountedCode,
  counted: Counted,
  what = '',
  advice = words[code].advice,
): CoverageFinding | undefined {
  if (counted.devices === 0) return undefined;
  const { level, about, among = 'reached' } = words[code];
  const title = about(what);
  const message = `${title}: ${devicesOf(counted, among)}. ${advice}`;
  return { code, level, message, ...counting(code, counted, title) };
}

/** Not every kind can have its certificates for devices. */
export function noUserFinding(
  counted: Counted,
  { typeChosen }: { typeChosen: boolean },
): CoverageFinding | undefined {
  const advice = typeChosen
    ? 'This certificate names one. Choose the certificate type Device, or leave them out.'
    : undefined;
  return countedFinding('noUser', counted, '', advice);
}

/** Saving unassigned is allowed (S001-20); the two are told apart because they are mended differently. */
export function reachFinding({
  assigned,
  reached,
}: {
  assigned: boolean;
  reached: number;
}): CoverageFinding | undefined {
  if (!assigned) {
    const message = 'This profile is assigned to nobody yet. Assign it when it is to reach devices.';
    return { code: 'unassigned', level: 'hint', message };
  }
  if (reached > 0) return undefined;
  const message =
    'The assignments reach no device. Look whether the groups are empty, or a filter or exclusion leaves everybody out.';
  return { code: 'reachesNobody', level: 'warning', message };
}

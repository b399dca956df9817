import type { Level } from '@countersign/catalog/rule';

/** What is to be known before saving, and on the page of the profile. */
export type CoverageFinding = {
  code: CoverageCode;
  level: Level;
  message: string;
  /** Devices that it is about, of those that the profile reaches. */
  counted?: { devices: number; of: number };
  /** What a list of devices takes to show those that are counted, and what they are called there. */
  shows?: { key: string; title: string };
  /** The trusted profile that is to be made: its kind, and the thumbprint of its certificate if that is known. */
  lacks?: { kind: string; certificate: string | null };
};

export type CoverageCode =
  | 'rootMissing'
  | 'chainIncomplete'
  | 'noTrustedProfile'
  | 'bearersDiffer'
  | 'groupsDiffer'
  | 'groupDeleted'
  | 'consumerGroupDeleted'
  | CountedCode
  | 'unassigned'
  | 'reachesNobody';

export type CountedCode =
  | 'noUser'
  | 'outsideOsRange'
  | 'noTpm'
  | 'tpmUnknown'
  | 'helloNotReady'
  | 'helloUnknown'
  | 'notDomainJoined'
  | 'valueMissing'
  | 'notOfDevice'
  | 'nameDoubtful'
  | 'slotClash'
  | 'rootExpires'
  | 'consumerUncovered';

export type Counted = {
  devices: number;
  of: number;
  /** Which of several that one code is about. */
  about?: string;
};

/** The numbers of a finding, and by what its devices are found again. */
export function counting(
  code: CoverageCode,
  { devices, of, about }: Counted,
  title: string,
): Pick<CoverageFinding, 'counted' | 'shows'> {
  return {
    counted: { devices, of },
    shows: { key: keyOf(code, about), title },
  };
}

export function keyOf(code: CoverageCode, about?: string): string {
  return about === undefined ? code : `${code}.${about}`;
}

const whole = new Intl.NumberFormat('en');

/**
 * "37 of the 4,120 devices reached". Sentences put it where no verb has to agree with it; `among` says of which devices, since
 * those that are assigned, reached and missed are not as many.
 */
export function devicesOf({ devices, of }: Counted, among: string): string {
  if (of === 1) return '1 device';
  return devices === of
    ? `all ${whole.format(of)} devices ${among}`
    : `${whole.format(devices)} of the ${whole.format(of)} devices ${among}`;
}

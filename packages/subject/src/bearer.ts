import type { CertificateType } from './place.ts';

/** What we may know of a person. Empty is the same as absent: neither goes into a certificate. */
export type Person = {
  name?: string | null;
  upn?: string | null;
  mail?: string | null;
  givenName?: string | null;
  surname?: string | null;
  department?: string | null;
  /** The sign-in name of Windows before 2000, with or without its domain. */
  sam?: string | null;
  /** The distinguished name in Active Directory. */
  dn?: string | null;
  sid?: string | null;
};

export type Device = {
  id?: string | null;
  aadId?: string | null;
  serial?: string | null;
  imei?: string | null;
  meid?: string | null;
  mac?: string | null;
  name?: string | null;
  fqdn?: string | null;
  sid?: string | null;
};

/** Who the certificate is for. A device without a user has no person. */
export type Bearer = {
  certificateType: CertificateType;
  person?: Person | undefined;
  device?: Device | undefined;
};

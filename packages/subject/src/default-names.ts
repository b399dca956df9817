import type { CertificateType } from './place.ts';
import type { SanRow } from './san-types.ts';

/** Spec 2.5, by decision X18: common name and e-mail. */
const subjects: Record<CertificateType, string> = {
  user: 'CN={{UserName}},E={{EmailAddress}}',
  device: 'CN={{AAD_Device_ID}}',
};

export function defaultSubject(certificateType: CertificateType): string {
  return subjects[certificateType];
}

/** Another certificate type brings its own default subject, unless somebody has typed one. */
export function subjectForType(subject: string, from: CertificateType, to: CertificateType): string {
  return subject.trim() === '' || subject === subjects[from] ? subjects[to] : subject;
}

/** +b5: what a new row of the alternative names begins with. */
export function newSanRow(certificateType: CertificateType): SanRow {
  return certificateType === 'user'
    ? { sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' }
    : { sanType: 'domainNameService', value: '' };
}

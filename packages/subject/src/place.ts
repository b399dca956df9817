/** What a name is written for. The words are those of the catalog and of the Graph wire. */

export const platformNames = [
  'windows10',
  'ios',
  'macos',
  'androidDeviceOwner',
  'androidWorkProfile',
  'aosp',
  'androidDeviceAdministrator',
  'windows81',
  'windowsPhone81',
] as const;

export type Platform = (typeof platformNames)[number];

/** The two types of profile that say what a certificate is called. */
export type ProfileType = 'scep' | 'pkcs';

/** `certificateStore` on the wire: user, or machine for a device. */
export type CertificateType = 'user' | 'device';

export type SanType =
  | 'emailAddress'
  | 'userPrincipalName'
  | 'domainNameService'
  | 'universalResourceIdentifier'
  | 'customAzureADAttribute';

/** Where a variable stands: in the subject, in a row of the alternative names, in a SCEP address. */
export type Place = 'subject' | SanType | 'url';

export type NameContext = {
  platform: Platform;
  profileType: ProfileType;
  certificateType: CertificateType;
};

export type PlacedContext = NameContext & { place: Place };

export function isSan(place: Place): place is SanType {
  return place !== 'subject' && place !== 'url';
}

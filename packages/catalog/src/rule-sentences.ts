import type { RuleId as NameRuleId } from '@countersign/subject/finding';

/** V35 is about who gets a profile, not about the profile: it belongs to targeting. */
type OtherRuleId =
  | 'V01'
  | 'V02'
  | 'V03'
  | 'V04'
  | 'V05'
  | 'V06'
  | 'V07'
  | 'V08'
  | 'V09'
  | 'V10'
  | 'V27'
  | 'V28'
  | 'V29'
  | 'V30'
  | 'V31'
  | 'V32'
  | 'V33'
  | 'V34'
  | 'V36'
  | 'V37'
  | 'V39'
  | 'V40'
  | 'V41'
  | 'V44'
  | 'V45'
  | 'V46'
  | 'V48';

export type RuleId = NameRuleId | OtherRuleId;

/**
 * What each rule of spec 2.10 and requirements.md +b2 wants, and V48, which S002-60 asks for, for the description of the catalog. Apart from the rules
 * themselves: forms say what is wrong, and need none of this.
 */
export const ruleSentences: Record<RuleId, string> = {
  V01: 'The profile has a name.',
  V02: 'The file holds one certificate that can be read, and no private key.',
  V03: 'The certificate is that of a CA, a root or an intermediate one.',
  V04: 'The certificate is valid today, and neither its signature nor its key is weak.',
  V05: 'A trusted profile of the same family of platforms is linked, and it exists.',
  V06: 'There is at least one SCEP address, and each is a whole http or https address; {{CloudPKIFQDN}} may stand for the host.',
  V07: 'Every SCEP address begins with https.',
  V08: 'SCEP addresses should begin with https.',
  V09: 'The renewal threshold is a whole number from 1 to 99; 20 is usual.',
  V10: 'The validity is a whole number with a unit, and should lie between 5 days and 24 months.',
  V11: 'Subject and alternative names can be read: every part has a key and a value, braces are double and closed, and every variable is known.',
  V12: 'A device certificate uses no variable of a person.',
  V13: 'Every row of the alternative names has a value.',
  V14: 'Alternative names have no braces, pipes or semicolons outside variables.',
  V15: 'An e-mail address or a user principal name has an “@”, or a variable that brings one.',
  V16: 'A DNS name has no “@” and ends with a letter or a digit.',
  V17: 'The security identifier stands in a URI row of the alternative names, alone.',
  V18: '{{FullyQualifiedDomainName}} is used on Windows only.',
  V19: '{{UserName}} is not used in alternative names on corporate Android devices.',
  V20: 'Serial number, IMEI and MEID are used only where the platform hands them out.',
  V21: 'On Windows the device is named by {{AAD_Device_ID}} rather than by {{DeviceId}}.',
  V22: 'On Android (AOSP) no variable is used that such devices cannot fill.',
  V23: 'Values with + ; , or = in them stand in quotes rather than behind backslashes.',
  V24: 'Values with commas in them stand in quotes.',
  V25: 'No part of the subject becomes longer than 64 characters.',
  V26: 'A device certificate on Android Enterprise has at least one alternative name.',
  V27: 'Every purpose has an object identifier in dotted numbers; a repeated one counts once.',
  V28: 'Client Authentication is among the purposes.',
  V29: 'A CA of Microsoft Cloud PKI is not asked for a certificate for any purpose.',
  V30: 'Where specific apps may use the certificate silently, 1 to 50 of them are named by package id.',
  V31: 'Keys of 4096 bits are kept in software: neither a TPM nor Windows Hello holds them.',
  V32: 'Keys of 4096 bits want a recent version of the system.',
  V33: 'SHA-2 is among the hash algorithms.',
  V34: 'Certification authority, its name and the certificate template are filled in.',
  V36: 'The user channel of a Mac carries user certificates only.',
  V37: 'On a Mac a user certificate stands in the user channel.',
  V38: 'For S/MIME from a public CA the subject has G={{GivenName}} and SN={{SurName}}.',
  V39: 'A trusted profile is deleted only when no other profile stands on it.',
  V40: 'The template is given by its name, which has no spaces, and not by what it is displayed as.',
  V41: 'The certification authority is the full DNS name of a server, and not what the CA calls itself.',
  V42: 'Variables stand in double braces.',
  V43: 'A device certificate relies on no property that somebody with the device in hand can forge.',
  V44: 'A SCEP address uses the usual port, or one that devices outside can reach.',
  V45: 'A trusted profile with the root is linked, so that devices can use the certificate.',
  V46: 'Android has the trusted profile with the root linked.',
  V47: 'Names that say who somebody is contain nothing that the device says of itself.',
  V48: 'Keys have more than 1024 bits.',
};

export const ruleIds = Object.keys(ruleSentences).toSorted() as RuleId[];

import type { Rule } from '../rule.ts';
import type { RuleId } from '../rule-sentences.ts';
import type { RuleContext } from '../setting.ts';
import {
  type ExtendedKeyUsage,
  anyPurpose,
  clientAuthentication,
  dottedOid,
} from '../settings/extended-key-usages.ts';
import { type ValidityPeriod, daysOf } from '../settings/validity-period.ts';

/** The rules of spec 2.10 about values that several identity kinds share. Each is a named constant, and its id is in the finding. */

export const v09: Rule<{ renewalThreshold: number }> = {
  id: 'V09',
  at: 'renewalThreshold',
  level: 'hint',
  broken: ({ renewalThreshold }) =>
    renewalThreshold === 20 ? [] : ['Usual is 20: the device renews when a fifth of the lifetime is left.'],
};

const [shortest, longest] = [5, 731];

export const v10: Rule<{ validity: ValidityPeriod }> = {
  id: 'V10',
  at: 'validity',
  level: 'warning',
  broken: ({ validity }) => {
    const days = daysOf(validity);
    if (days < shortest)
      return ['Less than 5 days: devices may refuse a certificate that is so near its end.'];
    return days > longest
      ? ['More than 24 months: some platforms refuse certificates that are valid so long.']
      : [];
  },
};

type KeyUsages = { extendedKeyUsages: ExtendedKeyUsage[] };

export const v27: Rule<KeyUsages> = {
  id: 'V27',
  at: 'extendedKeyUsages',
  level: 'error',
  broken: ({ extendedKeyUsages }) =>
    extendedKeyUsages
      .filter(({ oid }) => !isOid(oid))
      .map(({ name, oid }) => `“${oid}” (${name}) is not an object identifier such as 1.3.6.1.5.5.7.3.2.`),
};

/** X.660: under 0 and 1 the second number is at most 39. */
function isOid(oid: string): boolean {
  if (!dottedOid.test(oid)) return false;
  const [first, second] = oid.split('.').map(Number);
  return first === 2 || (second ?? 0) <= 39;
}

export const v28: Rule<KeyUsages> = {
  id: 'V28',
  at: 'extendedKeyUsages',
  level: 'warning',
  broken: ({ extendedKeyUsages }) =>
    extendedKeyUsages.some(({ oid }) => oid === clientAuthentication)
      ? []
      : ['Without Client Authentication the certificate cannot be used to sign in to Wi-Fi, VPN or apps.'],
};

/** Any Purpose, and Microsoft's Any App Policy. */
const refusedByCloudPki = new Set([anyPurpose, '1.3.6.1.4.1.311.10.12.1']);

export const v29: Rule<KeyUsages & { scepServerUrls: string[] }> = {
  id: 'V29',
  at: 'extendedKeyUsages',
  level: 'warning',
  broken: ({ extendedKeyUsages, scepServerUrls }) =>
    scepServerUrls.some((url) => url.includes(cloudPkiHost)) &&
    extendedKeyUsages.some(({ oid }) => refusedByCloudPki.has(oid))
      ? ['A CA of Microsoft Cloud PKI does not issue certificates for any purpose.']
      : [],
};

const cloudPkiHost = '{{CloudPKIFQDN}}';

type Urls = { scepServerUrls: string[] };

type Address = { protocol: string; port: string };

const address = /^(https?):\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?(?:[/?#][^\s{}]*)?$/i;

/** An absolute http or https address (RFC 3986 3), with the one placeholder filled in. */
function parse(url: string): Address | undefined {
  const [, protocol, port = ''] =
    address.exec(url.replace(/\{\{CloudPKIFQDN\}\}/i, 'cloudpki.invalid')) ?? [];
  return protocol === undefined || Number(port) > 65_535
    ? undefined
    : { protocol: protocol.toLowerCase(), port };
}

export const v06: Rule<Urls> = {
  id: 'V06',
  at: 'scepServerUrls',
  level: 'error',
  broken: ({ scepServerUrls }) =>
    scepServerUrls
      .filter((url) => !parse(url))
      .map((url) => `“${url}” is not an address that begins with https:// or http://.`),
};

const plain = ({ scepServerUrls }: Urls) => scepServerUrls.filter((url) => parse(url)?.protocol === 'http');

/** Device administrator and Android Enterprise; not to be extended to the others (spec 2.10). */
export const v07: Rule<Urls> = {
  id: 'V07',
  at: 'scepServerUrls',
  level: 'error',
  broken: (values) => plain(values).map((url) => `Android asks only over https: change “${url}”.`),
};

export const v08: Rule<Urls> = {
  id: 'V08',
  at: 'scepServerUrls',
  level: 'warning',
  broken: (values) =>
    plain(values).map((url) => `“${url}” is not encrypted. Use https where the server can.`),
};

export const v44: Rule<Urls> = {
  id: 'V44',
  at: 'scepServerUrls',
  level: 'hint',
  broken: ({ scepServerUrls }) =>
    scepServerUrls
      .filter((url) => !['', '80', '443'].includes(parse(url)?.port ?? ''))
      .map((url) => `“${url}” names a port of its own: see that devices outside reach it.`),
};

type WindowsKey = { keySize: string | null; keyStorageProvider: string | null };

const long = ({ keySize }: { keySize: string | null }) => keySize === 'size4096';

export const v31: Rule<WindowsKey> = {
  id: 'V31',
  at: 'keyStorageProvider',
  level: 'error',
  broken: (values) => {
    if (!long(values)) return [];
    if (values.keyStorageProvider === 'useTpmKspOtherwiseFail')
      return ['A TPM holds no keys of 4096 bits. Choose the software KSP, or 2048 bits.'];
    if (values.keyStorageProvider === 'usePassportForWorkKspOtherwiseFail')
      return ['Windows Hello for Business has no keys of 4096 bits. Choose 2048 bits.'];
    return [];
  },
};

/** The same id: with "TPM if present" it fails only on devices that have one. */
export const v31Software: Rule<WindowsKey> = {
  id: 'V31',
  at: 'keyStorageProvider',
  level: 'warning',
  broken: (values) =>
    long(values) &&
    values.keyStorageProvider !== 'useSoftwareKsp' &&
    !v31.broken(values, { door: 'create' }).length
      ? ['A TPM holds no keys of 4096 bits: choose the software KSP, or devices with a TPM may fail.']
      : [],
};

/** Apple's systems learned 4096 bits late (spec 2.10). */
export function v32(system: string): Rule<{ keySize: string | null }> {
  return {
    id: 'V32',
    at: 'keySize',
    level: 'hint',
    broken: (values) => (long(values) ? [`4096 bits need ${system} or later.`] : []),
  };
}

/** Seed 002 offers it; requirements.md S002-60 keeps it, and warns. */
export const v48: Rule<{ keySize: string | null }> = {
  id: 'V48',
  at: 'keySize',
  level: 'warning',
  broken: ({ keySize }) =>
    keySize === 'size1024'
      ? ['Keys of 1024 bits can be broken, and current servers refuse them. Choose 2048.']
      : [],
};

type Hash = { hashAlgorithm: string[] };

const onlySha1 = ({ hashAlgorithm }: Hash) => hashAlgorithm.length === 1 && hashAlgorithm[0] === 'sha1';

export const v33: Rule<Hash> = {
  id: 'V33',
  at: 'hashAlgorithm',
  level: 'warning',
  broken: (values) => (onlySha1(values) ? ['SHA-1 is refused by current servers. Add SHA-2.'] : []),
};

/** Android Enterprise and AOSP take SHA-2 whatever is chosen. */
export const v33Ignored: Rule<Hash> = {
  id: 'V33',
  at: 'hashAlgorithm',
  level: 'hint',
  broken: ({ hashAlgorithm }) =>
    hashAlgorithm.includes('sha1') ? ['These devices ignore SHA-1 and use SHA-2.'] : [],
};

type Channel = { deploymentChannel: string; certificateType: string | null };

export const v36: Rule<Channel> = {
  id: 'V36',
  at: 'certificateType',
  level: 'error',
  broken: ({ deploymentChannel, certificateType }) =>
    deploymentChannel === 'userChannel' && certificateType === 'machine'
      ? ['The user channel carries only user certificates.']
      : [],
};

export const v37: Rule<Channel> = {
  id: 'V37',
  at: 'deploymentChannel',
  level: 'warning',
  broken: ({ deploymentChannel, certificateType }) =>
    deploymentChannel === 'deviceChannel' && certificateType === 'user'
      ? [
          'A user certificate belongs in the user channel; in the device channel everybody at this Mac shares it.',
        ]
      : [],
};

/** Rules about the link are told at the setting that stands for it in the form. */
function link(id: RuleId, level: Rule<object>['level'], message: string): Rule<object> {
  return {
    id,
    at: 'rootProfile' as never,
    level,
    broken: (_values: object, { rootLinked }: RuleContext) => (rootLinked ? [] : [message]),
  };
}

export const v05 = link(
  'V05',
  'error',
  'Choose the trusted profile with the root certificate: devices need it before they ask.',
);

export const v45 = link(
  'V45',
  'warning',
  'No trusted profile is chosen. Devices use the certificate only if they trust its root.',
);

export const v46 = link('V46', 'error', 'Android wants the trusted profile with the root certificate named.');

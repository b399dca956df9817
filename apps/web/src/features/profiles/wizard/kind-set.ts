import type { Kind } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import type { PlatformName } from '@countersign/catalog/platforms';
import type { ProfileType } from '@countersign/catalog/profile-types';
import type { AnySetting, CertificateContext } from '@countersign/catalog/setting';

/** The kinds of one type on the chosen platforms, in the order of the catalog. */
export function kindsFor(type: ProfileType, platforms: readonly PlatformName[]): Kind[] {
  return kinds.filter((kind) => kind.type === type && platforms.includes(kind.platform));
}

/** The setting that holds the certificate, where a kind has one. */
export function certificateKey(kind: Kind): string | undefined {
  return Object.entries(kind.settings).find(([, { control }]) => control.type === 'certificate')?.[0];
}

/** The settings of a kind that are chosen for a platform, in their order: all but the certificate. */
export function chosenSettings(kind: Kind): [key: string, setting: AnySetting][] {
  return Object.entries(kind.settings).filter(([, { control }]) => control.type !== 'certificate');
}

/** Whether a root and an intermediate start with different values: then each certificate has its own choice. */
export function dependsOnCertificate(setting: AnySetting): boolean {
  const startOf = (verdict: CertificateContext['verdict']) =>
    JSON.stringify(setting.initial({ door: 'create', certificate: { verdict, warnings: [] } }));
  return startOf('root') !== startOf('intermediate');
}

import type { Kind } from '../packages/catalog/src/kind.ts';
import { kindOf } from '../packages/catalog/src/kinds.ts';

/** Together they have every control and every setting of the wizard (kind-lives.spec.ts sees to it). */
export const eightKinds: readonly Kind[] = (
  [
    'trusted.windows10',
    'scep.windows10',
    'scep.macos',
    'scep.androidDeviceOwner',
    'scep.androidDeviceAdministrator',
    'pkcs.androidDeviceOwner',
    'pkcs.androidDeviceAdministrator',
    'pkcsImported.windows10',
  ] as const
).map(kindOf);

import { findKind } from '@countersign/catalog/kinds';
import type { PlatformName } from '@countersign/catalog/platforms';
import type { ProfileType } from '@countersign/catalog/profile-types';
import { Add20Regular } from '@fluentui/react-icons';
import { LinkButton } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';

const short: Record<Exclude<ProfileType, 'trusted'>, string> = {
  scep: 'SCEP',
  pkcs: 'PKCS',
  pkcsImported: 'imported PKCS',
};

/** The profiles that can stand on a trusted one of this platform, each begun with it (+b9, S000-38). */
export function NewOnRoot({ id, platform }: { id: string; platform: PlatformName }) {
  const types = (Object.keys(short) as (keyof typeof short)[]).filter((type) =>
    findKind(`${type}.${platform}`),
  );
  return types.map((type) => (
    <LinkButton
      key={type}
      icon={<Add20Regular />}
      to={paths.newProfile({ kind: `${type}.${platform}`, root: id })}
    >
      New {short[type]} profile
    </LinkButton>
  ));
}

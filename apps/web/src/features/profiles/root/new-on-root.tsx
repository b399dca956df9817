import { findKind } from '@countersign/catalog/kinds';
import type { PlatformName } from '@countersign/catalog/platforms';
import type { ProfileType } from '@countersign/catalog/profile-types';
import { Add20Regular } from '@fluentui/react-icons';
import { LinkButton, TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';

const short: Record<Exclude<ProfileType, 'trusted'>, string> = {
  scep: 'SCEP',
  pkcs: 'PKCS',
  pkcsImported: 'imported PKCS',
};

type Root = { id: string; platform: PlatformName };

/** The profiles that can stand on a trusted one of this platform, each begun with it (+b9, S000-38). */
export function NewOnRoot(root: Root) {
  return typesOn(root).map((type) => (
    <LinkButton key={type} icon={<Add20Regular />} to={begin(type, root)}>
      New {short[type]} profile
    </LinkButton>
  ));
}

/** The same in a row of a list, where the row says which root it is. */
export function NewOnRootLinks({ displayName, ...root }: Root & { displayName: string }) {
  return typesOn(root).map((type) => (
    <TextLink key={type} to={begin(type, root)} aria-label={`New ${short[type]} profile on ${displayName}`}>
      New {short[type]}
    </TextLink>
  ));
}

function typesOn({ platform }: Root) {
  return (Object.keys(short) as (keyof typeof short)[]).filter((type) => findKind(`${type}.${platform}`));
}

function begin(type: keyof typeof short, { id, platform }: Root): string {
  return paths.newProfile({ kind: `${type}.${platform}`, root: id });
}

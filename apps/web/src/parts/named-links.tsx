import type { FilterReference, ProfileReference } from '@countersign/contract/references';
import { TextLink } from '../navigation/links.tsx';
import { paths } from '../paths.ts';

type Look = { inline?: boolean };

/** The way to a profile that something names; the words alone where whoever reads this could not open it. */
export function ProfileLink({ profile, ...look }: Look & { profile: ProfileReference }) {
  const { id, displayName, unseen } = profile;
  if (unseen) return displayName;
  return (
    <TextLink to={paths.profilePage(id)} {...look}>
      {displayName}
    </TextLink>
  );
}

/** The same to a filter. */
export function FilterLink({ filter: { id, name, unseen } }: { filter: FilterReference }) {
  if (unseen) return name;
  return (
    <TextLink inline to={paths.filter(id)}>
      {name}
    </TextLink>
  );
}

import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';

/** Whose a device is, and the way to that user's page. */
export function PersonLink({ person }: { person: { id: string; name: string } | null }) {
  if (!person) return <>–</>;
  return <TextLink to={paths.user(person.id)}>{person.name}</TextLink>;
}

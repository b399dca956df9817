import { Laptop20Regular } from '@fluentui/react-icons';
import { useMay } from '../../../api/me.ts';
import type { Profile } from '../../../api/profiles.ts';
import type { ProfileStates } from '../../../api/states.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

type Props = { profile: Pick<Profile, 'id' | 'complete'>; states: ProfileStates };

/** Why the list is empty, as far as that is known, and the way to change it. */
export function NoDevices({ profile: { id, complete }, states }: Props) {
  const mayWrite = useMay('profiles.write');
  const { title, body, action } = wordsFor(states);
  const way =
    mayWrite && complete && action !== undefined ? (
      <LinkButton to={paths.assignProfile(id)}>{action}</LinkButton>
    ) : undefined;
  return <EmptyState icon={<Laptop20Regular />} title={title} body={body} action={way} />;
}

function wordsFor({ asOf, waiting, findings }: ProfileStates) {
  if (waiting || asOf === null)
    return { title: 'Being worked out', body: 'Its devices stand here in a moment.' };
  if (findings.some(({ code }) => code === 'unassigned'))
    return {
      title: 'Nobody is meant to get it yet',
      body: 'Say which groups get the profile, and their devices stand here with their states.',
      action: 'Assign it',
    };
  return {
    title: 'It reaches no device',
    body: 'Its groups hold no device of the platform, or an exclusion leaves everybody out.',
    action: 'Look at the assignments',
  };
}

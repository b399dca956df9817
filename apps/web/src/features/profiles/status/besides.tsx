import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Profile } from '../../../api/profiles.ts';
import type { ProfileStates } from '../../../api/states.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { totalText } from '../../../ui/list/view.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyle: 'none' },
});

const devices = (count: number) => totalText(count, ['device', 'devices']);

/** What the states do not count: devices that it is not for, and those that lack what it stands on. */
export function Besides({ states, profile }: { states: ProfileStates; profile: Profile }) {
  const styles = useStyles();
  const lines = linesOf(states, profile);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Besides">
      {lines.map(([key, words]) => (
        <li key={key}>
          <Text>{words}</Text>
        </li>
      ))}
    </ul>
  );
}

function linesOf({ otherPlatforms, withoutRoot }: ProfileStates, { root }: Profile): [string, ReactNode][] {
  const lines: [string, ReactNode][] = [];
  if (otherPlatforms > 0) {
    const rest =
      otherPlatforms === 1 ? 'another platform in its groups is' : 'other platforms in its groups are';
    lines.push(['platforms', `${devices(otherPlatforms)} of ${rest} not counted.`]);
  }
  if (root && withoutRoot !== null && withoutRoot > 0) {
    lines.push([
      'root',
      <>
        {devices(withoutRoot)} without{' '}
        <TextLink inline to={paths.profilePage(root.id, { tab: 'status' })}>
          {root.displayName}
        </TextLink>
        : the certificate would not be trusted there.
      </>,
    ]);
  }
  return lines;
}

import { permissions, roles } from '@countersign/contract/permissions';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useMe } from '../../api/me.ts';
import { areasFor, everyArea } from '../../areas.tsx';
import { Page } from '../../navigation/page.tsx';
import { Section } from '../../ui/section.tsx';
import { AreaCard } from './area-card.tsx';
import { greetingAt } from './greeting.ts';
import { NextSteps } from './next-steps.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  may: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: '8px 24px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  permission: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  tick: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
});

export function Component() {
  const styles = useStyles();
  const me = useMe();
  const [greeting] = useState(() => greetingAt(new Date()));
  const held = me.account.roles.map((role) => roles[role].title);
  return (
    <Page
      title={`${greeting}, ${me.account.displayName}`}
      windowTitle="Home"
      lead={`You are signed in to ${me.organisation.name} as ${list(held)}.`}
    >
      <NextSteps />
      <Section title="Where to">
        <div className={styles.cards}>
          {areasFor(me.permissions, everyArea).map((area) => (
            <AreaCard key={area.path} area={area} />
          ))}
        </div>
      </Section>
      <Section title="What your roles allow">
        <ul className={styles.may}>
          {me.permissions.map((permission) => (
            <li key={permission} className={styles.permission}>
              <CheckmarkCircle16Regular className={styles.tick} />
              <Text>{permissions[permission]}</Text>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

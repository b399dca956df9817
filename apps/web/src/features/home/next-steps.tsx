import type { Account } from '@countersign/contract/accounts';
import type { Page } from '@countersign/contract/lists';
import { initialOrganisationName } from '@countersign/contract/limits';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useMay, useMe } from '../../api/me.ts';
import type { Wire } from '../../api/wire.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  steps: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px 24px',
    padding: '16px 20px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { display: 'grid', gap: '2px', flexBasis: '320px', flexGrow: 1, maxWidth: '72ch' },
  why: { color: tokens.colorNeutralForeground2 },
});

type Step = { title: string; why: string; to: string; action: string };

/** What a new portal still lacks. Each step goes away by itself once it is done. */
export function NextSteps() {
  const styles = useStyles();
  const steps = useSteps();
  if (steps.length === 0) return null;
  return (
    <Section title="Next steps">
      <ul className={styles.steps}>
        {steps.map(({ title, why, to, action }, index) => (
          <li key={title} className={styles.step}>
            <span className={styles.words}>
              <Text weight="semibold">{title}</Text>
              <Text className={styles.why}>{why}</Text>
            </span>
            <LinkButton to={to} appearance={index === 0 ? 'primary' : 'secondary'}>
              {action}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useSteps(): Step[] {
  const { organisation } = useMe();
  const mayInvite = useMay('accounts.write');
  const maySet = useMay('settings.write');
  const accounts = useQuery({
    queryKey: ['accounts', 'how-many'],
    queryFn: ({ signal }) =>
      request<Wire<Page<Account>>>('GET', '/accounts', { query: { limit: 2 }, signal }),
    enabled: mayInvite,
  });
  const steps: Step[] = [];
  if (mayInvite && accounts.data?.items.length === 1) {
    steps.push({
      title: 'Invite a colleague',
      why: 'You are the only one who can sign in. A second administrator lets you back in if you lose your password.',
      to: `${paths.accounts}?open=new`,
      action: 'New account',
    });
  }
  if (maySet && organisation.name === initialOrganisationName) {
    steps.push({
      title: 'Give the portal your name',
      why: 'The name of your organisation stands at the top of every page and on the sign-in page.',
      to: paths.settings,
      action: 'Open the settings',
    });
  }
  return steps;
}

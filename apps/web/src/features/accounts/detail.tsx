import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { Facts } from '../../ui/facts.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../../ui/section.tsx';
import { type Account, accountQuery } from './account.ts';
import { AccountCommands } from './account-commands.tsx';
import { AccountForm } from './account-form.tsx';
import { StateBadge } from './state-badge.tsx';

const crumbs = [{ title: 'Tenant administration' }, { title: 'Accounts', to: paths.accounts }];

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 560px) minmax(240px, 360px)',
    columnGap: '48px',
    rowGap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

export function Component() {
  const { id = '' } = useParams();
  const account = useQuery(accountQuery(id));
  if (account.isError && !account.data) {
    return (
      <Page title="Account" crumbs={crumbs} shape="narrow">
        <ProblemNotice problem={account.error} retry={() => void account.refetch()} />
      </Page>
    );
  }
  if (!account.data) {
    return (
      <Page title="Account" crumbs={crumbs} shape="narrow">
        <FormSkeleton />
      </Page>
    );
  }
  return <AccountPage key={id} account={account.data} />;
}

function AccountPage({ account }: { account: Account }) {
  const styles = useStyles();
  return (
    <Page title={account.displayName} crumbs={crumbs} commands={<AccountCommands account={account} />}>
      <div className={styles.columns}>
        <Section title="Person and roles">
          <AccountForm account={account} />
        </Section>
        <Section title="About this account">
          <Facts
            facts={[
              ['State', <StateBadge key="state" state={account.state} />],
              ['Last sign-in', <RelativeTime key="seen" at={account.lastSignInAt} />],
              ['Created', <RelativeTime key="created" at={account.createdAt} exact />],
              ['Last modified', <RelativeTime key="changed" at={account.modifiedAt} exact />],
              ['Id', account.id],
            ]}
          />
        </Section>
      </div>
    </Page>
  );
}

import { type Permission, permissions, roleNames, roles } from '@countersign/contract/permissions';
import { LockClosed20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useMatches } from 'react-router';
import { useMe } from '../../api/me.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** What a route says of itself in its handle. */
export type Needs = { needs: Permission };

/** The page, or why this person may not see it and who could change that. */
export function Permitted({ children }: { children: ReactNode }) {
  const held = useMe().permissions;
  const missing = useMatches()
    .map(({ handle }) => (handle as Needs | undefined)?.needs)
    .find((needs) => needs !== undefined && !held.includes(needs));
  if (missing === undefined) return children;
  const granting = roleNames
    .filter((role) => (roles[role].may as readonly Permission[]).includes(missing))
    .map((role) => roles[role].title);
  return (
    <Page title="Your roles do not open this page">
      <EmptyState
        icon={<LockClosed20Regular />}
        title={`It needs the permission “${permissions[missing]}”`}
        body={`That comes with the role ${granting.join(' or ')}. An administrator can give it to you.`}
        action={
          <LinkButton appearance="primary" to={paths.home}>
            Go to Home
          </LinkButton>
        }
      />
    </Page>
  );
}

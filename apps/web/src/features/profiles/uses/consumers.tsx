import { consumerKinds } from '@countersign/contract/consumer-kinds';
import { Button, Text } from '@fluentui/react-components';
import { Add20Regular, Delete16Regular, Edit16Regular, PlugConnected20Regular } from '@fluentui/react-icons';
import { Fragment, useState } from 'react';
import type { Consumer } from '../../../api/consumers.ts';
import { usePages } from '../../../api/pages.ts';
import type { Profile } from '../../../api/profiles.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { useListAddress } from '../../../navigation/use-list-address.ts';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { ConsumerPanel } from './consumer-panel.tsx';
import { DeleteConsumer } from './delete-consumer.tsx';
import { useRowStyles } from './row-styles.ts';

const noFacets: string[] = [];

/** What is recorded of uses elsewhere; which one is open stands in the address. */
export function Consumers({ profile, mayWrite }: { profile: Profile; mayWrite: boolean }) {
  const styles = useRowStyles();
  const { view, open } = useListAddress(noFacets);
  const [deleting, setDeleting] = useState<Consumer>();
  const pages = usePages<Consumer>('consumers', '/consumers', { profile: profile.id });
  const { rows, loading, problem, retry, more, loadingMore, loadMore } = pages;
  const opened = rows.find(({ id }) => id === view.open);
  const record = (
    <Button icon={<Add20Regular />} onClick={() => open('new')}>
      Record a use
    </Button>
  );
  if (problem !== undefined && rows.length === 0) return <ProblemNotice problem={problem} retry={retry} />;
  if (loading) return <PageSkeleton sections={1} />;
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState
          icon={<PlugConnected20Regular />}
          title="Nothing is recorded"
          body="When a Wi-Fi, VPN or e-mail profile elsewhere uses this one, record it here, so that nobody takes its certificate away unawares."
          action={mayWrite ? record : undefined}
        />
      ) : (
        <>
          <ul className={styles.list} aria-label="What uses it elsewhere">
            {rows.map((row) => (
              <li key={row.id} className={styles.row}>
                <span className={styles.words}>
                  <Text weight="semibold">{row.name}</Text>
                  <Text size={200} className={styles.quiet}>
                    {consumerKinds[row.kind]} · <GoesTo consumer={row} />
                  </Text>
                </span>
                {mayWrite ? (
                  <Commands>
                    <Button
                      size="small"
                      icon={<Edit16Regular />}
                      aria-label={`Edit ${row.name}`}
                      onClick={() => open(row.id)}
                    >
                      Edit
                    </Button>
                    <Button
                      size="small"
                      icon={<Delete16Regular />}
                      aria-label={`Delete ${row.name}`}
                      onClick={() => setDeleting(row)}
                    >
                      Delete
                    </Button>
                  </Commands>
                ) : null}
              </li>
            ))}
          </ul>
          <Commands>
            {mayWrite ? record : null}
            {more ? (
              <Button disabledFocusable={loadingMore} onClick={loadMore}>
                More
              </Button>
            ) : null}
          </Commands>
        </>
      )}
      {mayWrite && (view.open === 'new' || opened) ? (
        <ConsumerPanel key={view.open} consumer={opened} profile={profile} onClose={() => open(undefined)} />
      ) : null}
      {deleting ? <DeleteConsumer consumer={deleting} onClose={() => setDeleting(undefined)} /> : null}
    </>
  );
}

function GoesTo({ consumer: { groups, deletedGroups } }: { consumer: Consumer }) {
  if (groups.length + deletedGroups.length === 0) return <>groups unknown</>;
  return (
    <>
      {'goes to '}
      {groups.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index === 0 ? null : ', '}
          <TextLink inline to={paths.group(id)}>
            {name}
          </TextLink>
        </Fragment>
      ))}
      {groups.length > 0 && deletedGroups.length > 0 ? ', ' : null}
      {deletedGroups.map((was) => `${was} (deleted)`).join(', ')}
    </>
  );
}

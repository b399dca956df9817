import { kindOf } from '@countersign/catalog/kinds';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePages } from '../../../api/pages.ts';
import { type Profile, profileAddress, type Revision } from '../../../api/profiles.ts';
import { extentText } from '../../../ui/list/view.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { VersionEntry } from './version-entry.tsx';

const useStyles = makeStyles({
  versions: { display: 'grid', margin: 0, padding: 0, listStyle: 'none', maxWidth: '820px' },
  footer: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Every version with what it changed; any of them can be made the newest again. */
export function History({ profile }: { profile: Profile }) {
  const styles = useStyles();
  const [restoring, setRestoring] = useState<Revision>();
  const pages = usePages<Revision>('profiles', `${profileAddress(profile.id)}/history`, {});
  const { rows, loading, problem, more, loadingMore } = pages;
  const kind = kindOf(profile.kind);
  return (
    <Section
      title="Versions"
      lead="Every save is a version. The generation counts those that devices have to take notice of."
    >
      {loading ? <PageSkeleton /> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} retry={pages.retry} />}
      <ol className={styles.versions} aria-label="Versions, the newest first" reversed>
        {rows.map((revision, index) => (
          <VersionEntry
            key={revision.version}
            kind={kind}
            profile={profile}
            revision={revision}
            earlier={rows[index + 1]}
            onRestore={() => setRestoring(revision)}
          />
        ))}
      </ol>
      {rows.length > 0 ? (
        <div className={styles.footer}>
          <output>{extentText(rows.length, more, pages.total, ['version', 'versions'])}</output>
          {more ? (
            <Button size="small" appearance="subtle" disabledFocusable={loadingMore} onClick={pages.loadMore}>
              {loadingMore ? 'Loading…' : 'Load more'}
            </Button>
          ) : null}
        </div>
      ) : null}
      {restoring ? (
        <RestoreDialog
          kind={kind}
          profile={profile}
          revision={restoring}
          onClose={() => setRestoring(undefined)}
        />
      ) : null}
    </Section>
  );
}

import { kindOf } from '@countersign/catalog/kinds';
import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/me.ts';
import { type Profile, profileQuery } from '../../../api/profiles.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { ExpiryText } from '../certificate/expiry-text.tsx';
import { VerdictBadge } from '../certificate/verdict-badge.tsx';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { LinkDrawing } from './link-drawing.tsx';

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** What an identity profile stands on, and what that one brings. */
export function StandsOn({ profile }: { profile: Profile }) {
  const mayWrite = useMay('profiles.write');
  const { root, id, displayName, kind } = profile;
  return (
    <Section
      title="Stands on"
      lead="Devices need the certificate of the trusted profile before this one is of use."
    >
      {root ? (
        <>
          <LinkDrawing
            root={{
              name: root.displayName,
              about: 'Trusted certificate',
              ...(root.unseen ? {} : { to: paths.profilePage(root.id) }),
            }}
            label={`What stands on ${root.displayName}`}
            under={[{ id, name: displayName, here: true }]}
          />
          {root.unseen ? null : <RootFacts id={root.id} />}
        </>
      ) : (
        <MessageBar
          intent={kindOf(kind).rootLink?.need === 'required' ? 'error' : 'warning'}
          layout="multiline"
        >
          <MessageBarBody>
            It stands on no trusted profile. Devices use its certificate only if they trust its root by other
            means.
          </MessageBarBody>
          {mayWrite ? (
            <MessageBarActions>
              <LinkButton to={paths.editProfile(id, 'settings')}>Choose one</LinkButton>
            </MessageBarActions>
          ) : null}
        </MessageBar>
      )}
    </Section>
  );
}

function RootFacts({ id }: { id: string }) {
  const styles = useStyles();
  const root = useQuery(profileQuery(id));
  if (root.isError) return <ProblemNotice problem={root.error} retry={() => void root.refetch()} />;
  if (!root.data) return <PageSkeleton />;
  const { certificate } = root.data;
  if (!certificate) return null;
  return (
    <div className={styles.facts}>
      {certificate.name}
      <VerdictBadge verdict={certificate.verdict} />
      <ExpiryText at={certificate.notAfter} />
    </div>
  );
}

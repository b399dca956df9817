import type { Finding } from '@countersign/contract/problem';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Profile } from '../../../../api/profiles.ts';
import { useWizard } from '../wizard.ts';
import { ReviewChanges } from './review-changes.tsx';
import { ReviewStep, type ServerFindings } from './review-step.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '960px', minWidth: 0 },
});

/** First what changes, then all of it. */
export function EditReview({ profile, findings }: { profile: Profile; findings: ServerFindings }) {
  const styles = useStyles();
  const { draft, pairs } = useWizard();
  const [pair] = pairs;
  const others = (found: readonly Finding[]) =>
    found.filter(({ code }) => !isAboutItself(code, { profile, draft, sha256: pair?.certificate?.sha256 }));
  return (
    <div className={styles.all}>
      {pair ? <ReviewChanges pair={pair} draft={draft} profile={profile} /> : null}
      <ReviewStep findings={{ ...findings, of: (position) => others(findings.of(position)) }} />
    </div>
  );
}

type Itself = { profile: Profile; draft: { displayName: string }; sha256: string | undefined };

/** The server compares with every profile there is, and this one is among them. */
function isAboutItself(code: string, { profile, draft, sha256 }: Itself): boolean {
  if (code === 'name-taken') return draft.displayName.trim() === profile.displayName;
  return code === 'certificate-has-profile' && sha256 === profile.certificate?.sha256;
}

import type { Finding } from '@countersign/contract/problem';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { certificateQuery } from '../../../api/certificates.ts';
import { paths } from '../../../paths.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { CertificateFacts } from '../certificate/certificate-facts.tsx';
import { ChainDrawing } from '../certificate/chain-drawing.tsx';
import { FindingList } from '../certificate/finding-list.tsx';
import { PlatformCoverage } from '../platform/platform-coverage.tsx';
import { PageSkeleton } from './page-skeleton.tsx';

const useStyles = makeStyles({
  rest: { display: 'grid', gap: tokens.spacingVerticalXXL, minWidth: 0 },
});

/** The certificate of a profile with its chain; `said` is told elsewhere on the page and not repeated. */
export function CarriedCertificate({ sha256, said }: { sha256: string; said: readonly Finding[] }) {
  const styles = useStyles();
  const certificate = useQuery(certificateQuery(sha256));
  if (certificate.data) {
    const told = new Set(said.map(({ message }) => message));
    const findings = certificate.data.findings.filter(({ message }) => !told.has(message));
    return (
      <>
        <Section title="Chain" lead="From the root down to the certificate that this profile brings.">
          <ChainDrawing chain={certificate.data.chain} addressOf={paths.certificate} />
        </Section>
        <Section title="Certificate">
          <div className={styles.rest}>
            <FindingList findings={findings} label="What to know about the certificate" />
            <CertificateFacts certificate={certificate.data} />
          </div>
        </Section>
      </>
    );
  }
  return (
    <Section title="Certificate">
      {certificate.isError ? (
        <ProblemNotice problem={certificate.error} retry={() => void certificate.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Section>
  );
}

/** Where else the certificate goes. When it cannot be read, the part above says so. */
export function CarriedElsewhere({ sha256, here }: { sha256: string; here: string }) {
  const certificate = useQuery(certificateQuery(sha256));
  if (!certificate.data) return null;
  return (
    <Section title="Platforms" lead="Where the same certificate goes.">
      <PlatformCoverage certificate={certificate.data} here={here} />
    </Section>
  );
}

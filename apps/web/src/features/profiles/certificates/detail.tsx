import { Certificate20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { type Certificate, certificateQuery } from '../../../api/certificates.ts';
import { asProblem } from '../../../api/problem.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { CertificateFacts } from '../certificate/certificate-facts.tsx';
import { ChainDrawing } from '../certificate/chain-drawing.tsx';
import { FindingList } from '../certificate/finding-list.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { PlatformCoverage } from '../platform/platform-coverage.tsx';

const crumbs = [{ title: 'Certificate authority' }, { title: 'Certificates', to: paths.certificates }];

export function Component() {
  const { sha256 = '' } = useParams();
  const certificate = useQuery(certificateQuery(sha256));
  if (certificate.data) return <CertificatePage key={sha256} certificate={certificate.data} />;
  const gone =
    certificate.isError &&
    ['certificate.not-found', 'request.invalid'].includes(asProblem(certificate.error).code);
  if (gone) return <Gone />;
  return (
    <Page title="Certificate" crumbs={crumbs}>
      {certificate.isError ? (
        <ProblemNotice problem={certificate.error} retry={() => void certificate.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

/** Stored once; here stands everything that uses it. */
function CertificatePage({ certificate }: { certificate: Certificate }) {
  return (
    <Page title={certificate.name} crumbs={crumbs}>
      <Columns
        main={
          <>
            <FindingList findings={certificate.findings} label="What to know about the certificate" />
            <Section title="Chain" lead="From the root down to this certificate.">
              <ChainDrawing
                chain={certificate.chain}
                addressOf={(sha256) =>
                  sha256 === certificate.sha256 ? undefined : paths.certificate(sha256)
                }
              />
            </Section>
            <Section title="Certificate">
              <CertificateFacts certificate={certificate} />
            </Section>
          </>
        }
        side={
          <Section title="Platforms" lead="A device gets it only by a profile of its own platform.">
            <PlatformCoverage certificate={certificate} />
          </Section>
        }
      />
    </Page>
  );
}

function Gone() {
  return (
    <Page title="This certificate is not stored here" windowTitle="Not found" crumbs={crumbs}>
      <EmptyState
        icon={<Certificate20Regular />}
        title="No profile has brought it yet, or the link is not whole"
        body="A certificate is stored with the first profile that carries it."
        action={
          <LinkButton appearance="primary" to={paths.certificates}>
            All certificates
          </LinkButton>
        }
      />
    </Page>
  );
}

import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type Certificate, certificateFileAddress } from '../../../api/certificates.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { ExtensionTable } from './extension-table.tsx';
import {
  alternativeNameWords,
  authorityKeyWords,
  basicConstraintsWords,
  extendedKeyUsageWords,
  keyUsageWords,
} from './fact-words.ts';
import { NameFacts } from './name-facts.tsx';
import { Part } from './part.tsx';
import { pemOf } from './pem.ts';
import { ValidityFacts } from './validity-facts.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(296px, 100%), 1fr))',
    gap: '28px 40px',
    minWidth: 0,
  },
  hex: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  copied: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS },
  lines: { display: 'grid', gap: tokens.spacingVerticalXXS },
  pem: {
    margin: 0,
    padding: '12px',
    maxHeight: '320px',
    overflow: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    '& pre': { margin: 0, font: 'inherit' },
  },
  panel: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0, margin: 0, padding: '8px 0 12px' },
  commands: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Everything a certificate says of itself. */
export function CertificateFacts({ certificate }: { certificate: Certificate }) {
  const styles = useStyles();
  const { facts } = certificate;
  return (
    <div className={styles.all}>
      <div className={styles.parts}>
        <NameFacts title="Subject" name={facts.subject} />
        <NameFacts title="Issuer" name={facts.issuer} />
        <ValidityFacts validity={facts} />
        <Part title="Key and signature">
          <Facts
            facts={[
              ['Key', facts.publicKey.name],
              ['Signature', facts.signatureAlgorithm.name],
              ['Version', facts.version],
              ['Serial number', <Hex key="serial" what="the serial number" value={facts.serial} />],
            ]}
          />
        </Part>
        <Part title="What it may do">
          <Facts
            facts={[
              ['CA', basicConstraintsWords(facts)],
              ['Key usage', keyUsageWords(facts)],
              ['Extended key usage', extendedKeyUsageWords(facts)],
            ]}
          />
        </Part>
        <Part title="Identifiers">
          <Facts facts={identifiers(facts)} />
        </Part>
      </div>
      <Part title="Thumbprints">
        <Facts
          facts={[
            ['SHA-1', <Hex key="sha1" what="the SHA-1 thumbprint" value={facts.sha1} />],
            ['SHA-256', <Hex key="sha256" what="the SHA-256 thumbprint" value={facts.sha256} />],
          ]}
        />
      </Part>
      <Files certificate={certificate} />
    </div>
  );
}

function identifiers(facts: Certificate['facts']): [string, ReactNode][] {
  const authority = authorityKeyWords(facts);
  const names = facts.subjectAlternativeNames.map(alternativeNameWords);
  return [
    [
      'Subject key',
      facts.subjectKeyId === null ? (
        'None'
      ) : (
        <Hex key="ski" what="the subject key identifier" value={facts.subjectKeyId} />
      ),
    ],
    ['Authority key', authority.length === 0 ? 'None' : <Lines key="aki" lines={authority} hex />],
    ['Alternative names', names.length === 0 ? 'None' : <Lines key="san" lines={names} />],
    ...(facts.issuerAddresses.length === 0
      ? []
      : [['Issuer’s certificate', <Lines key="aia" lines={facts.issuerAddresses} />] as [string, ReactNode]]),
  ];
}

function Lines({ lines, hex = false }: { lines: readonly string[]; hex?: boolean }) {
  const styles = useStyles();
  return (
    <span className={styles.lines}>
      {lines.map((line, index) => (
        <span key={`${index} ${line}`} className={hex ? styles.hex : undefined}>
          {line}
        </span>
      ))}
    </span>
  );
}

function Hex({ what, value }: { what: string; value: string }) {
  const styles = useStyles();
  return (
    <span className={styles.copied}>
      <span className={styles.hex}>{value}</span>
      <CopyButton what={what} value={value} />
    </span>
  );
}

/** The long things, closed until somebody wants them. */
function Files({ certificate: { sha256, facts, chain } }: { certificate: Certificate }) {
  const styles = useStyles();
  const pem = pemOf(facts.derBase64);
  const stored = chain.links.some((link) => link.sha256 === sha256 && link.stored);
  return (
    <Accordion collapsible multiple>
      <AccordionItem value="extensions">
        <AccordionHeader as="h3">Extensions ({facts.extensions.length})</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ExtensionTable extensions={facts.extensions} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="file">
        <AccordionHeader as="h3">PEM and file</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={styles.commands}>
            <CopyButton what="the certificate as PEM" value={pem} words="Copy PEM" />
            {stored ? (
              <Button
                as="a"
                size="small"
                icon={<ArrowDownload16Regular />}
                href={certificateFileAddress(sha256)}
                download
              >
                Download as .cer
              </Button>
            ) : null}
          </div>
          <ScrollRegion className={styles.pem} aria-label="The certificate as PEM">
            <pre>{pem}</pre>
          </ScrollRegion>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

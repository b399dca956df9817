import { Panel } from '../../../ui/panel.tsx';
import { CertificateFacts } from '../certificate/certificate-facts.tsx';
import { ChainDrawing } from '../certificate/chain-drawing.tsx';
import { FindingList } from '../certificate/finding-list.tsx';
import type { WizardState } from './use-wizard.ts';

/** Everything of one certificate, beside the wizard. */
export function CertificateDetails({ state: { wizard, address } }: { state: WizardState }) {
  const certificate = wizard.certificates.find(({ sha256 }) => sha256 === address.details)?.read;
  if (!certificate) return null;
  return (
    <Panel title={certificate.name} wide onClose={() => address.showDetails(undefined)}>
      <FindingList findings={certificate.findings} />
      <ChainDrawing chain={certificate.chain} />
      <CertificateFacts certificate={certificate} />
    </Panel>
  );
}

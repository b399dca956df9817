import { findKind } from '@countersign/catalog/kinds';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { certificateQuery } from '../../../api/certificates.ts';
import { profileQuery } from '../../../api/profiles.ts';
import { Page } from '../../../navigation/page.tsx';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { type CreateAddress, createSearch, readCreateAddress } from './address.ts';
import { CreateWizard } from './create-wizard.tsx';
import { type CreatedState, CreatedPage } from './created-page.tsx';
import { draftOfCertificate, draftOfCopy } from './draft/prefill.ts';
import { emptyDraft } from './draft/draft.ts';
import { KindPanel } from './kind-panel/kind-panel.tsx';
import { configurationCrumbs } from './crumbs.ts';

/** A new profile: platform and type first, then the steps, then what was made. */
export function Component() {
  const [parameters] = useSearchParams();
  const { state } = useLocation() as { state: CreatedState | null };
  const address = readCreateAddress(parameters);
  if (state?.created) return <CreatedPage {...state} />;
  const source = address.from !== undefined || address.certificate !== undefined;
  return source ? <FromSource address={address} /> : <Begun address={address} source={undefined} />;
}

type Source = Parameters<typeof draftOfCopy>[0] | { certificate: Parameters<typeof draftOfCertificate>[0] };

/** What it begins with is read first. */
function FromSource({ address }: { address: CreateAddress }) {
  const profile = useQuery({ ...profileQuery(address.from ?? ''), enabled: address.from !== undefined });
  const sha256 = address.certificate ?? profile.data?.certificate?.sha256;
  const certificate = useQuery({ ...certificateQuery(sha256 ?? ''), enabled: sha256 !== undefined });
  const kind = profile.data && findKind(profile.data.kind);
  const problem = profile.error ?? certificate.error;
  const waiting = profile.isLoading || certificate.isLoading;
  if (problem || waiting) {
    return (
      <Page title="Create a profile" crumbs={configurationCrumbs}>
        {problem ? <ProblemNotice problem={problem} retry={() => void retry()} /> : <FormSkeleton />}
      </Page>
    );
  }
  async function retry() {
    await (profile.isError ? profile.refetch() : certificate.refetch());
  }
  if (profile.data && kind) {
    if (address.kinds.length === 0 && !address.elsewhere) {
      return <Navigate replace to={createSearch({ ...address, kinds: [kind] })} />;
    }
    const source = { profile: profile.data, kind, certificate: certificate.data };
    return <Begun address={address} source={source} />;
  }
  const brought = certificate.data && { certificate: certificate.data, fileName: 'certificate.cer' };
  return <Begun address={address} source={brought && { certificate: brought }} />;
}

function Begun({ address, source }: { address: CreateAddress; source: Source | undefined }) {
  const [choosing, setChoosing] = useState(false);
  const panel = (
    <KindPanel
      address={address}
      source={source && 'profile' in source ? source.profile : undefined}
      onClose={choosing ? () => setChoosing(false) : undefined}
    />
  );
  if (address.kinds.length === 0) {
    return (
      <Page title="Create a profile" crumbs={configurationCrumbs} lead="Choose platform and type first.">
        {panel}
      </Page>
    );
  }
  return (
    <>
      <CreateWizard
        key={`${address.from} ${address.certificate}`}
        address={address}
        initial={() => initialDraft(address, source)}
        onChangeKinds={() => setChoosing(true)}
      />
      {choosing ? panel : null}
    </>
  );
}

function initialDraft({ kinds, root }: CreateAddress, source: Source | undefined) {
  const key = crypto.randomUUID();
  if (source && 'profile' in source) return draftOfCopy(source, kinds, key);
  if (source) return draftOfCertificate(source.certificate, kinds, key);
  const draft = emptyDraft(
    kinds.map(({ platform }) => platform),
    key,
  );
  return root === undefined ? draft : { ...draft, rootProfileId: root };
}

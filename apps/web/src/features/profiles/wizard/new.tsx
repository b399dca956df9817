import { findKind } from '@countersign/catalog/kinds';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { type Certificate, certificateQuery } from '../../../api/certificates.ts';
import { type Profile, profileQuery } from '../../../api/profiles.ts';
import { Page } from '../../../navigation/page.tsx';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { type CreateAddress, createSearch, readCreateAddress } from './address.ts';
import { plainName } from './certificates/upload.ts';
import { CreateWizard } from './create-wizard.tsx';
import { type CreatedState, CreatedPage } from './created-page.tsx';
import { draftOfCertificate, draftOfCopy } from './draft/prefill.ts';
import { emptyDraft } from './draft/draft.ts';
import { configurationCrumbs } from './crumbs.ts';
import { useFirst } from './use-first.ts';

const KindPanel = lazy(async () => ({ default: (await import('./kind-panel/kind-panel.tsx')).KindPanel }));

/** A new profile: platform and type first, then the steps, then what was made. */
export function Component() {
  const [parameters] = useSearchParams();
  const { state } = useLocation() as { state: CreatedState | null };
  const address = readCreateAddress(parameters);
  if (state?.created) return <CreatedPage {...state} />;
  const source = address.from !== undefined || address.certificate !== undefined;
  return source ? (
    <FromSource key={`${address.from} ${address.certificate}`} address={address} />
  ) : (
    <Begun address={address} source={undefined} />
  );
}

type Source = Parameters<typeof draftOfCopy>[0] | { certificate: Parameters<typeof draftOfCertificate>[0] };

/** What it begins with is read first. */
function FromSource({ address }: { address: CreateAddress }) {
  const profile = useQuery({ ...profileQuery(address.from ?? ''), enabled: address.from !== undefined });
  const sha256 = address.certificate ?? profile.data?.certificate?.sha256;
  const certificate = useQuery({ ...certificateQuery(sha256 ?? ''), enabled: sha256 !== undefined });
  const found = sourceOf(address, profile.data, certificate.data);
  const source = useFirst(found);
  if (source && 'profile' in source && address.kinds.length === 0 && !address.elsewhere) {
    return <Navigate replace to={createSearch({ ...address, kinds: [source.kind] })} />;
  }
  if (source) return <Begun address={address} source={source} />;
  const problem = profile.error ?? certificate.error;
  return (
    <Page title="Create a profile" crumbs={configurationCrumbs}>
      {problem ? (
        <ProblemNotice
          problem={problem}
          retry={() => void (profile.isError ? profile.refetch() : certificate.refetch())}
        />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}

/** Undefined until all of it is there. */
function sourceOf(
  address: CreateAddress,
  profile: Profile | undefined,
  certificate: Certificate | undefined,
): Source | undefined {
  if (address.from === undefined) {
    return certificate && { certificate: { certificate, fileName: plainName(`${certificate.name}.cer`) } };
  }
  const kind = profile && findKind(profile.kind);
  if (!kind || (profile.certificate && !certificate)) return undefined;
  return { profile, kind, certificate };
}

function Begun({ address, source }: { address: CreateAddress; source: Source | undefined }) {
  const [choosing, setChoosing] = useState(false);
  const panel = (
    <Suspense>
      <KindPanel
        address={address}
        source={source && 'profile' in source ? source.profile : undefined}
        onClose={choosing ? () => setChoosing(false) : undefined}
      />
    </Suspense>
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

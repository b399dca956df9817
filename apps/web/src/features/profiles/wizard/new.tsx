import { Suspense, useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { useScopeTags } from '../../../api/scope-tags.ts';
import { Page } from '../../../navigation/page.tsx';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { type CreateAddress, createSearch, readCreateAddress } from './address.ts';
import { type Start, useSource } from './copy/use-source.ts';
import { CreateWizard } from './create-wizard.tsx';
import type { CreatedState } from './created-state.ts';
import { draftOfCertificate, draftOfCopy } from './draft/prefill.ts';
import { emptyDraft } from './draft/draft.ts';
import { configurationCrumbs } from './crumbs.ts';
import { CreatedPage, KindPanel } from './later-parts.ts';
import { useFirst } from './use-first.ts';

/** A new profile: platform and type first, then the steps, then what was made. */
export function Component() {
  const [parameters] = useSearchParams();
  const { state } = useLocation() as { state: CreatedState | null };
  const address = readCreateAddress(parameters);
  if (state?.created) {
    return (
      <Suspense
        fallback={
          <Page title="Create a profile" crumbs={configurationCrumbs}>
            <FormSkeleton />
          </Page>
        }
      >
        <CreatedPage {...state} />
      </Suspense>
    );
  }
  const source = address.from !== undefined || address.certificate !== undefined;
  return source ? (
    <FromSource key={`${address.from} ${address.certificate}`} address={address} />
  ) : (
    <Begun address={address} start={undefined} />
  );
}

/** What it begins with is read first. */
function FromSource({ address }: { address: CreateAddress }) {
  const { start: found, problem, retry } = useSource(address);
  const start = useFirst(found);
  if (start && 'profile' in start && address.kinds.length === 0 && !address.elsewhere) {
    return <Navigate replace to={createSearch({ ...address, kinds: [start.kind] })} />;
  }
  if (start) return <Begun address={address} start={start} />;
  return (
    <Page title="Create a profile" crumbs={configurationCrumbs}>
      {problem === undefined ? <FormSkeleton /> : <ProblemNotice problem={problem} retry={retry} />}
    </Page>
  );
}

function Begun({ address, start }: { address: CreateAddress; start: Start | undefined }) {
  const [choosing, setChoosing] = useState(false);
  const source = start && 'profile' in start ? start : undefined;
  const panel = (
    <Suspense>
      <KindPanel
        address={address}
        source={source?.profile}
        onClose={choosing ? () => setChoosing(false) : undefined}
      />
    </Suspense>
  );
  // Whether there are tags decides which steps there are.
  const tags = useScopeTags();
  if (address.kinds.length > 0 && !tags) {
    return (
      <Page title="Create a profile" crumbs={configurationCrumbs}>
        <FormSkeleton />
      </Page>
    );
  }
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
        source={source}
        initial={() => initialDraft(address, start)}
        onChangeKinds={() => setChoosing(true)}
      />
      {choosing ? panel : null}
    </>
  );
}

function initialDraft({ kinds, root }: CreateAddress, start: Start | undefined) {
  const key = crypto.randomUUID();
  if (start && 'profile' in start) return draftOfCopy(start, kinds, key);
  if (start) return draftOfCertificate(start.given, kinds, key);
  const draft = emptyDraft(
    kinds.map(({ platform }) => platform),
    key,
  );
  return root === undefined ? draft : { ...draft, rootProfileId: root };
}

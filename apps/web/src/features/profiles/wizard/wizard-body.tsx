import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, Suspense, useMemo } from 'react';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { usePrefetch } from '../../../ui/later.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { DraftNotice } from './frame/draft-notice.tsx';
import { WizardFrame } from './frame/wizard-frame.tsx';
import {
  ApplicabilityStep,
  AppsStep,
  AssignmentsStep,
  CertificateDetails,
  partsFor,
  RootPanel,
  ScopeTagsStep,
  SettingsStep,
} from './later-parts.ts';
import { BasicsStep } from './steps/basics.tsx';
import type { StepKey } from './steps.ts';
import type { useDraft } from './use-draft.ts';
import type { WizardState } from './use-wizard.ts';
import { WizardContext } from './wizard.ts';

type Props = {
  state: WizardState;
  kept: ReturnType<typeof useDraft>;
  finish: { label: string; busyLabel: string; busy: boolean };
  /** Create or Save. */
  onFinish: () => void;
  /** What went wrong with it, when no field is to blame. */
  failure?: ReactNode;
  review: ReactNode;
  aside: ReactNode;
};

/** The steps in their frame: the same for a new profile and for one that is there. */
export function WizardBody({ state, kept, finish, onFinish, failure, review, aside }: Props) {
  const { wizard, form, address, readings, mistakes, steps, next, goTo } = state;
  const { kinds, mode, steps: keys } = wizard;
  usePrefetch(useMemo(() => partsFor(kinds, mode, keys), [kinds, mode, keys]));
  const pending = readings.pending || wizard.roots.pending;
  const discard = () => {
    mistakes.reset();
    kept.discard();
  };
  return (
    <WizardContext value={wizard}>
      <WizardFrame
        steps={steps}
        current={address.step}
        onGo={goTo}
        onForward={address.step === 'review' ? onFinish : next}
        finish={finish}
        formRef={form}
        aside={aside}
        notices={
          <>
            <DraftNotice savedAt={kept.restoredFrom} onDiscard={discard} />
            {failure}
            {readings.problem === undefined ? null : (
              <ProblemNotice problem={readings.problem} retry={readings.retry} />
            )}
            <LostNotice state={state} />
          </>
        }
      >
        {pending ? <FormSkeleton /> : null}
        {pending || readings.problem !== undefined ? null : (
          <Suspense fallback={<FormSkeleton />}>
            <Step step={address.step} review={review} />
          </Suspense>
        )}
      </WizardFrame>
      <Suspense>{address.details === undefined ? null : <CertificateDetails state={state} />}</Suspense>
      <Suspense>
        {address.makesRoot && kinds[0]?.rootLink ? (
          <RootPanel onClose={() => address.showRootPanel(false)} />
        ) : null}
      </Suspense>
    </WizardContext>
  );
}

/** A certificate of an old draft that the server refuses by now is left out, and that is said. */
function LostNotice({ state: { readings, wizard } }: { state: WizardState }) {
  if (readings.lost === 0) return null;
  const read = new Set(wizard.certificates.map(({ sha256 }) => sha256));
  const leaveOut = () =>
    wizard.change('certificates', (draft) => ({
      ...draft,
      certificates: draft.certificates.filter(({ sha256 }) => read.has(sha256)),
    }));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {readings.lost === 1
          ? 'One certificate of the draft cannot be read any more.'
          : `${readings.lost} certificates of the draft cannot be read any more.`}{' '}
        Bring its file again if it is still wanted.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={leaveOut}>Leave it out</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Step({ step, review }: { step: StepKey; review: ReactNode }) {
  if (step === 'basics') return <BasicsStep />;
  if (step === 'settings') return <SettingsStep />;
  if (step === 'scopeTags') return <ScopeTagsStep />;
  if (step === 'assignments') return <AssignmentsStep />;
  if (step === 'applicability') return <ApplicabilityStep />;
  return step === 'apps' ? <AppsStep /> : review;
}

import type { ReactNode } from 'react';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { CertificateDetails } from './certificate-details.tsx';
import { DraftNotice } from './frame/draft-notice.tsx';
import { WizardFrame } from './frame/wizard-frame.tsx';
import { RootPanel } from './root-picker/root-panel.tsx';
import { AppsStep } from './steps/apps.tsx';
import { BasicsStep } from './steps/basics.tsx';
import { SettingsStep } from './steps/settings.tsx';
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
          </>
        }
      >
        {pending ? <FormSkeleton /> : null}
        {pending || readings.problem !== undefined ? null : <Step step={address.step} review={review} />}
      </WizardFrame>
      <CertificateDetails state={state} />
      {address.makesRoot && wizard.kinds[0]?.rootLink ? (
        <RootPanel onClose={() => address.showRootPanel(false)} />
      ) : null}
    </WizardContext>
  );
}

function Step({ step, review }: { step: StepKey; review: ReactNode }) {
  if (step === 'basics') return <BasicsStep />;
  if (step === 'settings') return <SettingsStep />;
  return step === 'apps' ? <AppsStep /> : review;
}

import type { ReactNode } from 'react';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { CertificateDetails } from './certificate-details.tsx';
import { DraftNotice } from './frame/draft-notice.tsx';
import { WizardFrame } from './frame/wizard-frame.tsx';
import { BasicsStep } from './steps/basics.tsx';
import { SettingsStep } from './steps/settings.tsx';
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
        {readings.pending ? <FormSkeleton /> : null}
        {readings.pending || readings.problem !== undefined ? null : address.step === 'basics' ? (
          <BasicsStep />
        ) : address.step === 'settings' ? (
          <SettingsStep />
        ) : (
          review
        )}
      </WizardFrame>
      <CertificateDetails state={state} />
    </WizardContext>
  );
}

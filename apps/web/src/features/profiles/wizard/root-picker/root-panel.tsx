import type { Kind } from '@countersign/catalog/kind';
import { platform } from '@countersign/catalog/platforms';
import { Button, Field, Input, makeStyles, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { type FormEvent, useId, useRef } from 'react';
import type { Profile } from '../../../../api/profiles.ts';
import { useNotify } from '../../../../ui/notify.tsx';
import { Panel } from '../../../../ui/panel.tsx';
import { ProblemNotice } from '../../../../ui/problem-notice.tsx';
import { rootField } from '../draft/mistakes.ts';
import { NamePreview } from '../steps/name-preview.tsx';
import { TrustedSettings } from '../steps/trusted-settings.tsx';
import { useWizard, WizardContext } from '../wizard.ts';
import { useCreateRoot, useRootDraft } from './use-root-draft.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0 },
  lead: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** The missing trusted profile is made beside the wizard, and then it is the chosen one. */
export function RootPanel({ onClose }: { onClose: () => void }) {
  const { kinds, change } = useWizard();
  const notify = useNotify();
  const [kind] = kinds;
  if (!kind) return null;
  const made = (root: Profile, { length }: readonly Profile[]) => {
    change(rootField, (draft) => ({ ...draft, rootProfileId: root.id }));
    const more = length === 1 ? '' : `, and ${length - 1} more`;
    notify({ intent: 'success', title: `${root.displayName} is created and chosen${more}` });
    onClose();
  };
  return <OpenPanel kind={kind} onMade={made} onClose={onClose} />;
}

type Props = {
  kind: Kind;
  onMade: (root: Profile, all: readonly Profile[]) => void;
  onClose: () => void;
};

function OpenPanel({ kind, onMade, onClose }: Props) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const state = useRootDraft(kind, useWizard());
  const { inner, readings } = state;
  const { create, busy, problem } = useCreateRoot(state, onMade);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = await create();
    if (!wrong) return;
    announce(wrong.message, { alert: true });
    const place = form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wrong.field)}"]`);
    place?.querySelector<HTMLElement>('input,button')?.focus();
  };
  return (
    <WizardContext value={inner}>
      <Panel
        title={`New trusted certificate: ${platform(kind.platform).shortLabel}`}
        wide
        onClose={onClose}
        footer={
          <>
            <Button type="submit" form={id} appearance="primary" disabledFocusable={busy}>
              {busy ? 'Creating…' : 'Create and choose'}
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </>
        }
      >
        <form id={id} ref={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
          <Text className={styles.lead}>
            Drop the certificate of your root CA. It becomes a trusted profile of its own, and the profile you
            were making stands on it.
          </Text>
          {problem ? <ProblemNotice problem={problem} /> : null}
          {readings.problem === undefined ? null : (
            <ProblemNotice problem={readings.problem} retry={readings.retry} />
          )}
          <TrustedSettings />
          {inner.certificates.length > 0 ? <NameField /> : null}
        </form>
      </Panel>
    </WizardContext>
  );
}

function NameField() {
  const { draft, change, error } = useWizard();
  const wrong = error('displayName');
  return (
    <div>
      <Field
        data-field="displayName"
        label="Name of the trusted profile"
        required
        hint="{certificate} stands for the name of the certificate."
        validationState={wrong === undefined ? 'none' : 'error'}
        validationMessage={wrong ?? null}
      >
        <Input
          value={draft.displayName}
          autoComplete="off"
          onChange={(_event, { value }) =>
            change('displayName', (before) => ({ ...before, displayName: value }))
          }
        />
      </Field>
      <NamePreview several={false} />
    </div>
  );
}

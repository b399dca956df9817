import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ApiForm } from '../../api/form.ts';
import { LeaveGuard } from '../../navigation/leave-guard.tsx';
import { LinkButton } from '../../navigation/links.tsx';
import { RuleEditor } from '../../parts/rule-editor/rule-editor.tsx';
import { Commands } from '../../ui/commands.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Section } from '../../ui/section.tsx';
import type { GroupKind, GroupValues } from './group-values.ts';
import { MatchingMembers } from './matching-members.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '32px', minWidth: 0 },
  basics: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '560px' },
  choice: { display: 'grid' },
  dim: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  form: ApiForm<GroupValues>;
  label: string;
  save: string;
  /** The group that is being edited: what another kind of membership would mean for its members. */
  before?: GroupKind;
  cancelTo: string;
  /** Beside the buttons, such as a dialog about somebody else's change. */
  children?: ReactNode;
};

/** Name, membership and rule, and below them whom the rule is true of while it is written. */
export function GroupForm({ form, label, save, before, cancelTo, children }: Props) {
  const styles = useStyles();
  const { kind } = form.values;
  const unchanged = before !== undefined && !form.dirty;
  return (
    <>
      <LeaveGuard dirty={form.dirty && !form.busy} />
      <FormLayout form={form} label={label}>
        <div className={styles.form}>
          {form.problem ? <ProblemNotice problem={form.problem} /> : null}
          <Section title="Basics">
            <div className={styles.basics}>
              <TextField
                form={form}
                name="name"
                label="Name"
                hint="As it is found when a profile is assigned."
                autoComplete="off"
              />
              <Field label="Description">
                <Textarea
                  value={form.values.description}
                  maxLength={1_024}
                  resize="vertical"
                  onChange={(_event, data) => form.set('description', data.value)}
                />
              </Field>
            </div>
          </Section>
          <Membership kind={kind} before={before} onKind={(next) => form.set('kind', next)} />
          {kind === 'static' ? null : (
            <Section
              title="Rule"
              lead={`A ${kind === 'user' ? 'user' : 'device'} is a member as long as the rule is true of it.`}
            >
              <RuleEditor
                key={kind}
                scope={kind}
                rule={form.values[kind]}
                onRule={(next) => form.set(kind, next)}
                asked={form.error('rule') !== undefined}
              />
            </Section>
          )}
          <Commands>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={form.busy || unchanged}
              title={unchanged ? 'Nothing is changed yet' : undefined}
            >
              {form.busy ? 'Saving…' : save}
            </Button>
            <LinkButton to={cancelTo}>Cancel</LinkButton>
          </Commands>
        </div>
      </FormLayout>
      {kind === 'static' ? null : (
        <Section title={kind === 'user' ? 'Users it matches' : 'Devices it matches'}>
          <MatchingMembers key={kind} about={kind} rule={form.values[kind]} />
        </Section>
      )}
      {children}
    </>
  );
}

const kinds: readonly [GroupKind, string, string][] = [
  ['static', 'Assigned', 'You choose the users and devices, one by one or by an import.'],
  ['user', 'Dynamic user', 'A rule about users decides, and follows every change of theirs.'],
  ['device', 'Dynamic device', 'A rule about devices decides, and follows every change of theirs.'],
];

type MembershipProps = {
  kind: GroupKind;
  before: GroupKind | undefined;
  onKind: (kind: GroupKind) => void;
};

function Membership({ kind, before, onKind }: MembershipProps) {
  const styles = useStyles();
  return (
    <Section title="Membership">
      <Field
        label="Who is a member"
        validationState={before === undefined || before === kind ? 'none' : 'warning'}
        validationMessage={before === undefined ? null : changeWords(before, kind)}
      >
        <RadioGroup value={kind} onChange={(_event, { value }) => onKind(value as GroupKind)}>
          {kinds.map(([value, title, why]) => (
            <Radio
              key={value}
              value={value}
              label={
                <span className={styles.choice}>
                  {title}
                  <Text size={200} className={styles.dim}>
                    {why}
                  </Text>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </Section>
  );
}

/** What becomes of the members when another kind of membership is saved. */
function changeWords(before: GroupKind, kind: GroupKind): string | null {
  if (before === kind) return null;
  if (kind === 'static') return 'Its members stay as they are now, and no longer follow a rule.';
  return 'Whom the rule is not true of leaves the group.';
}

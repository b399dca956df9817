import { Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from '@fluentui/react-components';
import type { ApiForm } from '../../api/form.ts';
import { RuleEditor } from '../../parts/rule-editor/rule-editor.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { Section } from '../../ui/section.tsx';
import type { GroupKind, GroupValues } from './group-values.ts';
import { MatchingMembers } from './matching-members.tsx';

const useStyles = makeStyles({
  basics: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '560px' },
  choice: { display: 'grid' },
  dim: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  form: Pick<ApiForm<GroupValues>, 'values' | 'set' | 'error' | 'leave'>;
  /** The group that is being edited: what another kind of membership would mean for its members. */
  before?: GroupKind;
};

/** Name, membership and rule. */
export function GroupFields({ form, before }: Props) {
  const styles = useStyles();
  const { kind } = form.values;
  return (
    <>
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
    </>
  );
}

/** Whom the rule is true of while it is written. */
export function GroupMatches({ values }: { values: GroupValues }) {
  const { kind } = values;
  if (kind === 'static') return null;
  return (
    <Section title={kind === 'user' ? 'Users it matches' : 'Devices it matches'}>
      <MatchingMembers key={kind} about={kind} rule={values[kind]} />
    </Section>
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

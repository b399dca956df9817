import { kindOf } from '@countersign/catalog/kinds';
import { reviewOf } from '@countersign/catalog/review';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { assignmentsQuery } from '../../../api/assignments.ts';
import { useMay } from '../../../api/me.ts';
import type { Profile } from '../../../api/profiles.ts';
import { useTagNames } from '../../../api/scope-tag-names.ts';
import { useTagged } from '../../../api/scope-tags.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import { type StatedGroup, withRules } from '../applicability/rule-rows.ts';
import { LineGroups } from '../assigning/line-groups.tsx';
import { withRoot } from '../root/root-row.ts';
import { stepsFor, stepTitles } from '../wizard/steps.ts';

const useStyles = makeStyles({
  group: {
    maxWidth: '760px',
    paddingBottom: '24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  text: { whiteSpace: 'pre-wrap' },
  edit: { justifySelf: 'start' },
});

type PropertyGroup = Omit<StatedGroup, 'step'> & { step: StatedGroup['step'] | 'scopeTags' };

/** Everything that the wizard asked for, in its order, each with the way back to its step. */
export function Properties({ profile }: { profile: Profile }) {
  const kind = kindOf(profile.kind);
  const linked = withRoot(reviewOf(kind, profile), kind, profile.root);
  const tags = useTagNames()(profile.scopeTags);
  const groups: PropertyGroup[] = [
    ...withRules(linked, kind, profile.applicability),
    {
      step: 'scopeTags',
      title: stepTitles.scopeTags,
      rows: [{ key: 'scopeTags', label: stepTitles.scopeTags, value: tags }],
    },
  ];
  return stepsFor([kind], 'create', useTagged()).map((step) => {
    if (step === 'assignments') return <AssignmentsGroup key={step} profile={profile} />;
    const group = groups.find((one) => one.step === step);
    return group ? <Group key={step} profile={profile} group={group} /> : null;
  });
}

/** Who gets it, changed apart from what it is. */
function AssignmentsGroup({ profile }: { profile: Profile }) {
  const styles = useStyles();
  const mayWrite = useMay('profiles.write');
  const { data } = useQuery(assignmentsQuery(profile.id));
  return (
    <div className={styles.group}>
      <Section title="Assignments">
        {data ? <LineGroups lines={data.assignments} /> : null}
        {mayWrite ? (
          <div className={styles.edit}>
            <LinkButton icon={<Edit16Regular />} to={paths.assignProfile(profile.id)}>
              Edit assignments
            </LinkButton>
          </div>
        ) : null}
      </Section>
    </div>
  );
}

function Group({ profile, group }: { profile: Profile; group: PropertyGroup }) {
  const styles = useStyles();
  const mayWrite = useMay('profiles.write');
  return (
    <div className={styles.group}>
      <Section title={group.title}>
        <Facts
          facts={group.rows.map(({ key, label, value }) => [
            label,
            <span key={key} className={styles.text}>
              {value}
            </span>,
          ])}
        />
        {mayWrite ? (
          <div className={styles.edit}>
            <LinkButton icon={<Edit16Regular />} to={paths.editProfile(profile.id, group.step)}>
              Edit {group.title.toLowerCase()}
            </LinkButton>
          </div>
        ) : null}
      </Section>
    </div>
  );
}

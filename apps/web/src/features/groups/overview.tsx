import { readFilter } from '@countersign/targeting/filter/read';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Group } from '../../api/groups.ts';
import { ReadRule } from '../../parts/rule-editor/read-rule.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FindingLines } from '../../ui/marked-text/finding-lines.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../../ui/section.tsx';
import { kindLabel, membersText, sourceLabel } from '../../parts/directory/group-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: '32px', minWidth: 0, maxWidth: '720px' },
  dim: { color: tokens.colorNeutralForeground2 },
});

export function Overview({ group }: { group: Group }) {
  const styles = useStyles();
  const { rule, ruleAbout } = group;
  const findings = rule === null ? [] : readFilter(rule, 'group').findings;
  return (
    <div className={styles.all}>
      {rule === null ? null : (
        <Section
          title="Rule"
          lead={`A ${ruleAbout === 'user' ? 'user' : 'device'} is a member as long as it is true.`}
        >
          <ReadRule rule={rule} />
          {findings.length > 0 ? <FindingLines findings={findings} text={rule} /> : null}
        </Section>
      )}
      <Section title="About this group">
        <Facts
          facts={[
            ['Membership', kindLabel(group)],
            ['Members', membersText(group)],
            ['Source', sourceLabel(group)],
            ['External key', group.externalKey ?? <Text className={styles.dim}>None</Text>],
            ['Version', group.version],
            ['Modified', <RelativeTime key="modified" at={group.modifiedAt} />],
            ['Created', <RelativeTime key="created" at={group.createdAt} exact />],
            ['Id', group.id],
          ]}
        />
      </Section>
    </div>
  );
}

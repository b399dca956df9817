import { readFilter } from '@countersign/targeting/filter/read';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Filter } from '../../api/filters.ts';
import { useTagNames } from '../../api/scope-tag-names.ts';
import { useTagged } from '../../api/scope-tags.ts';
import { Page } from '../../navigation/page.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FindingLines } from '../../ui/marked-text/finding-lines.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../../ui/section.tsx';
import { FilterAssignments } from './filter-assignments.tsx';
import { FilterCommands } from './filter-commands.tsx';
import { platformLabel } from './filter-values.ts';
import { filters } from './filters.ts';
import { MatchingDevices } from './matching-devices.tsx';
import { ReadRule } from '../../parts/rule-editor/read-rule.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(240px, 320px)',
    columnGap: '48px',
    rowGap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalM,
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  main: { display: 'grid', gap: '32px', minWidth: 0 },
});

/** One filter: what it asks, whom it is true of, and which assignments choose it. */
export function FilterPage({ filter }: { filter: Filter }) {
  const styles = useStyles();
  const tagged = useTagged();
  const tagNames = useTagNames();
  const { platform, rule } = filter;
  const { findings } = readFilter(rule, platform);
  return (
    <Page
      title={filter.name}
      crumbs={filters.crumbs}
      lead={filter.description === '' ? undefined : filter.description}
      commands={<FilterCommands filter={filter} />}
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <Section title="Rule">
            <ReadRule rule={rule} />
            {findings.length > 0 ? <FindingLines findings={findings} text={rule} /> : null}
          </Section>
          <Section title="Assignments" lead="The profiles that are assigned with this filter.">
            <FilterAssignments id={filter.id} />
          </Section>
          <Section
            title="Devices it matches"
            lead="Of all devices of the platform, whoever they are assigned to."
          >
            <MatchingDevices platform={platform} rule={rule} />
          </Section>
        </div>
        <Section title="About this filter">
          <Facts
            facts={[
              ['Platform', platformLabel(platform)],
              ...(tagged ? [['Scope tags', tagNames(filter.scopeTags)] as const] : []),
              ['Version', filter.version],
              ['Modified', <RelativeTime key="modified" at={filter.modifiedAt} />],
              ['Created', <RelativeTime key="created" at={filter.createdAt} exact />],
              ['Id', filter.id],
            ]}
          />
        </Section>
      </div>
    </Page>
  );
}

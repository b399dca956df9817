import type { PlatformName } from '@countersign/catalog/platforms';
import type { Finding } from '@countersign/contract/problem';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Desktop20Regular, People20Regular, PeopleTeam20Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { Commands } from '../../../ui/commands.tsx';
import { AssignmentRow } from './assignment-row.tsx';
import { filtersOf } from './filters-of.ts';
import { FilterPanel } from './filter-panel.tsx';
import { GroupPicker } from './group-picker.tsx';
import {
  everybody,
  filtered,
  keyOf,
  type Line,
  type Mode,
  whyNoGroups,
  whyNotEverybody,
  withEverybody,
  withGroups,
  without,
} from './lines.ts';
import { ReasonedButton } from './reasoned-button.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '28px', minWidth: 0 },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  empty: {
    padding: '16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
});

type Props = {
  lines: readonly Line[];
  onChange: (next: Line[]) => void;
  platforms: readonly PlatformName[];
  /** What is said of a line. */
  findingsOf: (line: Line) => readonly Finding[];
};

/** Who is in, and who is left out. */
export function AssignmentEditor({ lines, onChange, platforms, findingsOf }: Props) {
  const styles = useStyles();
  const [picking, setPicking] = useState<Mode>();
  const [filtering, setFiltering] = useState<Line>();
  const filters = filtersOf(platforms);
  const rows = (mode: Mode) =>
    lines
      .filter((line) => line.mode === mode)
      .map((line) => (
        <AssignmentRow
          key={keyOf(line)}
          line={line}
          findings={findingsOf(line)}
          whyNoFilter={'none' in filters ? filters.none : undefined}
          onFilter={() => setFiltering(line)}
          onRemove={() => onChange(without(lines, line))}
        />
      ));
  return (
    <div className={styles.all} data-field="assignments">
      <Part
        title="Included groups"
        rows={rows('include')}
        empty="Nobody yet: as it stands, no device gets the profile. You can also assign it later."
        commands={
          <>
            <ReasonedButton
              icon={<PeopleTeam20Regular />}
              why={whyNoGroups(lines)}
              onClick={() => setPicking('include')}
            >
              Add groups
            </ReasonedButton>
            {(['allUsers', 'allDevices'] as const).map((target) => (
              <ReasonedButton
                key={target}
                icon={target === 'allUsers' ? <People20Regular /> : <Desktop20Regular />}
                why={whyNotEverybody(lines, target)}
                onClick={() => onChange(withEverybody(lines, target))}
              >
                Add {everybody[target].toLowerCase()}
              </ReasonedButton>
            ))}
          </>
        }
      />
      <Part
        title="Excluded groups"
        rows={rows('exclude')}
        empty="Nobody is left out. Excluding wins over including."
        commands={
          <ReasonedButton
            icon={<PeopleTeam20Regular />}
            why={undefined}
            aria-label="Add groups to leave out"
            onClick={() => setPicking('exclude')}
          >
            Add groups
          </ReasonedButton>
        }
      />
      {picking ? (
        <GroupPicker
          mode={picking}
          lines={lines}
          onAdd={(groups) => onChange(withGroups(lines, picking, groups))}
          onClose={() => setPicking(undefined)}
        />
      ) : null}
      {filtering && 'platform' in filters ? (
        <FilterPanel
          line={filtering}
          platform={filters.platform}
          onChoose={(choice) => onChange(filtered(lines, filtering, choice))}
          onClose={() => setFiltering(undefined)}
        />
      ) : null}
    </div>
  );
}

type PartProps = { title: string; rows: readonly ReactNode[]; empty: string; commands: ReactNode };

function Part({ title, rows, empty, commands }: PartProps) {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Commands>{commands}</Commands>
      {rows.length === 0 ? (
        <div className={styles.empty}>{empty}</div>
      ) : (
        <ul className={styles.rows} aria-label={title}>
          {rows}
        </ul>
      )}
    </section>
  );
}

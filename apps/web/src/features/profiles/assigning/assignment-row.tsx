import type { Finding } from '@countersign/contract/problem';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  Delete20Regular,
  Desktop20Regular,
  Filter20Regular,
  People20Regular,
  PeopleTeam20Regular,
} from '@fluentui/react-icons';
import { FindingList } from '../certificate/finding-list.tsx';
import { type Line, whoIs } from './lines.ts';
import { ReasonedButton } from './reasoned-button.tsx';

const narrow = '@media (max-width: 480px)';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '8px 8px 8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    [narrow]: { gridTemplateColumns: '20px minmax(0, 1fr) auto' },
  },
  who: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  filter: { color: tokens.colorNeutralForeground2 },
  sign: { display: 'grid', color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', [narrow]: { gridColumn: '2 / -1', gridRow: 2 } },
});

const signs = { group: PeopleTeam20Regular, allUsers: People20Regular, allDevices: Desktop20Regular };

type Props = {
  line: Line;
  findings: readonly Finding[];
  whyNoFilter: string | undefined;
  onFilter: () => void;
  onRemove: () => void;
};

/** One group, or everybody, with its filter and what is said of it. */
export function AssignmentRow({ line, findings, whyNoFilter, onFilter, onRemove }: Props) {
  const styles = useStyles();
  const who = whoIs(line);
  const Sign = signs[line.target];
  const broken = line.target === 'group' && line.group === null;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.sign} aria-hidden="true">
          <Sign />
        </span>
        <span className={styles.who}>
          <Text weight="semibold">{who}</Text>
          {line.mode === 'include' && !broken ? (
            <Text size={200} className={styles.filter}>
              {filterWords(line)}
            </Text>
          ) : null}
        </span>
        <span className={styles.tools}>
          {line.mode === 'include' && !broken ? (
            <ReasonedButton
              inRow
              icon={<Filter20Regular />}
              why={whyNoFilter}
              aria-label={`Edit filter of ${who}`}
              onClick={onFilter}
            >
              Edit filter
            </ReasonedButton>
          ) : null}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={`Remove ${who}`}
          data-removes=""
          onClick={({ currentTarget }) => {
            heirOf(currentTarget)?.focus();
            onRemove();
          }}
        />
      </div>
      <FindingList findings={broken ? [brokenFinding] : findings} label={`What is to be said of ${who}`} />
    </li>
  );
}

/** Who has the focus when a row leaves: the same button of the row after or before, or the first of the part. */
function heirOf(button: HTMLElement): HTMLElement | null | undefined {
  const row = button.closest('li');
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  return near
    ? near.querySelector<HTMLElement>('[data-removes]')
    : row?.closest('section')?.querySelector<HTMLElement>('button');
}

const brokenFinding: Finding = {
  at: '',
  code: 'groupMissing',
  level: 'warning',
  message: 'This group was deleted, so this line reaches nobody. Saving takes it out of the list.',
};

function filterWords({ filter, filterMode }: Line): string {
  if (!filter || filterMode === 'none') return 'No filter';
  return filterMode === 'include' ? `Only devices of ${filter.name}` : `Without devices of ${filter.name}`;
}

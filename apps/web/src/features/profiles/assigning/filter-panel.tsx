import type { FilterSummary } from '../../../api/filters.ts';
import { type FilterPlatform, filterPlatforms } from '@countersign/targeting/filter/platforms';
import { filterModes } from '@countersign/targeting/assignment/assignment';
import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allRows } from '../../../api/all-rows.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { type Line, whoIs } from './lines.ts';

const useStyles = makeStyles({
  rule: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

type Choice = Pick<Line, 'filter' | 'filterMode'>;
type Props = {
  line: Line;
  platform: FilterPlatform;
  onChoose: (choice: Choice) => void;
  onClose: () => void;
};

/** Narrows one line down: a filter of the platform, and whether it lets in or keeps out. */
export function FilterPanel({ line, platform, onChoose, onClose }: Props) {
  const [choice, setChoice] = useState<Choice>(line);
  const [asked, setAsked] = useState(false);
  const missing = choice.filterMode !== 'none' && choice.filter === null;
  const filters = useQuery({
    queryKey: ['filters', 'all', platform],
    queryFn: () => allRows<FilterSummary>('/filters', { platform: [platform], sort: 'name' }),
  });
  const done = () => {
    setAsked(true);
    if (missing) return;
    onChoose(choice.filterMode === 'none' ? { filter: null, filterMode: 'none' } : choice);
    onClose();
  };
  return (
    <Panel
      title={`Filter of ${whoIs(line)}`}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" onClick={done}>
            Use this
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {filters.isError ? (
        <ProblemNotice problem={filters.error} retry={() => void filters.refetch()} />
      ) : filters.data ? (
        <Choices
          filters={filters.data}
          platform={platform}
          choice={choice}
          onChange={setChoice}
          error={asked && missing ? 'Choose a filter, or no filter above.' : undefined}
        />
      ) : (
        <FormSkeleton />
      )}
    </Panel>
  );
}

type ChoicesProps = {
  filters: readonly FilterSummary[];
  platform: FilterPlatform;
  choice: Choice;
  onChange: (choice: Choice) => void;
  error: string | undefined;
};

function Choices({ filters, platform, choice, onChange, error }: ChoicesProps) {
  const styles = useStyles();
  const { label } = filterPlatforms[platform];
  const chosen = filters.find(({ id }) => id === choice.filter?.id);
  const create = (
    <TextLink to={paths.newFilter({ platform })} inline>
      Create one
    </TextLink>
  );
  if (filters.length === 0) {
    return (
      <Text>
        There is no filter for {label} yet. {create}; what you have entered here waits as a draft.
      </Text>
    );
  }
  return (
    <>
      <Field label="How the filter is used">
        <RadioGroup
          value={choice.filterMode}
          onChange={(_event, { value }) => onChange({ ...choice, filterMode: value as Line['filterMode'] })}
        >
          {Object.entries(filterModes).map(([mode, words]) => (
            <Radio key={mode} value={mode} label={words} />
          ))}
        </RadioGroup>
      </Field>
      {choice.filterMode === 'none' ? null : (
        <Field
          className={styles.field}
          label={`Filter for ${label}`}
          validationState={error === undefined ? 'none' : 'error'}
          validationMessage={error ?? null}
        >
          <Select
            value={choice.filter?.id ?? ''}
            onChange={(_event, { value }) => {
              const found = filters.find(({ id }) => id === value);
              onChange({ ...choice, filter: found ? { id: found.id, name: found.name } : null });
            }}
          >
            <option value="">Choose one</option>
            {filters.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {choice.filterMode !== 'none' && chosen ? <div className={styles.rule}>{chosen.rule}</div> : null}
    </>
  );
}

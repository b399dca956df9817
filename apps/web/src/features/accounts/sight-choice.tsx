import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useMe } from '../../api/me.ts';
import { useTagsOfNew } from '../../api/scope-tag-names.ts';
import { useTagged } from '../../api/scope-tags.ts';
import { TagChoice } from '../../parts/scope-tags/tag-choice.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
});

type Props = {
  /** None: everything. */
  chosen: readonly string[];
  error: string | undefined;
  onChoose: (tags: string[]) => void;
};

/** Which profiles and filters an account sees; not asked while there is only Default. */
export function SightChoice({ chosen, error, onChoose }: Props) {
  const styles = useStyles();
  const limited = useMe().account.scopeTags.length > 0;
  const tagged = useTagged();
  const own = useTagsOfNew();
  // Without a tag it is everything again, and the choice above says so.
  const isPart = chosen.length > 0;
  if (!tagged && chosen.length === 0) return null;
  return (
    <div className={styles.all}>
      <Field
        label="Sees"
        {...(limited ? { hint: 'You see a part yourself, so you can give no more than that.' } : {})}
      >
        <RadioGroup
          value={isPart ? 'part' : 'all'}
          onChange={(_event, { value }) => onChoose(value === 'all' ? [] : own)}
        >
          <Radio value="all" label="Every profile and filter" disabled={limited} />
          <Radio value="part" label="Only those with certain scope tags" />
        </RadioGroup>
      </Field>
      {isPart ? <TagChoice label="Scope tags" chosen={chosen} error={error} onChoose={onChoose} /> : null}
    </div>
  );
}

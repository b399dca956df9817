import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CaretList, CaretOption } from './caret-list.tsx';
import type { Anchor } from './use-list-place.ts';

const useStyles = makeStyles({
  option: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px' },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  dim: { color: tokens.colorNeutralForeground2 },
});

export type ListOption = { label: string; meaning: string };

type Props = {
  id: string;
  label: string;
  anchor: Anchor;
  options: readonly ListOption[];
  active: number;
  onChoose: (index: number) => void;
};

/** Words that may be written at the caret, each with what it means. */
export function OptionList({ id, label, anchor, options, active, onChoose }: Props) {
  const styles = useStyles();
  return (
    <CaretList id={id} label={label} anchor={anchor}>
      {options.map(({ label, meaning }, index) => (
        <CaretOption
          key={label}
          list={id}
          index={index}
          active={active}
          className={styles.option}
          onChoose={onChoose}
        >
          <span className={styles.name}>{label}</span>
          <Text size={200} className={styles.dim}>
            {meaning}
          </Text>
        </CaretOption>
      ))}
    </CaretList>
  );
}

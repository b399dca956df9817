import {
  propertiesIn,
  type PropertyName,
  propertyOf,
  type Scope,
} from '@countersign/targeting/filter/properties';
import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { type RefObject, useEffect, useRef } from 'react';
import { afterPress } from '../../ui/form/after-press.ts';
import { FindingLines } from '../../ui/marked-text/finding-lines.tsx';
import { OperatorSelect } from './operator-select.tsx';
import { mistakesOf } from './row-mistakes.ts';
import { type DraftRow, withProperty } from './rule-draft.ts';
import { ValueInput } from './value-input.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 5fr) minmax(0, 4fr) minmax(0, 5fr) 32px',
    gap: '4px 8px',
    alignItems: 'start',
    minWidth: 0,
    margin: 0,
    padding: '8px 0',
    border: 'none',
    '& > *': { minWidth: 0 },
    '@media (max-width: 900px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 32px',
      padding: '12px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  first: { lineHeight: '32px', color: tokens.colorNeutralForeground2 },
  part: { '@media (max-width: 900px)': { gridColumn: '1 / -1' } },
  remove: { '@media (max-width: 900px)': { gridColumn: 2, gridRow: 1 } },
  said: { gridColumn: '2 / -1', '@media (max-width: 900px)': { gridColumn: '1 / -1' } },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

type Props = {
  row: DraftRow;
  at: number;
  scope: Scope;
  /** Whether it was left, so that what is missing may be told. */
  left: boolean;
  onChange: (row: DraftRow) => void;
  onLeave: () => void;
  onRemove: () => void;
};

/** One condition: how it is joined, what is asked, how, and for which value. */
export function BuilderRowFields({ row, at, scope, left, onChange, onLeave, onRemove }: Props) {
  const styles = useStyles();
  const fields = useRef<HTMLFieldSetElement>(null);
  useLeaving(fields, onLeave);
  const what = `condition ${at + 1}`;
  const { property } = row;
  const findings = left ? mistakesOf(row, scope) : [];
  const invalid = findings.length > 0;
  const note = property === '' ? undefined : propertyOf(property).note;
  return (
    <fieldset className={styles.row} aria-label={`Condition ${at + 1}`} ref={fields}>
      {at === 0 ? (
        <Text className={styles.first}>Where</Text>
      ) : (
        <Select
          aria-label={`How ${what} is joined`}
          value={row.join}
          onChange={(_event, { value }) => onChange({ ...row, join: value === 'or' ? 'or' : 'and' })}
        >
          <option value="and">And</option>
          <option value="or">Or</option>
        </Select>
      )}
      <Select
        className={styles.part}
        aria-label={`Property of ${what}`}
        value={property}
        onChange={(_event, { value }) => onChange(withProperty(row, value as PropertyName))}
      >
        {property === '' ? <option value="">Choose a property</option> : null}
        {offered(property, scope).map((name) => (
          <option key={name} value={name}>
            {propertyOf(name).label}
          </option>
        ))}
      </Select>
      {property === '' ? null : (
        <>
          <div className={styles.part}>
            <OperatorSelect row={{ ...row, property }} label={`Operator of ${what}`} onChange={onChange} />
          </div>
          <div className={styles.part}>
            <ValueInput
              row={{ ...row, property }}
              scope={scope}
              label={`Value of ${what}`}
              invalid={invalid}
              onValue={(value) => onChange({ ...row, value })}
            />
          </div>
        </>
      )}
      <Button
        className={styles.remove}
        appearance="subtle"
        icon={<Delete20Regular />}
        title="Remove"
        aria-label={`Remove ${what}`}
        onClick={onRemove}
      />
      <div className={styles.said}>
        {note === undefined ? null : <Text className={styles.note}>{note}</Text>}
        <FindingLines findings={findings} text="" />
      </div>
    </fieldset>
  );
}

/** Tells when the focus goes from one of the fields to something else. */
function useLeaving(fields: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const latest = useRef(onLeave);
  useEffect(() => {
    latest.current = onLeave;
  });
  useEffect(() => {
    const place = fields.current;
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!place?.contains(relatedTarget as Node | null)) afterPress(() => latest.current());
    };
    place?.addEventListener('focusout', leave);
    return () => place?.removeEventListener('focusout', leave);
  }, [fields]);
}

/** A property of another platform stays to be seen, with what is wrong with it, until another is chosen. */
function offered(property: PropertyName | '', scope: Scope): PropertyName[] {
  const names = propertiesIn(scope);
  return property === '' || names.includes(property) ? names : [property, ...names];
}

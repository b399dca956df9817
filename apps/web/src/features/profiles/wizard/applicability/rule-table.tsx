import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Delete20Regular, Edit20Regular } from '@fluentui/react-icons';
import { type RuleProperty, ruleProperties } from '../../applicability/in-order.ts';
import { modeWords, propertyWords, ruleWords, shortValue } from '../../applicability/words.ts';

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: '6px 12px',
    textAlign: 'start',
    '@media (max-width: 560px)': { padding: '6px 8px' },
    fontWeight: 'inherit',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { borderTop: 'none', fontWeight: tokens.fontWeightSemibold },
  value: { overflowWrap: 'anywhere', minWidth: '140px' },
  tools: {
    textAlign: 'end',
    whiteSpace: 'nowrap',
    width: '1px',
    '@media (max-width: 560px)': { whiteSpace: 'normal' },
  },
});

type Props = {
  rules: ApplicabilityRules;
  onEdit: (property: RuleProperty) => void;
  onDelete: (property: RuleProperty) => void;
};

/** At most one rule for each property. */
export function RuleTable({ rules, onEdit, onDelete }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            {['Rule', 'Property', 'Value'].map((title) => (
              <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {title}
              </th>
            ))}
            <th scope="col" aria-label="Actions" className={mergeClasses(styles.cell, styles.head)} />
          </tr>
        </thead>
        <tbody>
          {ruleProperties.map((property) => {
            const rule = rules[property];
            if (!rule) return null;
            const name = propertyWords[property];
            return (
              <tr key={property}>
                <td className={styles.cell}>{modeWords[rule.mode]}</td>
                <th scope="row" className={styles.cell}>
                  {name}
                </th>
                <td className={mergeClasses(styles.cell, styles.value)} title={ruleWords(rule)}>
                  {shortValue(rule)}
                </td>
                <td className={mergeClasses(styles.cell, styles.tools)}>
                  <Button
                    appearance="subtle"
                    icon={<Edit20Regular />}
                    title="Edit"
                    aria-label={`Edit rule: ${name}`}
                    onClick={() => onEdit(property)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<Delete20Regular />}
                    title="Delete"
                    aria-label={`Delete rule: ${name}`}
                    onClick={() => onDelete(property)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';

/** Rows of what uses a profile: what it is, and at the end what can be done with it. */
export const useRowStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '10px 16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
    justifyItems: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

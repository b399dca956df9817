import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ChainDrawing } from '../../certificate/chain-drawing.tsx';
import { Pager, usePaged } from '../frame/paged.tsx';
import { useWizard } from '../wizard.ts';
import { chainsOf } from './chains.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  title: { margin: 0, fontSize: 'inherit', flexGrow: 1 },
});

const rows = 4;

/** How the certificates hang together, when that is more than one of them says by itself. */
export function AllChains() {
  const styles = useStyles();
  const { certificates } = useWizard();
  const chains = useMemo(
    () =>
      chainsOf(certificates.map(({ read }) => read)).filter(
        ({ links, missingIssuer }) => links.length > 1 || missingIssuer !== null,
      ),
    [certificates],
  );
  const { shown, pager } = usePaged(chains, rows);
  if (chains.length === 0) return null;
  return (
    <div className={styles.all}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.title}>
          {chains.length === 1 ? 'Their chain' : `Their ${chains.length} chains`}
        </Text>
        <Pager pager={pager} label="Pages of chains" />
      </div>
      {shown.map((chain) => (
        <ChainDrawing key={chain.links[0]?.sha256} chain={chain} />
      ))}
    </div>
  );
}

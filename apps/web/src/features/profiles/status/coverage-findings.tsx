import type { KindId } from '@countersign/catalog/kind';
import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHref } from 'react-router';
import type { CoverageFinding } from '../../../api/states.ts';
import { paths } from '../../../paths.ts';
import { FindingList } from '../certificate/finding-list.tsx';

type Props = {
  findings: readonly CoverageFinding[];
  label: string;
  /** Shows the devices that the finding with this key counts. */
  onShow: (key: string) => void;
};

/** What is to be known of who gets a profile, with the devices that it is about and the way to mend it. */
export function CoverageFindings({ findings, label, onShow }: Props) {
  return (
    <FindingList
      // The list wants a place for each; these are about the profile as a whole.
      findings={findings.map((finding) => ({ at: '', ...finding }))}
      label={label}
      beside={(finding) => besideOf(finding, onShow)}
    />
  );
}

function besideOf({ shows, lacks }: CoverageFinding, onShow: Props['onShow']): ReactNode {
  return (
    <>
      {shows ? (
        <Link inline as="button" type="button" onClick={() => onShow(shows.key)}>
          Show them
        </Link>
      ) : null}
      {lacks ? <MakeTrusted {...lacks} /> : null}
    </>
  );
}

/** In a tab of its own: what is typed in the wizard stays. */
function MakeTrusted({ kind, certificate }: NonNullable<CoverageFinding['lacks']>) {
  const known = certificate === null ? {} : { certificate };
  const href = useHref(paths.newProfile({ kind: kind as KindId, ...known }));
  return (
    <Link
      inline
      href={href}
      target="_blank"
      rel="noopener"
      aria-label="Make the trusted profile, in a new tab"
    >
      Make the trusted profile
    </Link>
  );
}

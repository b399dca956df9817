import type { AnySetting } from '@countersign/catalog/setting';
import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useHref } from 'react-router';
import { paths } from '../../../../paths.ts';

/** The hint of a setting and, where there is one, the way to the step of the preparation that its value comes from. */
export function guidedHint({ label, hint, guidance }: AnySetting, text = hint): ReactElement | string | null {
  if (guidance === undefined) return text ?? null;
  return (
    <>
      {text} <GuidanceLink about={label} step={guidance} />
    </>
  );
}

/** In a tab of its own: what is typed in the wizard stays. */
export function GuidanceLink({ about, step }: { about: string; step: string }) {
  const href = useHref(paths.preparationStep(step));
  return (
    <Link
      inline
      href={href}
      target="_blank"
      rel="noopener"
      style={{ fontSize: 'inherit', whiteSpace: 'nowrap' }}
      aria-label={`How to prepare it: ${about}, in a new tab`}
    >
      How to prepare it
    </Link>
  );
}

import { Page } from '../../../navigation/page.tsx';

/** Stands here until the wizard does, so that its address can be gone to. */
export function Component() {
  return <Page title="Create a profile">This page is being built.</Page>;
}

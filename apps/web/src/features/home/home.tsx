import { useMe } from '../../api/me.ts';
import { Page } from '../../navigation/page.tsx';

export function Component() {
  const me = useMe();
  return <Page title={`Welcome, ${me.account.displayName}`}>You are signed in.</Page>;
}

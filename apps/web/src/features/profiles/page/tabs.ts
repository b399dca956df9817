export const tabs = [
  { key: 'overview', title: 'Overview' },
  { key: 'status', title: 'Device status' },
  { key: 'uses', title: 'Used by' },
  { key: 'properties', title: 'Properties' },
  { key: 'history', title: 'History' },
] as const;

export type TabKey = (typeof tabs)[number]['key'];

/** The tab that the address names; whatever else it says is the first one. */
export function tabIn(parameters: URLSearchParams): TabKey {
  return tabs.find(({ key }) => key === parameters.get('tab'))?.key ?? 'overview';
}

/** What the lists on the tabs write into the address: it says nothing on another tab. */
const ofLists = ['search', 'sort', 'open', 'state', 'cause'];

export function withTab(parameters: URLSearchParams, tab: TabKey): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const key of ofLists) next.delete(key);
  if (tab === 'overview') next.delete('tab');
  else next.set('tab', tab);
  return next;
}

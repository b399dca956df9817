/** The tab that the address names; whatever else it says is the first one. */
export function tabIn<Key extends string>(
  parameters: URLSearchParams,
  tabs: readonly { key: Key }[],
): Key | undefined {
  return (tabs.find(({ key }) => key === parameters.get('tab')) ?? tabs[0])?.key;
}

/** An address of the tab alone: what was searched and opened in another one stays there. */
export function withTab(tabs: readonly { key: string }[], tab: unknown): URLSearchParams {
  return new URLSearchParams(typeof tab === 'string' && tab !== tabs[0]?.key ? { tab } : {});
}

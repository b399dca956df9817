export function enabledText({ enabled }: { enabled: boolean }): string {
  return enabled ? 'Enabled' : 'Disabled';
}

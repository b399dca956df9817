import { toggle } from './toggle.ts';

export const allowAllApps = toggle({
  label: 'Allow all apps access to private key',
  hint: 'Otherwise a Mac asks before an app other than its own may use the key.',
  effect: 'resend',
  on: 'Enabled',
  off: 'Not configured',
  property: 'allowAllAppsAccess',
});

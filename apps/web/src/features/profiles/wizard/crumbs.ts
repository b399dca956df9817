import type { Crumb } from '../../../navigation/page.tsx';
import { paths } from '../../../paths.ts';

/** Where the wizard stands, in the words of the path that people learn. */
export const configurationCrumbs: Crumb[] = [
  { title: 'Devices' },
  { title: 'Configuration', to: paths.profileList },
];

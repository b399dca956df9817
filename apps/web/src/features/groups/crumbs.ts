import type { Crumb } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';

export const area: Crumb = { title: 'Users and groups' };
export const groupCrumbs: Crumb[] = [area, { title: 'Groups', to: paths.groups }];

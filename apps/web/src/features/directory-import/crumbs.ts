import type { Crumb } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';

const area: Crumb = { title: 'Users and groups' };

/** Of the page where a file is chosen, and of those of one file. */
export const startCrumbs: Crumb[] = [area];
export const fileCrumbs: Crumb[] = [area, { title: 'Directory import', to: paths.directoryImport() }];

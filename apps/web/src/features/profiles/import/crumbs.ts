import { paths } from '../../../paths.ts';

export const importCrumbs = [
  { title: 'Tenant administration' },
  { title: 'Import and export', to: paths.importExport },
];

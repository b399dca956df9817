import type { RouteObject } from 'react-router';
import { Shell } from './features/shell/shell.tsx';
import { BrokenPage } from './features/shell/broken-page.tsx';
import { NotFoundPage } from './features/shell/not-found-page.tsx';
import { paths } from './paths.ts';
import { StartScreen } from './ui/start-screen.tsx';

/** The whole portal, one line per address. Pages load when they are gone to. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: StartScreen,
    ErrorBoundary: BrokenPage,
    children: [
      { path: paths.signIn, lazy: () => import('./features/doorstep/sign-in.tsx') },
      {
        path: paths.home,
        Component: Shell,
        children: [
          {
            ErrorBoundary: BrokenPage,
            children: [
              { index: true, lazy: () => import('./features/home/home.tsx') },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];

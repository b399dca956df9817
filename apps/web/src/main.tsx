import './without-eval.ts';
import './main.css';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/query-client.ts';
import { routes } from './routes.tsx';
import { AppToaster } from './ui/notify.tsx';
import { ThemeProvider } from './ui/theme/theme-choice.tsx';

// The policy allows styles by nonce only, and Fluent writes its styles at run time.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const router = createBrowserRouter(routes);
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <ThemeProvider>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
            <AppToaster />
          </QueryClientProvider>
        </ThemeProvider>
      </RendererProvider>
    </StrictMode>,
  );
}

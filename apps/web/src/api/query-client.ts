import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The browser's idea of being offline is wrong for a server on the same machine.
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, thrown) => failures < 2 && mayPass(thrown),
      retryDelay: (failures) => 500 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});

function mayPass(thrown: unknown): boolean {
  const { code } = asProblem(thrown);
  return code === 'transport.unreachable' || code === 'server.unavailable';
}

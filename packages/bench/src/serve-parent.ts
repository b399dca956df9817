import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * The other side of server-process.ts. The first message is the settings, and the answer is a port on the loopback
 * address; every other message asks for the processor time. Ends with its parent, however that ends.
 */
export function serveParent(open: (settings: unknown) => Promise<FastifyInstance>): void {
  // Ctrl-C reaches the whole group of processes: the parent ends us when it has finished with us.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(0));
  process.once('message', (settings) => {
    void listen(() => open(settings));
  });
}

async function listen(open: () => Promise<FastifyInstance>): Promise<void> {
  const app = await open();
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1_000);
  });
  process.send?.((app.server.address() as AddressInfo).port);
}

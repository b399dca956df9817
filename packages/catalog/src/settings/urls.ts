import * as z from 'zod/mini';
import type { Setting } from '../setting.ts';
import { line } from './line.ts';

/** Our own limit: nobody runs so many, and a pasted page is not a list. */
const most = 50;

/** Whether the same servers are asked, in whatever order. */
function sameServers(before: readonly string[], after: readonly string[]): boolean {
  return before.toSorted().join('\n') === after.toSorted().join('\n');
}

export const scepServerUrls: Setting<string[]> = {
  control: { type: 'urls', max: most, placeholder: 'https://ndes.contoso.com/certsrv/mscep/mscep.dll' },
  label: 'SCEP server URLs',
  hint: 'Where devices ask for the certificate. With several, a device takes any one of them.',
  guidance: 'ndes.address',
  effect: {
    most: 'resend',
    unless: 'Nothing is sent when only the order changes.',
    of: (before, after) => (sameServers(before, after) ? 'none' : 'resend'),
  },
  initial: () => [],
  schemaRules: ['V06'],
  schema: z.array(line(2_000).check(z.minLength(1))).check(z.minLength(1), z.maxLength(most)),
  samples: [
    ['https://ndes.contoso.com/certsrv/mscep/mscep.dll'],
    ['https://one.contoso.com/scep', 'https://two.contoso.com:8443/scep'],
    [
      'https://{{CloudPKIFQDN}}/TrafficGateway/PassThroughRoutingService/CloudPki/CloudPkiService/Scep/0f0e/0d0c',
    ],
  ],
  wire: {
    properties: ['scepServerUrls'],
    write: (urls) => ({ scepServerUrls: urls }),
    read: ({ scepServerUrls: urls }) => {
      if (urls === undefined || urls === null) return [];
      return Array.isArray(urls) && urls.every((url) => typeof url === 'string') ? urls : undefined;
    },
  },
  show: (urls) => urls.join(', '),
};

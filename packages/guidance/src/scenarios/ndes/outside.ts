import type { TaskText } from '../../step.ts';

const onlyIf = 'Devices reach NDES over the Internet.';

/** Seed 002, the proxy server. */
export const outside: TaskText = {
  title: 'Reachable from outside',
  steps: {
    proxy: {
      title: 'Put a proxy before NDES',
      where: { machine: 'proxy' },
      how: [
        'Publish NDES by a reverse proxy, such as Web Application Proxy on Windows Server 2012 R2 or later.',
        'Publish the path /certsrv/mscep/mscep.dll and nothing else. The proxy need not be in the domain.',
      ],
      why: 'Devices get and renew certificates wherever they are, and no member of your domain faces the Internet.',
      onlyIf,
      eras: ['2015'],
    },
    'proxy-certificate': {
      title: 'Give the proxy its certificates',
      where: { machine: 'proxy' },
      how: [
        'Install a server certificate that bears the public name.',
        'Make the proxy trust the server certificate of NDES.',
      ],
      why: 'The proxy ends the connection of the device and opens one of its own to NDES; each checks the other end.',
      onlyIf,
      eras: ['2015'],
    },
    'proxy-long-urls': {
      title: 'Let long URLs pass the proxy',
      where: { machine: 'proxy' },
      how: ['Allow URLs and query strings of 65534 bytes, as on NDES itself.'],
      why: 'A proxy with a smaller limit refuses just those devices that send their request in the URL.',
      onlyIf,
      eras: ['2015'],
    },
    'proxy-hotfix': {
      title: 'Update Web Application Proxy on Windows Server 2012 R2',
      where: { machine: 'proxy' },
      how: ['Install the update rollup of December 2014 (KB3013769), or KB3011135 alone.'],
      why: 'Before the update it cuts off the long URLs that NDES needs.',
      onlyIf,
      eras: ['2015'],
      superseded: 'Every later version of Windows Server, and a 2012 R2 with the updates since then.',
    },
  },
};

import { cmd } from '../../command.ts';
import type { TaskText } from '../../step.ts';

const appcmd = '%windir%\\system32\\inetsrv\\appcmd set config "Default Web Site"';
const http = 'reg add HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';

/** Seed 002, task 3, last part. */
export const longRequests: TaskText = {
  title: 'Long requests',
  steps: {
    'request-filtering': {
      title: 'Raise the limits of Request Filtering',
      where: {
        machine: 'ndes',
        at: 'IIS Manager, Default Web Site, Request Filtering, Edit Feature Settings',
      },
      how: ['Set the maximum URL length and the maximum query string to 65534 bytes each.'],
      why: 'With SCEP a device may send its whole request within the URL, far beyond what IIS accepts by default.',
      eras: ['2015'],
      commands: [
        cmd([
          `${appcmd} /section:system.webServer/security/requestFiltering /requestLimits.maxUrl:65534 /requestLimits.maxQueryString:65534 /commit:apphost`,
        ]),
      ],
    },
    'http-parameters': {
      title: 'Raise the limits of HTTP',
      where: { machine: 'ndes', at: 'command prompt, as administrator' },
      how: ['Set MaxFieldLength and MaxRequestBytes to 65534, both as DWORD.'],
      why: 'The HTTP driver of Windows refuses long requests before IIS sees them.',
      eras: ['2015'],
      commands: [
        cmd(
          [`${http} /v MaxFieldLength /t REG_DWORD /d 65534 /f`],
          [`${http} /v MaxRequestBytes /t REG_DWORD /d 65534 /f`],
        ),
      ],
    },
    reboot: {
      title: 'Restart the server',
      where: { machine: 'ndes' },
      how: ['Restart Windows. Restarting IIS is not enough here.'],
      why: 'The HTTP driver reads its limits when Windows starts.',
      eras: ['2015'],
      commands: [cmd(['shutdown /r /t 0'])],
    },
  },
};

import { cmd, powershell } from '../command.ts';
import { slots } from '../slots.ts';
import type { StepText } from '../step.ts';

/** What every AD CS wants, whatever stands before it (seed 002 L66-67, seed 003 L48-57). */

export function joinTheDomain(servers: string): StepText {
  return {
    title: 'Join the servers to the domain',
    where: { machine: 'servers' },
    how: [`Make ${servers} members of your Active Directory domain. Only a proxy may stand outside.`],
    why: 'The CA keeps its templates in Active Directory and decides by domain accounts who may use them.',
    eras: ['2015', '2017', '2024'],
    commands: [
      {
        ...powershell(['(Get-CimInstance Win32_ComputerSystem).Domain']),
        label: 'Shows the domain of a machine',
      },
    ],
  };
}

export const enterpriseCa: StepText = {
  title: 'Make sure that the CA is an Enterprise CA',
  where: { machine: 'issuingCa' },
  how: ['Ask the CA for its type. The answer has to say Enterprise.'],
  why: 'Only an Enterprise CA issues by template, and templates are what the rest of this list is about.',
  warning: 'A stand-alone CA does not work. Nothing later in this list can make up for it.',
  eras: ['2015', '2017', '2024'],
  commands: [cmd(['certutil -config', [slots.caHost, '\\', slots.caName], '-CAInfo type'])],
};

export const hotfixOfTheCa: StepText = {
  title: 'Install KB2483564 on a CA with Windows Server 2008 R2',
  where: { machine: 'issuingCa' },
  how: ['Get the hotfix from Microsoft Support and restart the CA. The edition has to be Enterprise.'],
  why: 'The guidance of that time asks for it on that version.',
  eras: ['2015'],
  superseded: 'Windows Server 2012 or later, which needs no such hotfix.',
};

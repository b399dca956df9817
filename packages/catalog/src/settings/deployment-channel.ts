import { choice } from './choice.ts';

export const deploymentChannel = choice({
  label: 'Deployment channel',
  hint: 'The device channel serves everybody who uses the Mac; the user channel only the person who enrolled it.',
  effect: 'resend',
  fixed: 'A Mac cannot move a certificate from one channel to the other. Create a new profile instead.',
  property: 'deploymentChannel',
  options: [
    { value: 'deviceChannel', label: 'Device channel' },
    { value: 'userChannel', label: 'User channel' },
  ],
  initial: 'deviceChannel',
  // Profiles that are older than the property (spec 2.4).
  whenMissing: 'deviceChannel',
});

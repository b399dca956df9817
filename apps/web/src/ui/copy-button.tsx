import { Button, useAnnounce } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';

type Props = { what: string; value: string; className?: string };

/** Beside something worth taking away. `what` names it: "Copy the serial number". */
export function CopyButton({ what, value, className }: Props) {
  const { announce } = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce('Copied');
  };
  return (
    <Button
      {...(className === undefined ? {} : { className })}
      size="small"
      appearance="subtle"
      icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
      aria-label={`Copy ${what}`}
      // Over plain http from elsewhere browsers have no clipboard; the text can still be selected.
      disabledFocusable={!window.isSecureContext}
      title={window.isSecureContext ? `Copy ${what}` : 'Select the text and copy it yourself'}
      onClick={() => void copy()}
    />
  );
}

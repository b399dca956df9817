import { Button } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useCopied } from './use-copied.ts';

type Props = {
  /** "the serial number": what is copied, for those who do not see what the button stands beside. */
  what: string;
  value: string;
  /** With words, where there is room for them. */
  words?: string;
};

/** Beside something worth taking away. */
export function CopyButton({ what, value, words }: Props) {
  const { copied, copy } = useCopied(value);
  return (
    <Button
      size="small"
      appearance={words === undefined ? 'subtle' : 'secondary'}
      icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
      {...(words === undefined ? { 'aria-label': `Copy ${what}` } : {})}
      // Over plain http from elsewhere browsers have no clipboard; the text can still be selected.
      disabledFocusable={!window.isSecureContext}
      title={window.isSecureContext ? `Copy ${what}` : 'Select the text and copy it yourself'}
      onClick={copy}
    >
      {words === undefined ? null : copied ? 'Copied' : words}
    </Button>
  );
}

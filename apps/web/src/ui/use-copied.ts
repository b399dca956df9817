import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Puts text into the clipboard, says so to screen readers, and knows for a moment that it did. */
export function useCopied(value: string): { copied: boolean; copy: () => void } {
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
  return { copied, copy: () => void copy() };
}

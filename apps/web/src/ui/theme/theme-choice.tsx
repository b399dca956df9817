import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useMedia } from '../use-media.ts';
import { type ThemeName, themes } from './themes.ts';

export type ThemeChoice = 'system' | ThemeName;

export const themeChoices: { value: ThemeChoice; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
];

type Chosen = { choice: ThemeChoice; choose: (next: ThemeChoice) => void };

const storageKey = 'countersign.theme';
const ChoiceContext = createContext<Chosen>({ choice: 'system', choose: () => undefined });

// Not on the provider itself: its class goes to every portal too, which would cover the page.
const useStyles = makeStyles({ fill: { height: '100dvh', '@media print': { height: 'auto' } } });

/** The theme of this browser: it belongs to the screen in front of a person, not to the account. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [choice, setChoice] = useState(remembered);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const contrast = useMedia('(prefers-contrast: more)');
  // Paper is white, whatever the screen is.
  const onPaper = useMedia('print');
  const fromSystem: ThemeName = contrast ? 'contrast' : dark ? 'dark' : 'light';
  const name = choice === 'system' ? fromSystem : choice;
  const choose = useCallback((next: ThemeChoice) => {
    setChoice(next);
    localStorage.setItem(storageKey, next);
  }, []);
  const chosen = useMemo(() => ({ choice, choose }), [choice, choose]);
  return (
    <ChoiceContext value={chosen}>
      <FluentProvider theme={themes[onPaper ? 'light' : name]}>
        <div className={styles.fill}>{children}</div>
      </FluentProvider>
    </ChoiceContext>
  );
}

export function useThemeChoice(): Chosen {
  return useContext(ChoiceContext);
}

function remembered(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return themeChoices.find(({ value }) => value === stored)?.value ?? 'system';
}

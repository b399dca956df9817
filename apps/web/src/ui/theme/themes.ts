import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from '@fluentui/react-components';

/** The only colours of our own: a calm teal. Everything else comes from Fluent's tokens. */
const brand: BrandVariants = {
  10: '#03161a',
  20: '#06262b',
  30: '#08363d',
  40: '#094149',
  50: '#0a4d56',
  60: '#0b5963',
  70: '#0b6670',
  80: '#0c727d',
  90: '#237f89',
  100: '#3f8f99',
  110: '#5aa0a9',
  120: '#76b1b9',
  130: '#92c2c9',
  140: '#afd3d8',
  150: '#cce4e7',
  160: '#e8f4f5',
};

const dark: Theme = {
  ...createDarkTheme(brand),
  // Fluent takes 100 here, which this ramp makes too dim for text on selected rows (4.5:1).
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorBrandForegroundLinkSelected: brand[120],
  colorNeutralForeground2BrandHover: brand[120],
  colorNeutralForeground2BrandPressed: brand[110],
  colorNeutralForeground2BrandSelected: brand[120],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandForeground1Pressed: brand[110],
};

export type ThemeName = 'light' | 'dark' | 'contrast';

export const themes: Record<ThemeName, Theme> = {
  light: createLightTheme(brand),
  dark,
  contrast: teamsHighContrastTheme,
};

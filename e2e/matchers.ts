import { expect as base, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';

type RunOnly = axe.RunOnly;

const everything: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
/** A theme changes nothing but colours, so the second is judged by the rules about colours. */
const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const themes = [
  { colorScheme: 'light', ink: 'rgb(36, 36, 36)', runOnly: everything },
  { colorScheme: 'dark', ink: 'rgb(255, 255, 255)', runOnly: colours },
] as const;

/** The system's own colours instead of ours, as high contrast has them on Windows: its text is black where ours is grey. */
const forced = { forcedColors: 'active', colorScheme: 'light', ink: 'rgb(0, 0, 0)' } as const;

export const expect = base.extend({
  /** By axe, WCAG 2.2 AA, over all that is open, light and dark. What a menu half covers is no target to be measured. */
  async toBeAccessible(page: Page, { covered = false } = {}) {
    const found: string[] = [];
    for (const { colorScheme, ink, runOnly } of themes) {
      await page.emulateMedia({ colorScheme });
      await base(page.getByRole('main', { includeHidden: true })).toHaveCSS('color', ink);
      await atRest(page);
      for (const violation of await judge(page, runOnly, covered)) found.push(`${colorScheme}: ${violation}`);
    }
    await page.emulateMedia({ colorScheme: null });
    return { pass: found.length === 0, message: () => [page.url(), ...found].join('\n') };
  },

  /** The same where the system forces its colours upon pages. */
  async toBeAccessibleInForcedColours(page: Page) {
    const { ink, ...media } = forced;
    await page.emulateMedia(media);
    await base(page.getByRole('main', { includeHidden: true })).toHaveCSS('color', ink);
    await atRest(page);
    const found = await judge(page, everything, false);
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
    return { pass: found.length === 0, message: () => [page.url(), ...found].join('\n') };
  },

  /** That the mark beside or behind something is drawn when the system forces its colours, which takes backgrounds away. */
  async toStayMarked(element: Locator, pseudo?: '::before') {
    const page = element.page();
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    const [own, around] = await element.evaluate((node, which) => {
      const background = (of: Element, part?: string) => getComputedStyle(of, part).backgroundColor;
      return [background(node, which), background(document.documentElement)];
    }, pseudo);
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
    return {
      pass: own !== around && own !== 'rgba(0, 0, 0, 0)',
      message: () => `${element.toString()} is ${own} on ${around}`,
    };
  },

  /** That a person sees where the keyboard is: the element looks different with the focus than without. */
  async toShowTheFocus(element: Locator) {
    const page = element.page();
    await base(element).toBeFocused();
    const box = await element.boundingBox();
    if (!box) return { pass: false, message: () => `${element.toString()} is not on the page` };
    const clip = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
    const focused = await page.screenshot({ clip });
    await element.blur();
    const plain = await page.screenshot({ clip });
    await element.focus();
    return {
      pass: !focused.equals(plain),
      message: () => `${element.toString()} looks the same with and without focus`,
    };
  },

  /** That on 400 px the page itself does not scroll sideways; what is too wide scrolls in a place of its own. */
  async toFitNarrowly(page: Page) {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 400, height: 800 });
    const excess = await tooWide(page);
    if (before) await page.setViewportSize(before);
    return { pass: excess.length === 0, message: () => `${page.url()} is too wide: ${excess.join(', ')}` };
  },
});

/** The layout follows a change in the next frame, React in the one after, and colours when they have gone over. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let frames = 0; frames < 3; frames += 1) await frame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

// Tabster's focus guards look like a mistake and are none (microsoft/fluentui#27517).
const guards = '[data-tabster-dummy]';

async function judge(page: Page, runOnly: RunOnly, covered: boolean): Promise<string[]> {
  const rules = { 'target-size': { enabled: runOnly === everything && !covered } };
  const options = { runOnly, rules, resultTypes: ['violations' as const] };
  // Bringing it takes as long as judging: once is enough for a document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ({ guards, options }) => {
      const { axe: brought } = window as unknown as { axe: typeof axe };
      return (await brought.run({ exclude: [[guards]] }, options)).violations;
    },
    { guards, options },
  );
  return violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`)].join(
      '\n',
    ),
  );
}

async function tooWide(page: Page): Promise<string[]> {
  await atRest(page);
  return page.evaluate(() => {
    const scrollers = [
      document.documentElement,
      ...document.querySelectorAll('body, main, [role="dialog"], [role="alertdialog"], .fui-DialogContent'),
    ];
    return scrollers
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} by ${scrollWidth - clientWidth} px`);
  });
}

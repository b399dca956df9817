import { AxeBuilder } from '@axe-core/playwright';
import { expect as base, type Locator, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const themes = [
  { colorScheme: 'light', ink: 'rgb(36, 36, 36)' },
  { colorScheme: 'dark', ink: 'rgb(255, 255, 255)' },
] as const;

/** The system's own colours instead of ours, as high contrast has them on Windows: its text is black where ours is grey. */
const forced = { forcedColors: 'active', colorScheme: 'light', ink: 'rgb(0, 0, 0)' } as const;

export const expect = base.extend({
  /** By axe, WCAG 2.2 AA, over all that is open, light and dark. What a menu half covers is no target to be measured. */
  async toBeAccessible(page: Page, { covered = false } = {}) {
    const found: string[] = [];
    for (const { colorScheme, ink } of themes) {
      await page.emulateMedia({ colorScheme });
      await base(page.getByRole('main', { includeHidden: true })).toHaveCSS('color', ink);
      for (const violation of await judge(page, covered)) found.push(`${colorScheme}: ${violation}`);
    }
    await page.emulateMedia({ colorScheme: null });
    return { pass: found.length === 0, message: () => [page.url(), ...found].join('\n') };
  },

  /** The same where the system forces its colours upon pages. */
  async toBeAccessibleInForcedColours(page: Page) {
    const { ink, ...media } = forced;
    await page.emulateMedia(media);
    await base(page.getByRole('main', { includeHidden: true })).toHaveCSS('color', ink);
    const found = await judge(page, false);
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

async function judge(page: Page, covered: boolean): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Tabster's focus guards look like a mistake and are none (microsoft/fluentui#27517).
    .exclude('[data-tabster-dummy]')
    // One document, one run: the other mode is for frames, which our pages do not have.
    .setLegacyMode()
    .options({
      runOnly: { type: 'tag', values: [...tags] },
      rules: { 'target-size': { enabled: !covered } },
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`)].join(
      '\n',
    ),
  );
}

function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // The layout follows the new width in the next frame, and React in the one after.
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let frames = 0; frames < 3; frames += 1) await frame();
    const scrollers = [
      document.documentElement,
      ...document.querySelectorAll('body, main, [role="dialog"], [role="alertdialog"], .fui-DialogContent'),
    ];
    return scrollers
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} by ${scrollWidth - clientWidth} px`);
  });
}

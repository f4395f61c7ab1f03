import type { Locator, Page } from "playwright-core";

/** How long a person looks before each tap, and how long a swipe takes her, in milliseconds. */
const pause = 600;
const swipe = 600;

/** One hand on a phone: counts its taps, and takes a person's time for them. A swipe is no tap, but it takes time too. */
export class Thumb {
  taps = 0;

  constructor(private readonly page: Page) {}

  async tap(target: Locator): Promise<void> {
    await target.waitFor();
    await this.page.waitForTimeout(pause);
    if (!(await this.isInSight(target))) {
      await target.scrollIntoViewIfNeeded();
      await this.page.waitForTimeout(swipe);
    }
    await target.tap();
    this.taps += 1;
  }

  /** Five letters in a second. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words, { delay: 200 });
  }

  private async isInSight(target: Locator): Promise<boolean> {
    const box = await target.boundingBox();
    const height = this.page.viewportSize()?.height ?? 0;
    return box !== null && box.y >= 0 && box.y + box.height <= height;
  }
}

/** A phone as Playwright can be one. */
export const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true } as const;

/** The seconds that something takes. */
export async function secondsOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return (performance.now() - from) / 1000;
}

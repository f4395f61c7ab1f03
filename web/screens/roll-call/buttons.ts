/** The chosen mark of the first row in here, or its first. */
export function firstButton(within: HTMLElement | null | undefined): HTMLElement | null {
  const group = within?.querySelector<HTMLElement>(".marks");
  return (
    group?.querySelector<HTMLElement>('[aria-checked="true"]') ?? group?.querySelector<HTMLElement>("button") ?? null
  );
}

/** Moves the focus once what was tapped is drawn: the button that had it is gone by then, and the focus with it. */
export function focusAfter(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => find()?.focus());
}

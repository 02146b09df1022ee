const focusable = 'input:not([type=hidden]), select, textarea, button, a[href], summary, [tabindex]';

/**
 * Moves the focus to the control with this id or the first one inside it; without such a control, to its closest parent:
 * `f-themes-1` leads to `f-themes`. Returns whether it found one.
 */
export function focusControl(root: HTMLElement, id: string): boolean {
  const found = id === 'h1' ? root.querySelector('h1') : nearest(root, id);
  if (!found) return false;
  for (let details = found.closest('details'); details; details = details.parentElement?.closest('details') ?? null) {
    details.open = true;
  }
  const target = found.matches(focusable) ? found : (found.querySelector<HTMLElement>(focusable) ?? found);
  if (!target.matches(focusable)) target.setAttribute('tabindex', '-1');
  // Scrolls its label or legend into view too.
  const group = target.closest('.govuk-form-group') ?? target.closest('fieldset') ?? target;
  group.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: group.clientHeight < innerHeight });
  return true;
}

function nearest(root: HTMLElement, id: string): HTMLElement | null {
  let path = id;
  while (path !== '') {
    const found = root.querySelector<HTMLElement>(`#${CSS.escape(path)}`);
    if (found) return found;
    path = path.slice(0, Math.max(0, path.lastIndexOf('-')));
  }
  return null;
}

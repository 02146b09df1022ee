const focusable = 'input:not([type=hidden]), select, textarea, button, a[href], summary, [tabindex]';

/**
 * Moves the focus to the control with this id, or to the first one inside it. Where there is none, to what it would stand
 * in: `f-themes-1` leads to `f-themes`. Gives whether it found something.
 */
export function focusControl(root: HTMLElement, id: string): boolean {
  const found = id === 'h1' ? root.querySelector('h1') : nearest(root, id);
  if (!found) return false;
  for (let details = found.closest('details'); details; details = details.parentElement?.closest('details') ?? null) {
    details.open = true;
  }
  const target = found.matches(focusable) ? found : (found.querySelector<HTMLElement>(focusable) ?? found);
  if (!target.matches(focusable)) target.setAttribute('tabindex', '-1');
  // The label or legend comes into view too, not the box alone.
  const around = target.closest('.govuk-form-group') ?? target.closest('fieldset') ?? target;
  around.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: around.clientHeight < innerHeight });
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

type Child = Node | string;

/** Makes an element. Children that are strings become text, so nothing in them is ever markup. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Gives an element a name for those who do not see what is around it, and returns it. */
export function labelElement<Kind extends HTMLElement>(made: Kind, name: string): Kind {
  // The property `ariaLabel` is newer than many a telephone.
  made.setAttribute('aria-label', name);
  return made;
}

/** The element of the page with this id. Throws when the page and its code have parted. */
export function getById<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${kind.name} #${id}.`);
  return found;
}

/** A place in the form. */
export interface Route {
  /** The draft's key. */
  readonly key: string;
  /** A step's id, or one of the other pages. */
  readonly page: string;
  /** The id of a control to go to. */
  readonly control?: string;
}

/** The place an address's fragment names (`#/k3x/tasks`, `#/k3x/what/f-title`); undefined for any other fragment. */
export function readRoute(fragment: string): Route | undefined {
  const [, key, page, control] = /^#\/([\w-]+)\/([a-z-]+)(?:\/([\w-]+))?$/.exec(fragment) ?? [];
  if (key === undefined || page === undefined) return undefined;
  return { key, page, ...(control !== undefined && { control }) };
}

/** The fragment that {@link readRoute} reads. */
export function writeRoute({ key, page, control }: Route): string {
  return `#/${key}/${page}${control === undefined ? '' : `/${control}`}`;
}

/** The page of the form that takes in files and documents; it belongs to no draft. */
export const importFragment = '#/bring-in';

/** What `/projects/<id>.json` and the page of a project say, as far as it is compared. */
export interface ProjectData {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Whether it is invented, to show how the register works. */
  readonly isExample: boolean;
  /** A value of a field or of what is derived, by its dotted path, as texts: one, several or none. */
  readonly values: (path: string) => readonly string[];
  /** The project's page, which has its answers; not shown, so nothing in it runs or loads. */
  readonly page: Document;
  /** Where it stands on a principle, by its number. */
  readonly principle: (number: number) => { readonly state: string; readonly because: readonly string[] } | undefined;
}

/** Reads the JSON of a project; undefined for what is none. The file may be newer or older than this script. */
export function readProjectData(json: unknown, page: Document): ProjectData | undefined {
  const [id] = valuesAt(json, 'id');
  const [title] = valuesAt(json, 'title');
  if (id === undefined || title === undefined) return undefined;
  const principles = at(json, 'derived.principles');
  return {
    id,
    title,
    summary: valuesAt(json, 'summary')[0] ?? '',
    isExample: at(json, 'example') === true,
    values: (path) => valuesAt(json, path),
    page,
    principle: (number) => {
      const found: unknown = Array.isArray(principles) && principles.find((each) => at(each, 'number') === number);
      const [state] = valuesAt(found, 'state');
      return state === undefined ? undefined : { state, because: valuesAt(found, 'open_because') };
    },
  };
}

/** The texts at a dotted path; a step into a list goes into each of its values. Anything else is left out. */
function valuesAt(from: unknown, path: string): string[] {
  const found = at(from, path);
  return (Array.isArray(found) ? found.flat() : [found]).filter((value) => typeof value === 'string');
}

function at(from: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return value.map((each) => own(each, name));
    return own(value, name);
  }, from);
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

import type { FrontMatter } from '../../../src/model/fields/declaration-fields.ts';

/** The fields of a declaration that something looks at, each once. */
export function fieldsRead(front: FrontMatter, look: (front: FrontMatter) => unknown): string[] {
  const read = new Set<string>();
  look(
    new Proxy(front, {
      get: (fields, name) => {
        read.add(String(name));
        return Reflect.get(fields, name) as unknown;
      },
    }),
  );
  return [...read];
}

/** What the tests use of the JSON-LD library, which brings no types along. */
declare module 'jsonld' {
  interface Term {
    readonly value: string;
  }

  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }

  interface Options {
    /** Fetches a context that a document refers to. */
    documentLoader: (address: string) => Promise<never>;
    /** Whether to throw at what would else be dropped in silence. */
    safe: boolean;
  }

  const jsonld: { toRDF(document: object, options: Options): Promise<Quad[]> };
  export default jsonld;
}

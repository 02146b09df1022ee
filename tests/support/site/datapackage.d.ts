/** What the tests use of the Frictionless library, which brings no types along. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly valid: boolean;
    /** Reads all rows and throws at the first that does not fit its schema. */
    read(options: { keyed: true }): Promise<Readonly<Record<string, unknown>>[]>;
    /** Throws where a row leads to one that is not there. */
    checkRelations(): Promise<boolean>;
  }

  export class Package {
    static load(descriptor: string, options: { basePath: string; strict: boolean }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}

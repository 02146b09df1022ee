/** What a Vite plugin has, as far as those here need it: they change modules on their way into a browser. */
export interface BrowserPlugin {
  readonly name: string;
  readonly enforce: 'pre' | 'post';
  readonly applyToEnvironment: (environment: { readonly name: string }) => boolean;
  readonly transform: (
    this: { readonly parse: (code: string) => unknown },
    code: string,
    id: string,
  ) => { code: string; map: null } | undefined;
}

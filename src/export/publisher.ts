/** The publisher of the register, its address and its licence. */
export interface Publisher {
  /** The register's name. */
  readonly name: string;
  /** The region that it covers. */
  readonly region: string;
  /** The public address, without a slash at the end. */
  readonly address: string;
  /** The address of the source; empty if it is not public. */
  readonly repository: string;
  /** The body that keeps the register. */
  readonly keeper: string;
  /** The keeper's e-mail address. */
  readonly email: string;
  /** The licence of the entries. */
  readonly contentLicence: { readonly name: string; readonly url: string };
}

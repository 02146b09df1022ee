/** Who publishes the register, where and on what terms. */
export interface Publisher {
  readonly name: string;
  readonly region: string;
  /** The public address, without a slash at the end. */
  readonly address: string;
  /** Where the source lives; empty when nowhere public. */
  readonly repository: string;
  /** The body that keeps the register, and its e-mail address. */
  readonly keeper: string;
  readonly email: string;
  readonly contentLicence: { readonly name: string; readonly url: string };
}

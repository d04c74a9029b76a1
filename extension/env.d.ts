interface ImportMeta {
  readonly env: {
    /** The address that the sign-in page starts from; set when the extension is built for one agency. */
    readonly WXT_SERVER?: string
  }
}

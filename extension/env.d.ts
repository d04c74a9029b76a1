interface ImportMeta {
  readonly env: {
    /** The address that the sign-in page starts from; set when the extension is built for one agency. */
    readonly WXT_SERVER?: string
    /** True in what is built for Firefox. */
    readonly FIREFOX?: boolean
  }
  /** Vite's: files that a pattern names, by their paths. */
  readonly glob: <T>(
    pattern: string,
    how: { readonly eager: true; readonly import: 'default' },
  ) => { readonly [path: string]: T }
}

/** A style sheet that is read with whatever imports it. */
declare module '*.css'

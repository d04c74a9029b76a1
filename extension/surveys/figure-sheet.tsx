import type { ComponentChildren } from 'preact'

type SheetProps = {
  readonly id: string
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[]
  /** How the figures came about. */
  readonly note: string
  /** Its rows. */
  readonly children: ComponentChildren
}

/** A table of figures with its heading, and a word on how they came about. */
export function FigureSheet({ id, title, columns, note, children }: SheetProps) {
  return (
    <section class="sheet" aria-labelledby={id}>
      <h2 id={id} class="sheet-title">
        {title}
      </h2>
      <div class="table-box">
        <table class="table table-fold">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col" {...(column.isNumber ? { class: 'number' } : {})}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      <p class="sheet-padded soft">{note}</p>
    </section>
  )
}

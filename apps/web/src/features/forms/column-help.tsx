import { formRows } from '@app/shared/forms/parts.ts'
import { columnsOf, ordinalKey } from '@app/shared/forms/sheet.ts'
import { placeholders } from '@app/shared/forms/texts.ts'
import css from './form-editor.module.css'
import { useFormWords } from './words.ts'

/** Every column a form may name and every blank its texts may leave, with what each becomes. */
export function ColumnHelp() {
  const words = useFormWords()
  const { forms } = words
  return (
    <div className={css.help}>
      {formRows.map((rows) => (
        <section key={rows}>
          <h3>{forms.rowsOf[rows]}</h3>
          <Terms
            terms={[
              [ordinalKey, forms.column.ordinal],
              ...Object.entries(columnsOf(rows)).map(([key, { header }]): [string, string] => [
                key,
                header(words),
              ]),
            ]}
          />
        </section>
      ))}
      <section>
        <h3>{forms.blanks}</h3>
        <Terms terms={placeholders.map((name) => [`{${name}}`, forms.blank[name]])} />
      </section>
    </div>
  )
}

function Terms({ terms }: { terms: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {terms.map(([term, meaning]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt>
            <code>{term}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

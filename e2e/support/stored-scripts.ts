/** What would run, or become part of the page, if a text were ever taken for markup. */

/** Every part of a payload that comes into a page has this class; every script sets this mark. */
export const mark = 'planted'
const run = `top.${mark}=1`

const payloads: readonly string[] = [
  `<img class=${mark} src=x onerror=${run}>`,
  `"><svg class=${mark} onload=${run}>`,
  `</textarea><b class=${mark} onclick=${run}>`,
  `<a class=${mark} href="javascript:${run}">mở</a>`,
  `</script><script class=${mark}>${run}</script>`,
  `' onfocus=${run} autofocus class=${mark} x='`,
  `</title></style><i class=${mark}>`,
  `<iframe class=${mark} srcdoc="<script>${run}</script>"></iframe>`,
  `<details class=${mark} open ontoggle=${run}>`,
  `<math class=${mark}><mi xlink:href="javascript:${run}">x</mi></math>`,
  `<form class=${mark} action=javascript:${run}><input name=attributes></form>`,
  `<meta class=${mark} http-equiv=refresh content="0;url=javascript:${run}">`,
  `<base class=${mark} href=//elsewhere.invalid/>`,
  `javascript:${run}//`,
  `&lt;img class=${mark}&gt;%3Cimg%20class=${mark}%3E`,
  `=HYPERLINK("javascript:${run}")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  '<!-- ]]> -->',
  'chữ \u202Eyxorp\u202C ngược',
]
/** With braces: in forms the words in them are names of what is put in, others are refused. */
const templates: readonly string[] = [
  `<style class=${mark}>*{display:none}</style>`,
  `{{constructor.constructor("${run}")()}}`,
  `\${${run}}`,
  `#{${run}} <%= ${run} %>`,
]

/** Of the API: `projects.change title`. */
const planted = new Map<string, string>()

interface Field {
  /** Characters at most. */
  readonly max: number
  readonly braces?: boolean
}

/**
 * A text for this field that says where it belongs, then as many payloads as it takes: each field begins
 * with another one, so that short fields together have them all.
 */
export function scriptFor(field: string, { max, braces = true }: Field): string {
  const all = braces ? [...payloads, ...templates] : payloads
  const first = planted.size % all.length
  let text = `‹${planted.size}›`
  for (const payload of [...all.slice(first), ...all.slice(0, first)])
    if (text.length + 1 + payload.length <= max) text = `${text} ${payload}`
  planted.set(field, text)
  return text
}

/** Which texts of those planted are on none of these pages as they were written. */
export function unseenIn(pages: readonly string[]): string[] {
  const shown = pages.join('\n')
  return [...planted].flatMap(([field, text]) => (shown.includes(text) ? [] : [field]))
}

/** Everything that stands on the page as text, also in its fields. Runs in the browser. */
export function textOfPage(): string {
  const fields = document.querySelectorAll<HTMLInputElement>('input, textarea')
  return [document.body.textContent, ...[...fields].map(({ value }) => value)].join('\n')
}

/** What became of texts that is no text: elements, handlers, addresses, a script that ran. Runs in the browser. */
export function markupOnPage(name: string): string[] {
  const found = [...document.querySelectorAll(`.${name}, [href*="javascript:" i], [srcdoc]`)]
  const handled = [...document.querySelectorAll('*')].filter(({ attributes }) =>
    [...attributes].some((attribute) => /^on/i.test(attribute.name)),
  )
  const ran = name in globalThis ? ['a script ran'] : []
  return [...ran, ...[...found, ...handled].map(({ outerHTML }) => outerHTML.slice(0, 200))]
}

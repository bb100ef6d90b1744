/** What of JSON Schema stands in the product's own description. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: unknown
  readonly const?: unknown
  readonly pattern?: unknown
  readonly format?: unknown
  readonly $ref?: string
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
}

interface Described {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

/** Every place in a body that takes any text: `PUT /api/reasons items.*.text`. */
export function textFieldsOf({ paths, components }: Description): string[] {
  const named = components?.schemas ?? {}
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema
      const places = schema ? textsIn(schema, { named, path: [], open: new Set() }) : []
      return [...new Set(places)].map((place) => `${method.toUpperCase()} ${path} ${place}`)
    }),
  )
}

interface Walk {
  readonly named: Readonly<Record<string, Schema>>
  readonly path: readonly string[]
  /** Named schemas around this one: a column may hold columns. */
  readonly open: ReadonlySet<string>
}

function textsIn(schema: Schema, walk: Walk): string[] {
  const into = (inner: Schema, name: string) =>
    textsIn(inner, { ...walk, path: [...walk.path, name] })
  const { $ref, anyOf = [], properties = {}, additionalProperties: more, items, ...own } = schema
  if ($ref !== undefined) {
    const inner = walk.named[$ref.replace('#/components/schemas/', '')]
    return inner && !walk.open.has($ref)
      ? textsIn(inner, { ...walk, open: new Set([...walk.open, $ref]) })
      : []
  }
  const isText = [own.type].flat().includes('string')
  const isFree = !('enum' in own || 'const' in own || 'pattern' in own || 'format' in own)
  return [
    ...(isText && isFree ? [walk.path.join('.')] : []),
    ...anyOf.flatMap((one) => textsIn(one, walk)),
    ...Object.entries(properties).flatMap(([name, inner]) => into(inner, name)),
    ...(typeof more === 'object' ? into(more, '*') : []),
    ...(items ? into(items, '*') : []),
  ]
}

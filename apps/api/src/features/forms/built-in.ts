import { FormDefinition } from '@app/shared/forms/model.ts'
import bieu01 from './built-in/bieu-01.json' with { type: 'json' }
import bieu02 from './built-in/bieu-02.json' with { type: 'json' }

/** The product's own forms, described as a city describes its own. */
export const builtIn: ReadonlyMap<string, FormDefinition> = new Map([
  ['bieu-01', FormDefinition.parse(bieu01)],
  ['bieu-02', FormDefinition.parse(bieu02)],
])

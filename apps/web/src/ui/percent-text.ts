export interface ReadPercent {
  value: number | null
  fault: 'wrong' | 'range' | 'decimals' | null
}

/**
 * Reads `62,5` `62.5` `62,5%` ` 62,5 `: within 0 to 100 both separators are decimal. Nothing typed is no
 * value and no fault.
 */
export function readPercent(text: string): ReadPercent {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/%$/, '')
  if (bare === '') return { value: null, fault: null }
  if (!/^[-\u2212]?\d*[.,]?\d*$/.test(bare) || !/\d/.test(bare)) {
    return { value: null, fault: 'wrong' }
  }
  const value = Number(bare.replace('\u2212', '-').replace(',', '.'))
  if (value < 0 || value > 100) return { value: null, fault: 'range' }
  const decimals = bare.split(/[.,]/)[1]?.replace(/0+$/, '') ?? ''
  return decimals.length > 1 ? { value: null, fault: 'decimals' } : { value, fault: null }
}

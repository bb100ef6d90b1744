/**
 * Text of the fonts before Unicode: TCVN3 (.VnTime) has one byte a letter, VNI a base letter and a mark.
 * Pasted from an old document it reads “TiÕng ViÖt” or “Tieáng Vieät”.
 */
export type LegacyEncoding = 'tcvn3' | 'vni'

const letters =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'.split(
    ' ',
  )
const tcvn3Letters =
  'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ'.split(
    ' ',
  )
/** Letters with a tone have no capitals of their own in TCVN3: its capitals are another font. */
const tcvn3Capitals = { '¡': 'Ă', '¢': 'Â', '£': 'Ê', '¤': 'Ô', '¥': 'Ơ', '¦': 'Ư', '§': 'Đ' }
const vniLetters =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  )

const tables: Record<LegacyEncoding, ReadonlyMap<string, string>> = {
  tcvn3: new Map([...pairs(tcvn3Letters), ...Object.entries(tcvn3Capitals)]),
  vni: new Map([
    ...pairs(vniLetters),
    ...pairs(vniLetters).map(([from, to]) => [capital(from), to.toUpperCase()] as const),
    ...pairs(vniLetters).map(([from, to]) => [from.toUpperCase(), to.toUpperCase()] as const),
  ]),
}
const patterns: Record<LegacyEncoding, RegExp> = {
  tcvn3: patternOf(tables.tcvn3),
  vni: patternOf(tables.vni),
}

/** At least so many letters of the old font, or a foreign name would be taken for it. */
const least = 3

/**
 * The encoding in which a text was written, if not in Unicode. Its words must be Vietnamese syllables
 * once converted and must not be as they stand: French and English words are neither.
 */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (hasUnicodeLetters(text)) return null
  return (['tcvn3', 'vni'] as const).find((encoding) => looksLike(text, encoding)) ?? null
}

/** The same text in Unicode. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return text.replace(patterns[encoding], (letter) => tables[encoding].get(letter) ?? letter)
}

/** Letters that only Vietnamese in Unicode has; in neither encoding do they occur. */
export function hasUnicodeLetters(text: string): boolean {
  return /[\u1ea0-\u1ef9ăĂđĐĩĨũŨơƠưƯ]/u.test(text.normalize('NFC'))
}

function looksLike(text: string, encoding: LegacyEncoding): boolean {
  const words = text.match(/[A-Za-z\u00a1-\u00ff]+/g) ?? []
  const marked = words.filter((word) => /[A-Za-z]/.test(word) && /[^A-Za-z]/.test(word))
  const count = marked.join('').replace(/[A-Za-z]/g, '').length
  if (count < least) return false
  const after = marked.filter((word) => isSyllable(fromLegacy(word, encoding))).length
  const before = marked.filter(isSyllable).length
  return after >= marked.length * 0.8 && before < marked.length * 0.5
}

const syllable =
  /^(ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(oai|oay|oeo|iêu|yêu|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|ue|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(ch|ng|nh|[cmnpt])?$/
/** What ends in a stop is high or low, never level. */
const stopped = /(c|ch|p|t)$/
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const spoken = apart.match(tones) ?? []
  const plain = apart.replace(tones, '').normalize('NFC')
  if (spoken.length > 1 || !syllable.test(plain)) return false
  return !stopped.test(plain) || /[\u0301\u0323]/.test(spoken[0] ?? '')
}

function pairs(from: readonly string[]): (readonly [string, string])[] {
  return letters.map((letter, at) => [from[at] ?? letter, letter] as const)
}

function capital(letter: string): string {
  return letter.charAt(0).toUpperCase() + letter.slice(1)
}

/** Two characters before one. */
function patternOf(table: ReadonlyMap<string, string>): RegExp {
  const known = [...table.keys()].sort((a, b) => b.length - a.length)
  return new RegExp(known.join('|'), 'gu')
}

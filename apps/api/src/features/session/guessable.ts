import { unmarked } from '@app/shared/core/text.ts'
import { knownWords } from './known-words.ts'

/** Signs that are read as letters: who tries a list of passwords tries these too. */
const signsOf: Readonly<Record<string, string>> = {
  ...{ a: '@4', e: '3', i: '1', o: '0', s: '$5', t: '7' },
}
/** Fewer than this beside what is known are no secret. */
const ownLetters = 3
const distinctSigns = 5

/**
 * Whether a password is among the first that somebody tries: a common one, or nothing but words that are
 * known here (`about`: names of the person, of units, of the programme), numbers and signs.
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  const lower = password.toLowerCase()
  if (new Set(lower).size < distinctSigns || !/\p{L}/u.test(lower)) return true
  const plain = squeeze(lower)
  const common = await commonPasswords()
  const isCommon = (text: string) => common.has(text) || common.has(text.replace(/^\d+|\d+$/g, ''))
  if ([lower, plain, squeeze(readAsLetters(lower))].some(isCommon)) return true
  return isMadeOf(withoutMarks(lower), [...knownWords, ...about.flatMap(partsOf)])
}

function isMadeOf(text: string, known: readonly string[]): boolean {
  const longestFirst = known.toSorted((one, other) => other.length - one.length)
  const rest = text.replace(new RegExp(longestFirst.map(patternOf).join('|'), 'g'), ' ')
  return rest !== text && rest.replace(/[^\p{L}]/gu, '').length < ownLetters
}

function patternOf(word: string): string {
  return Array.from(word, (letter) => `[${letter}${signsOf[letter] ?? ''}]`).join('')
}

function readAsLetters(text: string): string {
  const letters = Object.entries(signsOf)
  return text.replace(
    /[@431057$]/g,
    (sign) => letters.find(([, signs]) => signs.includes(sign))?.[0] ?? sign,
  )
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]+/gu, '')
    .replaceAll('đ', 'd')
}

/** `Quận Ba Đình`: `quanbadinh`, `badinh`, `quan`, `dinh`; two letters alone are in every sentence. */
function partsOf(name: string): string[] {
  const parts = unmarked(name).split(' ')
  const ends = parts.map((_, at) => parts.slice(at).join(''))
  return [...ends, ...parts].filter((part) => part.length >= ownLetters)
}

function squeeze(text: string): string {
  return unmarked(text).replaceAll(' ', '')
}

let loading: Promise<ReadonlySet<string>> | undefined

/** Some 49,000, only where a password is set: nobody else needs them in memory. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  )
  return loading
}

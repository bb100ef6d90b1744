import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { samePassword } from '@app/shared/policy/password.ts'
import { hash, verify } from '@node-rs/argon2'
import { makeBounded } from '#core/bounded.ts'

/** argon2id with 19 MiB and two passes. Source: OWASP password storage, `docs/rules.md`. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const present = '$argon2id$v=19$m=19456,t=2,p=1$'

/** No password has it: verifying against it takes as long as against a real one. */
const nobodysHash = present + [16, 32].map((size) => unpadded(randomBytes(size))).join('$')

/** Each takes 19 MiB and a processor: more at once would only make everybody wait for all. */
const inTurn = makeBounded({ atOnce: 2, waiting: 100, retryAfter: 5 })
let begun = 0

/** How often this process has done that work: whoever guesses passwords makes it grow. */
export function slowHashes(): number {
  return begun
}

function slowly<T>(work: () => Promise<T>): Promise<T> {
  return inTurn(() => {
    begun += 1
    return work()
  })
}

export function hashPassword(password: string): Promise<string> {
  return slowly(() => hash(samePassword(password), cost))
}

/**
 * Takes the same work whatever is asked: also for nobody's password, and for one-time passwords, whose own
 * hash is quick.
 */
export async function isPassword(known: string | undefined, password: string): Promise<boolean> {
  const isOneTime = known?.startsWith(oneTimeMark) ?? false
  const slow = known === undefined || isOneTime ? nobodysHash : known
  const isRight = await slowly(() => verify(slow, samePassword(password)))
  if (known === undefined) return false
  return isOneTime ? isOneTimePassword(known, password) : isRight
}

/** A hash as it is made today; others are made anew at the next sign-in. */
export function isPresentCost(known: string): boolean {
  return known.startsWith(present) || known.startsWith(oneTimeMark)
}

const oneTimeMark = '$sha256$'

/**
 * Of a random password of some 79 bits, which no number of guesses finds: a slow hash would protect nothing
 * more, and 600 of them would keep everybody from signing in. Never of what people think up.
 */
export function hashOneTime(password: string): string {
  const salt = randomBytes(16).toString('hex')
  return `${oneTimeMark}${salt}$${digestOf(salt, password).toString('hex')}`
}

function isOneTimePassword(known: string, password: string): boolean {
  const [salt = '', wanted = ''] = known.slice(oneTimeMark.length).split('$')
  return timingSafeEqual(Buffer.from(wanted, 'hex'), digestOf(salt, password))
}

/** As PHC strings write bytes. */
function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

function digestOf(salt: string, password: string): Buffer {
  return createHash('sha256')
    .update(`${salt} ${samePassword(password)}`)
    .digest()
}

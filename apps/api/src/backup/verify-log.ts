import { existsSync } from 'node:fs'
import { faultText } from '@app/shared/audit/verdict.ts'
import { formatInstant } from '@app/shared/core/format.ts'
import { catalogues } from '#core/lang.ts'
import { verifyChain } from '#store/chain.ts'
import { NeedsUpgrade, openReader, type Reader } from '#store/open-reader.ts'
import { refusals, StoreRefused } from '#store/refusal.ts'
import { noSeal, type SealHead, sealedAt } from '#store/seal.ts'
import { databaseFile, type Place } from './places.ts'

const words = catalogues.vi

/** Follows the log of a database and says that it is whole. Throws with what was found when it is not. */
export async function verifyLog(place: Place, mirror: SealHead | null): Promise<string> {
  const reader = await openAt(place)
  try {
    const { head, fault } = await verifyChain(reader, { mirror })
    const { verify } = words.audit
    if (fault) throw new Error(`${faultText(fault, words)} ${verify.advice}`)
    if (head.number === noSeal.number) return verify.none
    return verify.good(head.number, formatInstant(await reader.read((tx) => sealedAt(tx, head))))
  } finally {
    await reader.close()
  }
}

async function openAt(place: Place): Promise<Reader> {
  try {
    if ('url' in place) return await openReader(place)
    const file = databaseFile(place.folder)
    if (!existsSync(file)) throw new StoreRefused(refusals.missing(file))
    return await openReader({ file })
  } catch (error) {
    if (!(error instanceof NeedsUpgrade)) throw error
    const text =
      'Dữ liệu do phiên bản trước ghi, chưa có niêm phong. Khởi động máy chủ để nâng cấp rồi kiểm tra lại.'
    throw new Error(text, { cause: error })
  }
}

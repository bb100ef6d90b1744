import { imports, type ReadFile } from '@app/shared/imports/contract.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { ApiError } from '#core/api-error.ts'
import { maxMebibytes } from './drop-zone.tsx'
import { useImportWords } from './words.ts'

const longestName = 200

/** One file on its way to be read. What is plainly too large is not sent at all. */
export function useReading(onRead: (file: ReadFile) => void) {
  const { importWizard: words, reading: refusals } = useImportWords()
  const [fault, setFault] = useState<ApiError | null>(null)
  const [name, setName] = useState('')
  const { mutate, isPending, error, reset } = useSend(imports.read, { onAnswer: onRead })
  const refuse = (message: string) => {
    reset()
    setFault(new ApiError({ code: 'invalid', message, requestId: '' }))
  }
  const read = (files: readonly File[]) => {
    const [file] = files
    if (!file || files.length > 1) return refuse(words.drop.one)
    if (file.size > imports.read.upload.maxBytes) return refuse(refusals.bytes(maxMebibytes))
    setFault(null)
    setName(file.name)
    mutate({ query: { name: file.name.slice(-longestName) }, file })
  }
  return { read, reading: isPending ? name : null, error: fault ?? error }
}

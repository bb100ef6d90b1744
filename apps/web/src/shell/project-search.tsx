import { IconSearch } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '#core/words.tsx'
import { useAsOf } from '#parts/url-state.ts'
import { paths } from '#paths.ts'
import css from './project-search.module.css'

/** Leads to the list of projects, where the words can be changed. */
export function ProjectSearch() {
  const { search } = useWords().shell
  const navigate = useNavigate()
  const asOf = useAsOf()
  const run = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const asked = new URLSearchParams({ q: String(new FormData(form).get('q')).trim() })
    if (asOf !== undefined) asked.set('ngay', asOf)
    form.reset()
    void navigate(`${paths.projects()}?${asked}`)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the oldest browsers served.
    <form role="search" onSubmit={run} className={css.form}>
      <input
        type="search"
        name="q"
        required
        aria-label={search.label}
        placeholder={search.label}
        autoComplete="off"
        spellCheck={false}
        className={css.input}
      />
      <button type="submit" aria-label={search.run} className={css.run}>
        <IconSearch size={18} aria-hidden />
      </button>
    </form>
  )
}

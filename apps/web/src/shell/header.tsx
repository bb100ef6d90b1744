import { Link, useNavigation } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { AsOfBar } from '#parts/as-of-bar.tsx'
import { paths } from '#paths.ts'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import css from './header.module.css'
import { MainNav } from './main-nav.tsx'
import { NoticeBell } from './notice-bell.tsx'
import { ProjectSearch } from './project-search.tsx'

export function Header() {
  const { programme, duty } = useSession()
  return (
    <header className={`${css.header} no-print`}>
      <div className={css.line}>
        <Link to={paths.home()} className={css.brand}>
          <Brand programmeCode={programme?.code} />
        </Link>
        {duty ? (
          <span className={css.space} />
        ) : (
          <>
            <MainNav />
            <ProjectSearch />
            <NoticeBell />
          </>
        )}
        <AccountMenu />
      </div>
      <AsOfBar />
      <Waiting />
    </header>
  )
}

/** A line under the header while the next page is fetched; late enough not to flash. */
function Waiting() {
  const { loading } = useWords().shell
  const isWaiting = useNavigation().state !== 'idle'
  return (
    <div role="status" className={css.waiting} data-shown={isWaiting || undefined}>
      {isWaiting && <span className="visually-hidden">{loading}</span>}
    </div>
  )
}

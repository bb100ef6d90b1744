// Sets the colour scheme before anything is painted, so that a dark screen does not flash white.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('tien-do.theme')
  } catch {
    // Storage is refused: as the computer has it.
  }
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
})()

// What the first page cannot do without, and which server it comes from may have died on the way: then the
// page is loaded once more. Later files are the app's own business.
;(() => {
  const memory = 'tien-do.loaded-again'
  const pauseMs = 10000
  addEventListener(
    'error',
    ({ target }) => {
      const isNeeded = target instanceof HTMLScriptElement || target?.rel === 'stylesheet'
      if (!isNeeded || document.querySelector('#root > *')) return
      try {
        // A server that is gone altogether must not be asked without end.
        if (Date.now() - Number(sessionStorage.getItem(memory)) < pauseMs) return
        sessionStorage.setItem(memory, String(Date.now()))
      } catch {
        return
      }
      location.reload()
    },
    true,
  )
})()

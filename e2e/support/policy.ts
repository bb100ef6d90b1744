import type { BrowserContext } from '@playwright/test'

/** Collects what the content security policy has stopped on any page of this browser, from now on. */
export async function violationsIn(context: BrowserContext): Promise<string[]> {
  const violations: string[] = []
  await context.exposeBinding('tellViolation', (_page, violation: string) => {
    violations.push(violation)
  })
  await context.addInitScript(() => {
    const { tellViolation } = globalThis as unknown as { tellViolation: (what: string) => void }
    document.addEventListener('securitypolicyviolation', (stopped) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = stopped
      const where = `${sourceFile}:${lineNumber} on ${location.pathname}`
      tellViolation(`${effectiveDirective}: ${blockedURI} ${sample} at ${where}`)
    })
  })
  return violations
}

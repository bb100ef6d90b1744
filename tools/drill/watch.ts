/** Takes the time of each step. */
export function makeWatch() {
  const steps: { what: string; seconds: number }[] = []
  return {
    async time<T>(what: string, perform: () => T | Promise<T>): Promise<T> {
      const start = performance.now()
      const result = await perform()
      steps.push({ what, seconds: (performance.now() - start) / 1000 })
      return result
    },
    /** As the documentation holds it. */
    table(): string {
      const all = steps.reduce((sum, { seconds }) => sum + seconds, 0)
      const rows = [...steps, { what: 'all', seconds: all }]
      return [
        '| step | seconds |\n| --- | --- |',
        ...rows.map(({ what, seconds }) => `| ${what} | ${seconds.toFixed(1)} |`),
      ].join('\n')
    },
  }
}

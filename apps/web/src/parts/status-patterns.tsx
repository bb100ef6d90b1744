import css from './stacked-bars.module.css'

/** Told apart without colours: on paper, and always where two statuses share a colour. */
const patterns = {
  'at-risk': 'M2 2h2v2h-2z',
  late: 'M-1 1l2-2M0 6l6-6M5 7l2-2',
  blocked: 'M0 0l6 6M0 6l6-6',
  paused: 'M3 0v6',
  stopped: 'M0 0l6 6M0 6l6-6',
}

export function StatusPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      {Object.entries(patterns).map(([status, path]) => (
        <pattern
          key={status}
          id={`${prefix}${status}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <path d={path} className={css.stroke} data-status={status} />
        </pattern>
      ))}
    </defs>
  )
}

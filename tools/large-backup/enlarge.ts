import { statSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Of which texts of officers are made here: those of a sentence differ, its words come again and again. */
const words =
  'đã tổ chức kiểm tra giám sát công tác xây dựng Đảng chính quyền cơ sở cán bộ lớp bồi dưỡng kế hoạch nghị quyết chuyên đề thực hiện đơn vị phường xã quý năm hoàn thành chỉ tiêu nhiệm vụ giải pháp khó khăn vướng mắc kinh phí thời gian triển khai quy hoạch đào tạo tập huấn đoàn thể quần chúng'.split(
    ' ',
  )

/**
 * Lets a stopped installation look as if its officers had saved long texts for years: closed versions of
 * its reports until the file has about so many megabytes. They stand in the table only; the log has no
 * entries for them.
 */
export function enlarge(file: string, megabytes: number): void {
  const raw = new Database(file)
  const columns = (raw.pragma('table_info(report_history)') as { name: string }[]).map(
    ({ name }) => name,
  )
  const values = columns.map((name) => {
    if (name === 'version') return 'version + @step'
    return name === 'results' || name === 'next_steps' ? `@${name}` : name
  })
  const add = raw.prepare(
    `insert into report_history (${columns}) select ${values} from report_history where rowid = @row`,
  )
  const rows = raw.prepare('select rowid from report_history').pluck().all() as number[]
  const random = numbers()
  const text = () => Array.from({ length: 250 }, () => words[random() % words.length]).join(' ')
  for (let step = 1000; statSync(file).size < megabytes * 1_000_000; step += 1000) {
    raw.transaction(() => {
      for (const row of rows) add.run({ row, step, results: text(), next_steps: text() })
    })()
    raw.pragma('wal_checkpoint(TRUNCATE)')
  }
  raw.close()
}

/** The same ones each time. */
function numbers(): () => number {
  let state = 2014
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}

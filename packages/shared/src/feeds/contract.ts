import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { ById, Line, Seen } from '../core/schema.ts'
import { FileLang, FileParams } from '../core/table-file.ts'
import { HeatmapFileQuery, OverviewFileQuery, overview } from '../overview/contract.ts'
import { periods, ReportingFileQuery } from '../periods/contract.ts'
import { ProjectFileQuery, projects } from '../projects/contract.ts'
import { ReportFileQuery, reports } from '../reports/contract.ts'
import { roles } from '../users/rules.ts'
import { type FeedView, feedFormats, feedStates, feedViews, lifetimes } from './rules.ts'

/** The file of each list that a link may show: a link answers what this file would hold. */
export const feedFiles = {
  projects: projects.file,
  reports: reports.file,
  reporting: periods.reportingFile,
  units: overview.unitsFile,
  heatmap: overview.heatmapFile,
} as const

// What somebody was working on at some moment is no list.
const ReportQuestion = ReportFileQuery.omit({ queue: true, work: true, only: true })
/** `id`: the period, which stands in the path of the file. */
const ReportingQuestion = ReportingFileQuery.extend({ id: z.string() })

interface Questions {
  projects: ProjectFileQuery
  reports: z.infer<typeof ReportQuestion>
  reporting: z.infer<typeof ReportingQuestion>
  units: OverviewFileQuery
  heatmap: HeatmapFileQuery
}
export type FeedQuery<View extends FeedView> = Questions[View]

const schemas: { [View in FeedView]: z.ZodType<Questions[View]> } = {
  projects: ProjectFileQuery,
  reports: ReportQuestion,
  reporting: ReportingQuestion,
  units: OverviewFileQuery,
  heatmap: HeatmapFileQuery,
}

/** The query part of the file's address, read by the file's own schema; `undefined`: it would be refused. */
export function readQuestion<V extends FeedView>(
  view: V,
  question: string,
): FeedQuery<V> | undefined {
  const params = new URLSearchParams(question)
  if (new Set(params.keys()).size < params.size) return undefined
  // `%00` in it is one only now.
  if (`${params}`.includes('%00')) return undefined
  return z.safeParse(schemas[view], Object.fromEntries(params)).data
}

const Asked = {
  view: z.enum(feedViews),
  /** `unit=ba-dinh&columns=code,title` */
  question: z.string().max(4000),
}
const isAnswerable = ({ view, question }: { view: FeedView; question: string }) =>
  readQuestion(view, question) !== undefined
const unanswerable = { error: 'question', path: ['question'] }

const FeedName = Line.pipe(z.string().max(120))

/** What a link shows, in the language of the request. */
const Shown = {
  /** Filters, order and day in words. */
  asks: z.array(z.string()),
  columns: z.array(z.string()),
}

export const Feed = z.object({
  ...{ id: z.string(), name: z.string(), view: z.enum(feedViews) },
  ...Shown,
  /** Of the same list in this product: `/de-an?tt=late`. */
  address: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }),
  state: z.enum(feedStates),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** To the minute; `null`: never yet. */
  usedAt: z.string().nullable(),
  version: z.int(),
})
export type Feed = z.infer<typeof Feed>

export const FeedDraft = z
  .strictObject({ name: FeedName, ...Asked, days: z.literal(lifetimes) })
  .refine(isAnswerable, unanswerable)
export type FeedDraft = z.infer<typeof FeedDraft>

export const feeds = {
  list: endpoint({
    method: 'GET',
    path: '/api/feeds',
    summary: 'The caller’s live links, latest first; an administrator gets everybody’s',
    access: roles,
    response: z.object({ items: z.array(Feed) }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/feeds.:format',
    summary: 'The same links as a spreadsheet (xlsx, csv, ods), without their addresses',
    access: roles,
    params: FileParams,
    query: z.strictObject(FileLang),
  }),
  preview: endpoint({
    method: 'GET',
    path: '/api/feeds/preview',
    summary: 'What a live link would show, in words',
    access: roles,
    query: z.strictObject(Asked).refine(isAnswerable, unanswerable),
    response: z.object(Shown),
  }),
  /** Not idempotent: a repeated answer would have to be kept, and with it the token. */
  create: endpoint({
    method: 'POST',
    path: '/api/feeds',
    summary: 'Make a live link; its token is told this once',
    access: roles,
    body: FeedDraft,
    response: z.object({ feed: Feed, token: z.string() }),
  }),
  rename: endpoint({
    method: 'PUT',
    path: '/api/feeds/:id',
    summary: 'Give an own live link another name',
    access: roles,
    params: ById,
    body: z.strictObject({ ...Seen.shape, name: FeedName }),
    response: Feed,
    idempotent: true,
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/api/feeds/:id/revoke',
    summary: 'End a live link for good; an administrator may end anybody’s',
    access: roles,
    params: ById,
    body: Seen,
    response: Feed,
    idempotent: true,
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/feeds/:token/feed.:format',
    summary:
      'The list behind a live link (csv, json) as its owner sees it now; the token is the key',
    access: 'anyone',
    params: z.strictObject({ token: z.string(), format: z.enum(feedFormats) }),
  }),
}

import { fold, searchRank } from '../core/text.ts'

/** Ends the address of the page for a new one, so no id may be it. */
const newOnes = 'moi'

/** The id a project gets from its code, then for ever: `07-ĐA/TU` → `07-da-tu`; empty when nothing is left. */
export function projectIdOf(code: string): string {
  const id = code
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return id === newOnes ? `ma-${id}` : id
}

/** What a search looks through: a blank, then the folded words, so that ` word` finds their beginnings. */
export function projectSearchOf(
  project: { code: string; title: string },
  unitName: string,
): string {
  return ` ${fold(`${project.code} ${project.title} ${unitName}`)}`
}

/** Worse than every rank: the words are there, but not in this order. */
const elsewhere = 9

/** How well a project answers a search that its words match, 0 best. */
export function projectRank(
  q: string,
  project: { code: string; title: string; unitName: string },
): number {
  return searchRank(q, project.code, `${project.title} ${project.unitName}`) ?? elsewhere
}

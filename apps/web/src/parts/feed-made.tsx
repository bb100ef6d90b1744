import { urlOf } from '@app/shared/core/url.ts'
import { feeds } from '@app/shared/feeds/contract.ts'
import type { FeedFormat } from '@app/shared/feeds/rules.ts'
import { Group, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './feed-dialog.module.css'
import { excelFormula, googleFormula } from './feed-formulas.ts'
import { useFeedWords } from './feed-words.ts'

interface Props {
  token: string
  onClose: () => void
}

/** The one time that the address is seen: only its own buttons close it. */
export function FeedMade({ token, onClose }: Props) {
  const { feeds: words } = useFeedWords()
  const [isMounted, setMounted] = useState(false)

  // The window notes where the focus was when it sees itself being opened.
  useEffect(() => setMounted(true), [])

  const address = (format: FeedFormat) =>
    window.location.origin + urlOf(feeds.read.path, { params: { token, format } })
  return (
    <Modal
      opened={isMounted}
      onClose={onClose}
      title={words.made}
      size={680}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      styles={{ title: { fontSize: 18, fontWeight: 600 } }}
    >
      <div className="stack">
        <Notice tone="warning">{words.once}</Notice>
        <Excel formula={excelFormula(address('json'))} />
        <Google formula={googleFormula(address('csv'))} />
        <Addresses json={address('json')} csv={address('csv')} />
        <Group justify="flex-end" gap="md">
          <Link to={paths.feeds()} onClick={onClose}>
            {words.list.open}
          </Link>
          <ActionButton onClick={onClose}>{words.done}</ActionButton>
        </Group>
      </div>
    </Modal>
  )
}

function Excel({ formula }: { formula: string }) {
  const { feeds: words } = useFeedWords()
  return (
    <section className={css.content} aria-labelledby="feed-excel">
      <h3 id="feed-excel">{words.excel.title}</h3>
      <ol>
        {words.excel.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Copy name="excel" label={words.excel.formula} text={formula} verb={words.copyFormula} />
      <p>{words.excel.fromWeb}</p>
    </section>
  )
}

function Google({ formula }: { formula: string }) {
  const { feeds: words } = useFeedWords()
  return (
    <section className={css.content} aria-labelledby="feed-google">
      <h3 id="feed-google">{words.google.title}</h3>
      <p>{words.google.steps}</p>
      <Copy name="google" label={words.google.formula} text={formula} verb={words.copyFormula} />
    </section>
  )
}

function Addresses({ json, csv }: Record<FeedFormat, string>) {
  const { feeds: words } = useFeedWords()
  return (
    <section className={css.content} aria-labelledby="feed-address">
      <h3 id="feed-address">{words.address.title}</h3>
      <Copy name="json" label={words.address.json} text={json} verb={words.copyAddress} />
      <Copy name="csv" label={words.address.csv} text={csv} verb={words.copyAddress} />
      <p>{words.csvNote}</p>
    </section>
  )
}

interface CopyProps {
  name: string
  label: string
  text: string
  verb: string
}

function Copy({ verb, ...field }: CopyProps) {
  const { copied, notCopied } = useFeedWords().feeds
  return <CopyField {...field} copyLabel={verb} {...{ copied, notCopied }} />
}

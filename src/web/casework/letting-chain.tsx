import { useState } from 'react'
import type { LettingChain } from '../../casework/contract.ts'
import { type ChainNode, useChainNodes } from './chain-nodes.ts'
import { ChainPicture } from './chain-picture.tsx'
import { useWords } from './language.ts'
import { ScrollFrame } from './scroll-frame.tsx'

/** Who passes the rent on to whom, as a picture with a table as its twin; nothing when there is no such letting. */
export function LettingChains({ chains }: { readonly chains: readonly LettingChain[] }) {
  const { t } = useWords()
  const [asTable, setAsTable] = useState(false)
  if (chains.length === 0) return null
  return (
    <section aria-labelledby="chain" className="chain">
      <h2 id="chain" className="nl-heading nl-heading--level-2">
        {t('chain.title', { count: chains.length })}
      </h2>
      <p className="choices">
        <button type="button" className="nl-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chain.asPicture' : 'chain.asTable')}
        </button>
      </p>
      {chains.map((chain) => (
        <Chain key={JSON.stringify(chain)} chain={chain} asTable={asTable} />
      ))}
      <p className="soft">{t('chain.doesNotSay')}</p>
    </section>
  )
}

function Chain({ chain, asTable }: { readonly chain: LettingChain; readonly asTable: boolean }) {
  const { t } = useWords()
  const nodes = useChainNodes(chain)
  return (
    <>
      <p>
        {t(`chain.payment.${chain.payment}`)} {chain.payerDiffers === true && t('chain.differs')}{' '}
        {chain.cashRentPattern && t('chain.pattern')} {t(`chain.ownerPart.${chain.ownerPart}`)}
      </p>
      {asTable ? <ChainTable nodes={nodes} /> : <ChainPicture nodes={nodes} />}
    </>
  )
}

function ChainTable({ nodes }: { readonly nodes: readonly ChainNode[] }) {
  const { t } = useWords()
  return (
    <ScrollFrame label={t('chain.table')}>
      <table>
        <caption className="visually-hidden">{t('chain.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chain.role')}</th>
            <th scope="col">{t('chain.who')}</th>
            <th scope="col">{t('chain.note')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ role, who, note }) => (
            <tr key={role}>
              <th scope="row">{role}</th>
              <td>{who}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
